import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { littleKnownMakers } from '../../vendor-fingerprints/little-known.ts';
import * as vendors from '../../vendor-fingerprints/makers.ts';

const folder = new URL('../../vendor-fingerprints/little-known/', import.meta.url);
const letters = readdirSync(folder).filter((name) => name !== 'define.ts');
const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

describe('one maker stands in one place', () => {
  test('no maker is both in vendors/ and in little-known/, or twice in either', () => {
    const ids = [...Object.values(vendors), ...littleKnownMakers].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(600);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test.each(letters)(
    'little-known/%s has those of its letters, each list and all entries in order',
    (file) => {
      const { entries, lists } = placesIn(readFileSync(new URL(file, folder), 'utf8'));
      const [from = '', to = from] = file.replace('.ts', '').split('-');
      const outside = (id: string) => id.slice(0, from.length) < from || id.slice(0, to.length) > to;
      for (const place of [entries, ...lists]) {
        expect(place).toEqual([...place].sort());
        expect(place.filter(outside)).toEqual([]);
      }
    },
  );

  test('the files have everybody, and little-known.ts puts all of them together', () => {
    const found = letters.flatMap((file) => {
      const { entries, lists } = placesIn(readFileSync(new URL(file, folder), 'utf8'));
      return [...entries, ...lists.flat()];
    });
    expect(found.sort()).toEqual(littleKnownMakers.map(({ id }) => id).sort());
  });
});

/** The ids of entries, and of each list of names, in the order in which a file of letters has them. */
function placesIn(text: string): { entries: readonly string[]; lists: readonly (readonly string[])[] } {
  const entries = [...text.matchAll(/^ {2}(?:littleKnown|ofMuchElse|station)\(\s*'([^']+)'/gm)].map(
    ([, name = '']) => slug(name),
  );
  const lists = [
    ...text.matchAll(/^ {2}\.\.\.(names|namesOfMuchElse|sellers|sellersOfMuchElse|stations)\(([^)]*)\)/gm),
  ].map(([, written, all = '']) => {
    const words = [...all.matchAll(/'([^']+)'/g)].map(([, word = '']) => slug(word));
    return written === 'names' ? words.slice(1) : words;
  });
  return { entries, lists };
}
