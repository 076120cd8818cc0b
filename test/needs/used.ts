import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Need, requirements } from './requirements.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The requirements that tests declare, each with the files of these tests. */
export function usedNeeds(): ReadonlyMap<Need, readonly string[]> {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({
      file: `test/${file}`,
      declared: declaredIn(readFileSync(join(root, 'test', file), 'utf8')),
    }));
  const all = (Object.keys(requirements) as Need[]).map(
    (need) => [need, files.filter(({ declared }) => declared.has(need)).map(({ file }) => file)] as const,
  );
  return new Map(all.filter(([, where]) => where.length > 0));
}

function declaredIn(code: string): ReadonlySet<string> {
  const lists = code.matchAll(/\b(?:describe|test)With\(\s*\[([^\]]*)\]/g);
  return new Set([...lists].flatMap(([, list = '']) => list.match(/(?<=')[^',]+(?=')/g) ?? []));
}
