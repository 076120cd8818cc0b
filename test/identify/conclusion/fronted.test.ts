import { describe, expect, test } from 'vitest';
import { frontedSentence, relayedSentence } from '../../../src/identify/conclusion/fronted.ts';
import type { Hit } from '../../../src/identify/evidence/hit.ts';
import { acme, hit, score } from './score.ts';

const at = (port: number | null, one: Hit): Hit => ({ ...one, port, source: `software|${port}` });
const own = (...hits: Hit[]) => score({ ...acme, ownWebServer: true }, 0.9, { hits });

describe('a maker’s pages', () => {
  const server = hit(acme, 'http.server', 0, { value: 'nginx/1.24' });
  const nginx = at(80, { ...server, rule: { ...server.rule, id: 'behaviour/general-web-server' } });
  const page = at(80, hit(acme, 'http.page-mark', 0.9));

  test('pages from a computer’s web server are reported if the maker has its own', () => {
    expect(frontedSentence([nginx, page], own(page))).toMatch(
      /^Its web server is nginx, which Acme's units do not have/,
    );
    expect(frontedSentence([page], own(page))).toBeNull();
    expect(frontedSentence([server, page], own(page))).toBeNull();
    expect(frontedSentence([nginx, page], score(acme, 0.9, { hits: [page] }))).toBeNull();
    expect(frontedSentence([nginx, page], { ...own(page), confidence: 0.49 })).toBeNull();
  });

  test('pages are the unit’s where another port, or its address, establishes the maker', () => {
    for (const port of [554, null]) {
      expect(frontedSentence([nginx, page], own(page, at(port, hit(acme, 'rtsp.server', 0.5))))).toBeNull();
      expect(
        frontedSentence([nginx, page], own(page, at(port, hit(acme, 'rtsp.server', 0.49)))),
      ).not.toBeNull();
    }
    // Of two such servers neither counts.
    expect(frontedSentence([nginx, at(8080, nginx), page], own(page, at(8080, page)))).not.toBeNull();
  });
});

describe('a maker’s streams', () => {
  const withMeaning = (one: Hit, kind: Hit['rule']['says']): Hit => ({
    ...one,
    rule: { ...one.rule, says: kind },
  });
  const program = at(
    554,
    withMeaning(hit(acme, 'rtsp.server', 0, { value: 'GStreamer RTSP server' }), 'not-video'),
  );
  const stream = at(554, hit(acme, 'rtsp.sdp-session', 0.9));

  test('streams that a program passes on are reported', () => {
    expect(relayedSentence([program, stream], own(stream))).toMatch(
      /^Its streams come from GStreamer, .* little else points to Acme/,
    );
    expect(relayedSentence([stream], own(stream))).toBeNull();
    expect(relayedSentence([withMeaning(program, 'video'), stream], own(stream))).toBeNull();
    expect(relayedSentence([{ ...program, field: 'http.server' }, stream], own(stream))).toBeNull();
    expect(relayedSentence([program, stream], { ...own(stream), confidence: 0.49 })).toBeNull();
  });

  test('streams are the unit’s where another port, or its address, establishes the maker', () => {
    for (const port of [80, null])
      expect(
        relayedSentence([program, stream], own(stream, at(port, hit(acme, 'http.server', 0.5)))),
      ).toBeNull();
    expect(relayedSentence([program, at(8554, program), stream], own(at(8554, stream)))).not.toBeNull();
  });
});
