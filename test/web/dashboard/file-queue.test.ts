import { expect, test } from 'vitest';
import { Busy, fileQueue } from '../../../src/web/dashboard/file-queue.ts';

const here = new AbortController().signal;
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('files are made one after another, also after one that failed', async () => {
  const said: string[] = [];
  const make = fileQueue(async (_signal, name: string) => {
    said.push(`${name} begins`);
    await turn();
    said.push(`${name} ends`);
    if (name === 'second') throw new Error('no room');
    return name;
  });
  const made = await Promise.allSettled([make(here, 'first'), make(here, 'second'), make(here, 'third')]);
  expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(said).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('a file whose client is gone is not begun, and takes no place of another', async () => {
  const begun: string[] = [];
  const gone = new AbortController();
  const make = fileQueue(async (_signal, name: string) => {
    begun.push(name);
    await turn();
  });
  const made = [
    make(here, 'first'),
    ...Array.from({ length: 30 }, (_, at) => {
      const left = make(gone.signal, `abandoned ${at}`);
      if (at === 0) gone.abort();
      return left;
    }),
    make(here, 'last'),
  ];
  const ends = await Promise.allSettled(made);
  expect(begun).toEqual(['first', 'last']);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
});

test('two files wait for the one that is made, and a further one is refused', async () => {
  const make = fileQueue(async (_signal, name: string) => {
    await turn();
    return name;
  });
  const made = ['first', 'second', 'third'].map((name) => make(here, name));
  expect(() => make(here, 'fourth')).toThrow(Busy);
  expect(await Promise.all(made)).toEqual(['first', 'second', 'third']);
  expect(await make(here, 'fourth')).toBe('fourth');
});
