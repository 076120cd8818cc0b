import { describe, expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import * as request from '../../scanners/http/request.ts';
import { defaultPorts } from '../../scanners/targeting/ports.ts';
import { readHttp } from '../../src/net/http/reply.ts';
import { expectQuick } from '../processor-time.ts';
import { capture } from './captures.ts';
import { page } from './fake-dialer.ts';
import { knowing, withoutReasons } from './knowledge.ts';

const asHtml = [['Content-Type', 'text/html']] as const;
const facts = (name: string) => parseReply(readHttp(capture(`http/${name}`)))?.map((f) => [f.field, f.value]);

const targets = withoutReasons(request.targets);

describe('facts of a page', () => {
  test('a redirect with its server and the order of its headers', () => {
    expect(facts('hikvision-redirect.http')).toEqual([
      ['http.status', '302'],
      ['http.server', 'App-webs/'],
      ['http.redirect', '/doc/page/login.asp?_'],
      ['http.header-order', 'Date,Server,Location,Content-Length,Connection'],
    ]);
  });

  test('where a script sends the browser', () => {
    expect(facts('hikvision-script.http')).toEqual([
      ['http.status', '200'],
      ['http.server', 'DNVRS-Webs'],
      ['http.header-order', 'Server,Content-Type,Connection'],
      ['http.title', 'index'],
      ['http.page-mark', '/doc/page/login.asp?_'],
    ]);
  });

  test.each([
    ['<link rel="shortcut icon" href="/img/logo.ico?v=3">', ['icon=/img/logo.ico?v=3']],
    ["<LINK REL='icon' type=image/png HREF='a&amp;b.png'>", ['icon=a&b.png']],
    [
      '<link rel="stylesheet" href="/a.css"><link rel=icon href=/b.ico><link rel=icon href=/c.ico>',
      ['icon=/b.ico', 'style=/a.css'],
    ],
    ['<link href="//fonts.googleapis.com/css?family=A">', ['style=//fonts.googleapis.com']],
    ['<link rel="icon" href="/favicon.ico">', []],
    ['<link rel="icon" href="data:image/png;base64,iVBORw0KGgo=">', []],
    ['<link rel="icon" href="">', []],
    ['<link rel="apple-touch-icon" href="/touch.png">', []],
    [`<link rel="icon" href="/${'a'.repeat(256)}">`, []],
  ])('the icon that it links: %s', (html, marks) => {
    const read = parseReply(page(200, asHtml, `<html><head>${html}</head></html>`)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual(marks);
  });

  test.each([
    ['<script>var var_brand="Arecont Vision";</script>', ['brand=Arecont Vision']],
    ['<script>var VENDOR_NAME "NUUO"</script>', ['brand=NUUO']],
    ['<script>let data = {"brand":"Hikvision"};</script>', []],
    ['<a class="navbar-brand" data-brand="Dahua" href="/">', []],
  ])('whose it is in a variable, and not in data: %s', (html, marks) => {
    const read = parseReply(page(200, asHtml, `<html><body>${html}</body></html>`)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual(marks);
  });

  test('two challenges in two headers, one realm', () => {
    expect(facts('digest-and-basic.http')).toEqual([
      ['http.status', '401'],
      ['http.server', 'Webs'],
      ['http.auth-scheme', 'Digest'],
      ['http.auth-realm', 'IP Camera(C1214)'],
      ['http.auth-scheme', 'Basic'],
      ['http.header-order', 'Server,WWW-Authenticate,WWW-Authenticate,Connection'],
    ]);
  });

  test('two challenges in one header, the second realm unquoted', () => {
    expect(facts('two-in-one-header.http')).toEqual([
      ['http.status', '401'],
      ['http.auth-scheme', 'Digest'],
      ['http.auth-realm', 'Login to 4K01FD2PAJ6E3FF'],
      ['http.auth-scheme', 'Basic'],
      ['http.auth-realm', 'device'],
      ['http.header-order', 'WWW-Authenticate,Content-Length'],
    ]);
  });

  test.each(['', "'"])('a realm without quotes, blanks and all, or in apostrophes: %s', (mark) => {
    const read =
      parseReply(page(401, [['WWW-Authenticate', `Basic realm=${mark}Video Web Server${mark}`]], '')) ?? [];
    expect(read.find(({ field }) => field === 'http.auth-realm')?.value).toBe('Video Web Server');
  });

  test('upper-case headers keep their case', () => {
    expect(facts('dahua-upper-case.http')).toEqual([
      ['http.status', '200'],
      ['http.header-order', 'CONNECTION,CONTENT-LENGTH,CONTENT-TYPE'],
      ['http.title', 'WEB SERVICE'],
    ]);
  });

  test('a page without a status line', () => {
    expect(facts('no-status-line.http')).toEqual([
      ['http.title', 'NETSurveillance WEB'],
      ['http.page-mark', 'generator=Microsoft FrontPage 4.0'],
    ]);
  });

  test.each([
    '<!-- Copyright -->\r\n<html><title>Net DVR</title>',
    '\ufeff<!DOCTYPE html><title>Net DVR</title>',
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x">\n<html><title>Net DVR</title>',
  ])('nor does one need that begins with something else: %j', (body) => {
    expect(parseReply(readHttp(Buffer.from(body)))).toContainEqual({ field: 'http.title', value: 'Net DVR' });
  });

  test('bare line feeds and no blank after the colon', () => {
    expect(facts('tvt-bare-lf.http')).toContainEqual(['http.server', 'Cross Web Server']);
  });

  test('publisher, application name and meta refresh, whatever the quotes and the order', () => {
    expect(facts('mobotix-meta-refresh.http')?.slice(2)).toEqual([
      ['http.title', 'Redirect to userimage: /control/userimage.html'],
      ['http.page-mark', '/control/userimage.html'],
      ['http.page-mark', 'publisher=MOBOTIX AG, Germany'],
      ['http.page-mark', 'application-name=MOBOTIX M15D'],
    ]);
  });

  test('a few files of script, logos, and cookies that a script sets, without versions', () => {
    const html = `<html><script src="/js/a.js?v=1"></script><SCRIPT type=x src=b.js></script>
      <img src="img/Canon_Logo.gif"><img src="front.jpg">
      <script>var c = new Hash.Cookie('NetSuveillanceWebCookie', {});</script>
      ${'cdefgh'.replace(/./g, (name) => `<script src="${name}.js"></script>`)}</html>`;
    const read = parseReply(page(200, asHtml, html)) ?? [];
    expect(read.filter(({ field }) => field === 'http.page-mark').map(({ value }) => value)).toEqual([
      'script=/js/a.js',
      'script=b.js',
      'script=c.js',
      'script=d.js',
      'logo=img/Canon_Logo.gif',
      'cookie=NetSuveillanceWebCookie',
    ]);
  });

  test('the place that offers a viewer, and no other', () => {
    const html =
      '<title></title><div id="download_plugins"></div><div id="download_list"></div><span id="plugins">';
    const marks = (parseReply(page(200, asHtml, html)) ?? [])
      .filter(({ field }) => field === 'http.page-mark')
      .map(({ value }) => value);
    expect(marks).toEqual(['object=download_plugins']);
  });

  test('the target that Axis’s first page keeps in a variable', () => {
    const html =
      '<title>Index page</title><script>var refreshUrl = "/view/view.shtml?id=1203"; other = "/a";</script>';
    expect(parseReply(page(200, asHtml, html))).toContainEqual({
      field: 'http.page-mark',
      value: '/view/view.shtml?id=1203',
    });
  });

  test.each([
    [
      '<META HTTP-EQUIV=Refresh CONTENT="0; URL=/live/index2.html?Language=0">',
      '/live/index2.html?Language=0',
    ],
    ['<title>index</title><frameset><frame name=main src="main.asp"></frameset>', 'main.asp'],
    ['<title>Cam</title><meta http-equiv="refresh" content="0;url=/a">', null],
    ['<h1>Network Camera</h1><iframe src="/a"></iframe>', null],
    ['<script>function off(){location.href="/reboot.cgi"}</script>', null],
  ])('a page that only leads every browser on is a redirect, and no other: %s', (body, target) => {
    const read = (status: number) =>
      parseReply(page(status, [['Content-Type', 'text/html']], `<html>${body}</html>`));
    const redirect = (status: number) =>
      read(status)?.find(({ field }) => field === 'http.redirect')?.value ?? null;
    expect(redirect(200)).toBe(target);
    expect(redirect(404)).toBeNull();
  });

  test('a title in a declared Chinese encoding', () => {
    expect(facts('gbk-title.http')).toContainEqual(['http.title', '网络摄像机']);
  });

  test.each([
    ['UTF-8', '网络摄像机'],
    ['ISO-8859-1', '网络摄像机'],
    ['windows-1252', 'ÍøÂçÉãÏñ»ú'],
  ])(
    'a title in the page’s own encoding, where the server declares %s for whatever it sends',
    (sent, title) => {
      // In GB 2312.
      const written = Buffer.from('cdf8c2e7c9e3cff1bbfa', 'hex').toString('latin1');
      const html = `<meta charset="gb2312"><title>${written}</title>`;
      const read = parseReply(
        page(200, [['Content-Type', `text/html; charset=${sent}`]], Buffer.from(html, 'latin1')),
      );
      expect(read).toContainEqual({ field: 'http.title', value: title });
    },
  );

  test('references are replaced once and a frame leads on', () => {
    const read = facts('entities-title.http');
    expect(read).toContainEqual(['http.title', 'CPPLUS DVR \u2013 Web View &lt;']);
    expect(read).toContainEqual(['http.page-mark', '/main.htm']);
  });

  test('an odd status line is still a web server', () => {
    expect(facts('unknown-status.http')).toContainEqual(['http.server', 'Camera Web Server/1.0']);
  });

  test('control and bidi characters are gone, and so is a password in a redirect', () => {
    const read = JSON.stringify(facts('hostile-strings.http'));
    expect(read).toContain('<script>alert(1)</script>');
    expect(read).not.toMatch(/hunter2|\\u001b|\\u0007|\u202e|\u200b|\u009b/);
  });

  test.each(['ssh-on-a-web-port.http', 'tls-alert.hex'])('%s is not a web server', (name) => {
    expect(facts(name)).toBeUndefined();
  });

  test('a page of 64 KiB of opening brackets costs little', async () => {
    for (const piece of ['<title', '<meta ', '<iframe ', 'location=', '<', '&#', '<meta name="']) {
      const body = Buffer.from(piece.repeat(Math.floor(65_536 / piece.length)));
      const page = { startLine: 'HTTP/1.1 200 OK', status: 200, headers: [], body };
      await expectQuick(10_000, () => parseReply(page), piece);
    }
  });
});

describe('where pages are requested', () => {
  const ports = (openPorts: readonly number[]) => targets(knowing(openPorts)).map((target) => target.port);

  test('never at RTSP, banner, printer and makers’ control ports', () => {
    const denied = [
      21, 22, 23, 515, 554, 631, 5000, 6036, 7070, 8000, 8554, 9000, 9100, 10554, 34567, 37777, 49152,
    ];
    expect(ports(denied)).toEqual([]);
    expect(ports(defaultPorts)).toEqual([80, 81, 88, 443, 2020, 8080, 8081, 8443, 8899]);
  });

  test('inside TLS at 443 and 8443, plain elsewhere, the root page everywhere', () => {
    expect(targets(knowing([80, 443, 8443]))).toEqual([
      { port: 80, tls: false },
      { port: 443, tls: true },
      { port: 8443, tls: true },
    ]);
  });

  const redirect = (value: string, openPorts = [80, 443], address = '10.1.2.3') =>
    targets(knowing(openPorts, [['http.redirect', value, 80, 'http']], address)).slice(openPorts.length);

  test('a redirect on the same address is followed, relative or absolute', () => {
    expect(redirect('/doc/page/login.asp')).toEqual([{ port: 80, tls: false, path: '/doc/page/login.asp' }]);
    expect(redirect('http://10.1.2.3/a?b=c')).toEqual([{ port: 80, tls: false, path: '/a?b=c' }]);
    expect(redirect('https://10.1.2.3/a')).toEqual([{ port: 443, tls: true, path: '/a' }]);
    expect(redirect('http://[fe80::1]/a', [80], 'fe80::1')).toEqual([{ port: 80, tls: false, path: '/a' }]);
  });

  test('a redirect to a root page that is requested anyway is no probe', () => {
    expect(redirect('https://10.1.2.3/')).toEqual([]);
  });

  test('a redirect to a port that no sweep tries is followed: it is the device’s own word, and its page is nowhere else', () => {
    expect(redirect('https://10.1.2.3:4443/')).toEqual([{ port: 4443, tls: true, path: '/' }]);
    expect(redirect('http://10.1.2.3:8099/a')).toEqual([{ port: 8099, tls: false, path: '/a' }]);
    const refused = {
      ...knowing([80], [['http.redirect', 'https://10.1.2.3:4443/', 80, 'http']]),
      closedPorts: [4443],
    };
    expect(targets(refused)).toHaveLength(1);
  });

  test.each([
    ['another address', 'http://10.9.9.9/a'],
    ['another address without a scheme', '//10.9.9.9/a'],
    ['a name', 'http://camera.local/a'],
    ['a closed port', 'http://10.1.2.3:8081/a'],
    ['an RTSP port', 'http://10.1.2.3:554/a'],
    ['a printer’s port', 'http://10.1.2.3:9100/a'],
    ['a control port that no sweep tries', 'http://10.1.2.3:6036/a'],
    ['another scheme', 'ftp://10.1.2.3/a'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a user name', 'http://admin:1@10.1.2.3/a'],
    ['a page with a password', '/live.htm?user=admin&pwd=1234'],
    ['a page with an empty one, which is a login too', '/live.htm?user=admin&pwd='],
    ['a page with one in disguise', '/live.htm;p%61ssword=1234'],
    ['the page that crashes recorders', '/upnp_eth0.xml'],
    ['the same page in disguise', '/%75pnp%255feth0.xml'],
    ['an exploit path', '/System/configurationFile?auth=YWRtaW46MTEK'],
    ['a path too long', `/${'a'.repeat(300)}`],
  ])('a redirect to %s is not followed', (_, value) => {
    expect(redirect(value, [80, 443, 554])).toEqual([]);
  });

  test('at most three redirects are followed', () => {
    const moved = [1, 2, 3, 4, 5].map((n) => ['http.redirect', `/${n}`, 80, 'http'] as const);
    expect(targets(knowing([80], moved))).toHaveLength(4);
  });
});
