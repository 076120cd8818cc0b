import { describe, expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import { companyLine, productLine } from '../../scanners/http/telling-line.ts';
import { expectQuick } from '../processor-time.ts';
import { page } from './fake-dialer.ts';

/** What a page with this body reports, as `field value`. */
function read(html: string, status = 200): string[] {
  const facts = parseReply(page(status, [['Content-Type', 'text/html']], html)) ?? [];
  return facts
    .filter(({ field }) => field === 'http.title' || field === 'http.page-mark')
    .map(({ field, value }) => `${field} ${value}`);
}

describe('a line that names a camera or recorder heads a page without a heading', () => {
  test.each([
    ['<form action="/go">Acme IP Camera</form>', 'Acme IP Camera'],
    ['<td>Compact Wireless-G</td><td>Internet Video Camera</td>', 'Internet Video Camera'],
    ['<p>Welcome</p><div> Acme  Hybrid DVR </div>', 'Acme Hybrid DVR'],
    ['<span>TV-IP344PI</span>', 'TV-IP344PI'],
    ['<p>DSS-ENC-100</p>', 'DSS-ENC-100'],
    ['<span>VB-H43 Viewer</span>', 'VB-H43 Viewer'],
    ['<p>MOBOTIX M1</p><a>Open Menu</a>', 'MOBOTIX M1'],
    ['<p>XY-100 Web Viewer</p>', 'XY-100 Web Viewer'],
    ['<div>Acme IP Camera Login</div>', 'Acme IP Camera Login'],
    ['<p>SVR2816</p><p>XNV-6080R</p>', 'SVR2816'],
  ])('%s', (html, title) => {
    expect(read(html)).toEqual([`http.title ${title}`]);
  });

  test('next to an empty title it is a fingerprint of its own', () => {
    expect(read('<title>Login</title><div>Acme IP Camera</div>')).toEqual([
      'http.title Login',
      'http.page-mark heading=Acme IP Camera',
    ]);
  });

  test.each([
    ['a link', '<a href="x.html">Acme IP Camera</a>'],
    ['a choice', '<select><option>Acme IP Camera</option></select>'],
    ['a button', '<button>Acme IP Camera</button>'],
    ['an entry of a list', '<ul><li>Acme IP Camera</li></ul>'],
    ['something to do', '<div>Add IP Camera</div>'],
    ['several', '<div>Acme IP Cameras</div>'],
    ['prose', '<p>We replaced the old one by an Acme IP Camera last week.</p>'],
    ['a script', '<script>var t = "<div>Acme IP Camera</div>";</script>'],
    ['a standard', '<p>ISO9001</p><p>UTF-8</p><p>RFC2616</p><p>H264</p>'],
    ['a number', '<p>2816</p>'],
    ['who looks on', '<p>XY-100 viewers</p><p>Photo Viewer</p>'],
    ['a heading of a table', '<td>PAGE 1</td><td>TOTAL 20</td>'],
  ])('not %s', (_, html) => {
    expect(read(html)).toEqual([]);
  });

  test('nor the text of an error page, nor next to a title', () => {
    expect(read('<div>Acme IP Camera</div>', 404)).toEqual([]);
    expect(read('<title>Front desk</title><div>Acme IP Camera</div>')).toEqual(['http.title Front desk']);
  });
});

describe('a company alone on a page whose title names none', () => {
  test.each([
    ['<div class="footer">Acme Inc</div>', 'Acme Inc'],
    ['<title>Login</title><p>Samsung Techwin CO., LTD</p>', 'Samsung Techwin CO., LTD'],
    ['<label></label> Acme Digital Technology Co., Ltd', 'Acme Digital Technology Co., Ltd'],
    ['<title>Network Camera</title><p>Acme GmbH & Co. KG</p>', 'Acme GmbH & Co. KG'],
    ['<title>DVR Login</title><p>Acme Technologies</p>', 'Acme Technologies'],
    ['<p>深圳某某科技有限公司</p>', '深圳某某科技有限公司'],
    ['<title>Vega 4</title><input type="password"><p>Acme S.r.l.</p><p>Acme S.r.l.</p>', 'Acme S.r.l.'],
  ])('%s', (html, company) => {
    expect(read(`${html}<br>`)).toContain(`http.page-mark company=${company}`);
  });

  test.each([
    ['<title>Heating</title><p>Acme Inc</p>'],
    ['<title>Suppliers</title><input type=password><p>Acme Inc</p><p>Other Ltd</p>'],
    ['<p>&copy; 2012 Other Ltd</p><p>Acme Inc</p>'],
    ['<a href="http://acme.example">Acme Inc</a>'],
    ['<p>Sold by Acme Inc and others</p>'],
  ])('not where there is more to go by, or it leads elsewhere: %s', (html) => {
    expect(read(html).filter((mark) => mark.includes('company='))).toEqual([]);
  });
});

test.each([
  ['tags', '<p>'.repeat(20_000)],
  ['names without an end', `<p>${'Acme '.repeat(12_000)}`],
  ['many short lines', '<p>Acme Widget-9</p>'.repeat(3_000)],
  ['capitals', `<p>${'A'.repeat(60_000)}`],
])('a page of %s costs little', async (_, html) => {
  const both = () => [productLine(html), companyLine(html)];
  expect(both()).toEqual([null, null]);
  await expectQuick(300, both);
});

describe('whose a page is whose title has only words for what the unit is', () => {
  const marks = (html: string) => read(html).filter((mark) => /page-mark (?:logo|site)=/.test(mark));
  const viewer = (html: string) =>
    read(html)
      .filter((mark) => mark.includes(' viewer='))
      .map((mark) => mark.replace('http.page-mark ', ''));

  test('reports what stands in place of its logo, and where its only link leads', () => {
    expect(marks('<title>IP Camera</title><img src="/img/logo.png" alt="Acme">')).toEqual([
      'http.page-mark logo=/img/logo.png',
      'http.page-mark logo=Acme',
    ]);
    expect(marks('<title>NVR</title><div class="top logo" title="Acme"></div>')).toEqual([
      'http.page-mark logo=Acme',
    ]);
    expect(
      marks('<title>Web DVR</title><input type=password><a href="http://www.acme.example">Acme</a>'),
    ).toEqual(['http.page-mark site=www.acme.example']);
  });

  test.each([
    ['a name in the title', '<title>Acme</title><img class="logo" alt="Other">'],
    ['a logo that names only itself', '<title>NVR</title><img class="logo" alt="Logo">'],
    [
      'two links',
      '<title>NVR</title><input type=password><a href="http://a.example">A</a><a href="http://b.example">B</a>',
    ],
    [
      'a link to a browser',
      '<title>NVR</title><input type=password><a href="https://www.mozilla.org/firefox">Firefox</a>',
    ],
    ['a page without a password', '<title>NVR</title><a href="http://a.example">A</a>'],
  ])('not %s', (_, html) => {
    expect(marks(html)).toEqual([]);
  });

  test('the element for the model gives it, if it is a model number', () => {
    const model = (html: string) =>
      (parseReply(page(200, [], html)) ?? [])
        .filter(({ field }) => field === 'http.model')
        .map(({ value }) => value);
    expect(model('<title>Acme</title><div class="product">TV-IP672WI</div>')).toEqual(['TV-IP672WI']);
    expect(model('<title>Acme</title><div class="product">Summer sale</div>')).toEqual([]);
    expect(model('<title>Acme</title><script>var szModelName = "FD8134";</script>')).toEqual(['FD8134']);
  });

  test('a choice of streams is enough, and so is what the picture needs', () => {
    const choice = '<option value="0">Main Stream</option><option value="1">Sub Stream</option>';
    expect(viewer(`<input type="password"><select>${choice}</select>`)).toEqual(['viewer=choice streams']);
    expect(viewer('<select><option>Main menu</option><option>Sub menu</option></select>')).toEqual([]);
    const radio = '<option>Main stream 128k</option><option>Second stream 64k</option>';
    expect(viewer(`<select>${radio}</select>`)).toEqual([]);
    const needed = 'This browser does not support ActiveX. Use another one to view live video from here.';
    expect(viewer(`<p>${needed}</p>`)).toEqual(['viewer=live ocx']);
  });
});
