import { expect, test } from 'vitest';
import { outside } from '../../tools/outside.ts';

test('package.json has no dependency at run time but what cannot be bundled', () => {
  expect(outside).toEqual(['better-sqlite3', 'node-onvif']);
});
