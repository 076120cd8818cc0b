import { expect, test } from 'vitest';
import { byName, placesOf } from '../../src/model/name-order.ts';

test('names are ordered as people order them: by number, whatever the case, each in one place', () => {
  const names = ['Site 10', 'site 2', 'Site 1', 'École 3', 'Depot', 'depot', 'Zoo', 'Site 02', 'Site 2'];
  const ordered = ['depot', 'Depot', 'École 3', 'Site 1', 'site 2', 'Site 02', 'Site 2', 'Site 10', 'Zoo'];
  expect([...names].sort(byName)).toEqual([...names].reverse().sort(byName));
  expect([...names].sort(byName).filter((name) => !/2$/.test(name))).toEqual(
    ordered.filter((name) => !/2$/.test(name)),
  );
  expect(new Set([...placesOf(names).values()]).size).toBe(names.length);
  expect(byName('Site 2', 'Site 2')).toBe(0);
  expect(byName('Site 02', 'Site 2')).not.toBe(0);
});
