import { expect, test } from 'vitest';
import { page, prose } from './pages.ts';

test('docs/operations.md is a first week, day by day, and runbooks', () => {
  const operations = page('docs/operations.md');
  const headings = [...operations.text.matchAll(/^(##+) (.*)$/gm)].map(([, marks, title]) => [marks, title]);
  expect(headings).toEqual([
    ['##', 'The first week'],
    ['##', 'Runbooks'],
    ['###', 'A head asks: why is our camera on the list?'],
    ['###', 'An FOI request arrives'],
    ['###', 'A contractor removed twelve cameras'],
    ['###', 'A camera is contested'],
    ['###', 'Open the dashboard to colleagues'],
    ['###', 'The machine died'],
  ]);
  const days = [...prose(operations).matchAll(/^\*\*(\w+day):/gm)].map(([, day]) => day);
  expect(days).toEqual(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']);
  // What explains more than these needs is on the pages that it links to.
  expect(Buffer.byteLength(operations.text)).toBeLessThan(12_000);
});
