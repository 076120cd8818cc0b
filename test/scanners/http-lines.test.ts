import { describe, expect, test } from 'vitest';
import { parse } from '../../scanners/http/parse.ts';
import { companyLine, productLine } from '../../scanners/http/telling-line.ts';
import { processorMs } from '../processor-time.ts';
import { page } from './fake-dialer.ts';

/** What a page with this body reports, as `field value`. */
function read(html: string, status = 200): string[] {
  const facts = parse(page(status, [['Content-Type', 'text/html']], html)) ?? [];
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
    ['<p>SVR2816</p><p>XNV-6080R</p>', 'SVR2816'],
  ])('%s', (html, title) => {
    expect(read(html)).toEqual([`http.title ${title}`]);
  });

  test('beside a title that says nothing it is a mark of its own', () => {
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

  test('nor what an error page says, nor beside a title', () => {
    expect(read('<div>Acme IP Camera</div>', 404)).toEqual([]);
    expect(read('<title>Front desk</title><div>Acme IP Camera</div>')).toEqual(['http.title Front desk']);
  });
});

describe('a firm that stands alone on a page whose title says nothing', () => {
  test.each([
    ['<div class="footer">Acme Inc</div>', 'Acme Inc'],
    ['<title>Login</title><p>Samsung Techwin CO., LTD</p>', 'Samsung Techwin CO., LTD'],
    ['<label></label> Acme Digital Technology Co., Ltd', 'Acme Digital Technology Co., Ltd'],
    ['<title>Vega 4</title><input type="password"><p>Acme S.r.l.</p><p>Acme S.r.l.</p>', 'Acme S.r.l.'],
  ])('%s', (html, firm) => {
    expect(read(`${html}<br>`)).toContain(`http.page-mark company=${firm}`);
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
  expect(await processorMs(both)).toBeLessThan(300);
});
