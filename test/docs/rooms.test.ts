import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linked, page, root, spans } from './pages.ts';

const rooms = ['db', 'scanners', 'vendor-fingerprints', 'test', 'bench', ...inSrc(), 'src/web/dashboard'];

test.each(rooms)('%s names every file of its folder, and only existing files', (room) => {
  const own = page(`${room}/README.md`);
  const files = spans(own).filter((span) => /^[\w./-]+(?:\.(?:ts|sql)|\/)$/.test(span));
  expect(files.length).toBeGreaterThan(0);
  const inside = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
  const missing = files.filter(
    (file) =>
      !existsSync(linked(own, file)) &&
      !existsSync(join(root, file)) &&
      // A file of a folder that the sentence names.
      !inside.some((path) => path.endsWith(`/${file}`)),
  );
  expect(missing).toEqual([]);
});

function inSrc(): readonly string[] {
  return readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`);
}
