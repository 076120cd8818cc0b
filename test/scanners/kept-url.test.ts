import { expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import { page } from './fake-dialer.ts';

test.each([
  ['Location', '', [['Location', '/live.htm?user=admin&pwd=hunter2']]],
  ['a script', '<script>location.href="/live.htm?user=admin&pwd=hunter2"</script>', []],
  ['a frame', '<frameset><frame src="/live.htm?user=admin&amp;pwd=hunter2"></frameset>', []],
  ['a refresh', '<meta http-equiv=refresh content="0;url=/live.htm?user=admin&pwd=hunter2">', []],
  ['an icon', '<link rel=icon href="/live.htm?user=admin&pwd=hunter2">', []],
] as const)('a password in the address of a page is not kept: %s', (_, html, headers) => {
  const status = headers.length > 0 ? 302 : 200;
  const read = parseReply(page(status, [...headers, ['Content-Type', 'text/html']], `<html>${html}</html>`));
  expect(JSON.stringify(read)).toContain('/live.htm?user=admin&pwd="');
});

test.each([
  ['/a?_1764000000', '/a?_'],
  ['/a?t=1764000000123&b=c', '/a?t=&b=c'],
  ['/a?1764000000#top', '/a?#top'],
  ['/a?id=1764000', '/a?id=1764000'],
  ['/a?id=17640000001', '/a?id=17640000001'],
  ['/1764000000/a', '/1764000000/a'],
])('the time in a redirect is not kept, because it is another one every night: %s', (sent, kept) => {
  expect(parseReply(page(302, [['Location', sent]]))).toContainEqual({ field: 'http.redirect', value: kept });
});
