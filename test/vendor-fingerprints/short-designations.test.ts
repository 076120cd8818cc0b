import { expect, test } from 'vitest';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

const { match } = compileFingerprints(fingerprints);

// Switches and televisions name theirs over UPnP, and are designated alike.
test.each(['E77', '9032S', 'B5210'])(
  '%s says who made it over ONVIF and as a stream, not over UPnP',
  (model) => {
    expect(match('onvif.model', model)).not.toEqual([]);
    expect(match('rtsp.sdp-session', model)).not.toEqual([]);
    expect(
      match('upnp.model-name', model).filter(({ rule }) => rule.maker !== null && rule.weight > 0.2),
    ).toEqual([]);
  },
);
