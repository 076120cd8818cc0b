import { expect, test } from 'vitest';
import { oneAfterAnother } from '../../../src/web/dashboard/one-after-another.ts';

test('files are made one after another, also after one that failed', async () => {
  const said: string[] = [];
  const make = oneAfterAnother(async (name: string) => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    said.push(`${name} ends`);
    if (name === 'second') throw new Error('no room');
    return name;
  });
  const made = await Promise.allSettled([make('first'), make('second'), make('third')]);
  expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(said).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
