import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linked, type Page, pages, prose } from './pages.ts';

interface Link {
  readonly from: Page;
  readonly target: string;
}

const links = pages().flatMap((from): readonly Link[] =>
  [...prose(from).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => ({ from, target: match[1] ?? '' }))
    .filter(({ target }) => !/^[a-z]+:/.test(target)),
);

describe('documents', () => {
  test('documents have links', () => {
    expect(pages().length).toBeGreaterThan(8);
    expect(links.length).toBeGreaterThan(30);
  });

  test('documents link only to existing files', () => {
    const dead = links.filter(({ from, target }) => !existsSync(fileOf(from, target)));
    expect(dead.map(inWords)).toEqual([]);
  });

  test('documents link only to existing headings', () => {
    const dead = links.filter(({ from, target }) => {
      const [, anchor] = target.split('#');
      if (anchor === undefined || !existsSync(fileOf(from, target))) return false;
      return !anchorsOf(readFileSync(fileOf(from, target), 'utf8')).includes(anchor);
    });
    expect(dead.map(inWords)).toEqual([]);
  });

  test('documents are all listed in docs/README.md', () => {
    const named = links
      .filter(({ from }) => from.path === 'docs/README.md')
      .map(({ from, target }) => fileOf(from, target));
    const documents = pages().filter(({ path }) => path.startsWith('docs/') && path !== 'docs/README.md');
    const missing = documents.filter(({ path }) => !named.some((file) => file.endsWith(`/${path}`)));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

function fileOf(from: Page, target: string): string {
  const [path = ''] = target.split('#');
  return path === '' ? linked(from, from.path.split('/').at(-1) ?? '') : linked(from, path);
}

/** Anchors as GitHub makes them out of headings. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function inWords({ from, target }: Link): string {
  return `${from.path} → ${target}`;
}
