import { expect, test } from 'vitest';
import { table } from '../../src/export/table.ts';
import { html } from '../../src/report/html.tsx';
import { decision, device, report } from './report.ts';

test('who answers for a device is counted among the flagged alone', () => {
  const words = html(report([device({ decision }), device({ id: 13, verdict: 'clear', decision })]));
  expect(words).toContain('1 accepted until a day');
  expect(html(report([device({ verdict: 'clear', decision })]))).not.toContain(
    'with a decision against removal',
  );
});

test('a device that was silent when last scanned is not confirmed, one is one, and of many sites some are named', () => {
  const siteNames = Array.from({ length: 8 }, (_, at) => `School ${at + 1}`);
  const silent = ['missing', 'removed'].map((status, at) =>
    device({ id: at + 20, status: status as 'missing' }),
  );
  const page = html(report([device({ confirmed: false }), ...silent], { siteNames }));
  expect(page).toContain('<dt>Status</dt><dd>not confirmed</dd>');
  const words = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain('Of these, 1 is missing, 0 were not scanned, and 1 has been removed.');
  expect(words).toContain('8 sites: School 1, School 2, School 3, School 4, School 5, School 6 and 2 more');
});

test('only a web address becomes a link', () => {
  const linksOf = (source: string) =>
    [
      ...html(report([], { policies: report([]).policies.map((one) => ({ ...one, source })) })).matchAll(
        /href="([^"]*)"/g,
      ),
    ].map(([, to]) => to);
  expect(linksOf('https://example.org/uk-2022')).toEqual(['https://example.org/uk-2022']);
  for (const source of [
    'javascript:alert(1)//https://example.org',
    'https://example.org/ see page 2',
    'page 2',
  ])
    expect(linksOf(source)).toEqual([]);
});

test.each([
  ['present', true, 'present'],
  ['present', false, 'not confirmed'],
  ['present', null, 'present'],
  ['missing', false, 'missing'],
  ['unasked', false, 'not scanned'],
  ['removed', false, 'removed'],
] as const)(
  'a device that is %s and whose answer is %s is shown as %s, in the page and in the table',
  (status, confirmed, shown) => {
    const one = report([device({ status, confirmed }), device({ id: 13 })]);
    expect(html(one)).toContain(`<dt>Status</dt><dd>${shown}</dd>`);
    if (shown !== 'present') expect(table(one, { width: 200 })).toContain(`  ${shown}  `);
  },
);
