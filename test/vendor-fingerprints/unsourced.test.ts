import { expect, test } from 'vitest';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { unverified } from '../../src/model/fingerprint.ts';
import { fingerprints as data } from '../../vendor-fingerprints/index.ts';
import { inTurn } from '../long.ts';
import { unit } from './unit.ts';

const matcher = compileFingerprints(data);

/** A camera that reports nothing else of its maker. */
const camera = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']] as const;

test('no fingerprint without a source flags or clears a camera for its maker', () => {
  const fingerprints = data.makers.flatMap(({ fingerprints: own, brands = [] }) =>
    [...own, ...brands.flatMap((brand) => brand.fingerprints)].filter(({ source }) => source === unverified),
  );
  expect(fingerprints.length).toBeGreaterThan(1_000);
  const decided = fingerprints.flatMap(({ id, field, examples }, turn) =>
    inTurn([field].flat(), turn).flatMap((one) =>
      inTurn(examples, turn).flatMap(({ seen }) => {
        const isSourced = matcher.match(one, seen).some(({ rule }) => rule.sourced);
        const { verdict, video } = unit(camera, ['scanner', 80, [one, seen]]);
        // What it says of the kind of unit is another question: a terminal of any maker is no camera.
        return isSourced || !video || verdict === 'review' ? [] : [`${verdict}: ${id} in ${one}, ${seen}`];
      }),
    ),
  );
  expect(decided).toEqual([]);
});
