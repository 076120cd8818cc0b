import { describe, expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import { expectQuick } from '../processor-time.ts';

function redirectOf(body: string): string | null {
  const reply = {
    startLine: 'HTTP/1.1 200 OK',
    status: 200,
    headers: [['Content-Type', 'text/html']] as const,
    body: Buffer.from(`<html>${body}</html>`),
  };
  return parseReply(reply)?.find(({ field }) => field === 'http.redirect')?.value ?? null;
}

describe('a Refresh header', () => {
  const redirect = (refresh: string, body = '') =>
    parseReply({
      startLine: 'HTTP/1.1 200 OK',
      status: 200,
      headers: [['Refresh', refresh]],
      body: Buffer.from(body),
    })?.find(({ field }) => field === 'http.redirect')?.value ?? null;

  test('leads on as the page’s own would, unless the page names its type', () => {
    expect(redirect('0; url=/web/main.htm')).toBe('/web/main.htm');
    expect(redirect("1;URL='login.asp'", '<html></html>')).toBe('login.asp');
    expect(redirect('30')).toBeNull();
    expect(redirect('0; url=/web/main.htm', '<title>Pump house</title>')).toBeNull();
  });
});

describe('a script', () => {
  test.each([
    ['<script type="text/javascript">window.location.href = "/login.html";</script>', '/login.html'],
    ["<script>\n<!--\ntop.location.replace('doc/index.htm')\n//-->\n</script>", 'doc/index.htm'],
    ['<body onload="javascript:location=\'main.asp\'"></body>', 'main.asp'],
    ['<title></title><script>location = "/web/"</script><noscript>Turn it on</noscript>', '/web/'],
  ])('that only leads every browser on is a redirect: %s', (body, target) => {
    expect(redirectOf(body)).toBe(target);
  });

  test.each([
    '<script>if (old) location.href="/old.htm"</script>',
    '<script>function off() { location.href="/reboot.cgi" }</script>',
    '<script>location.href="/a.htm?t=" + now</script>',
    '<script>location.href="/a.htm";stop()</script>',
    '<script src=a.js></script><script>location.href="/a.htm"</script>',
    '<script src=a.js></script><body onload="location=\'a.htm\'">',
    '<body onload="ask()"><script>location.href="/a.htm"</script>',
    '<h1>Pump</h1><script>location.href="/a.htm"</script>',
    '<title>Pump</title><script>location.href="/a.htm"</script>',
  ])('that may do anything else, or next to a page of its own, is none: %s', (body) => {
    expect(redirectOf(body)).toBeNull();
  });

  test.each(['<script>', '<body onload="'])('64 KiB of %s cost little', async (piece) => {
    await expectQuick(10_000, () => redirectOf(piece.repeat(Math.floor(65_536 / piece.length))));
  });
});
