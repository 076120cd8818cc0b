import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A document: its path from the root, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Reads one document. */
export function page(path: string): Page {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** Every document that people read, from the root. */
export function pages(): readonly Page[] {
  const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const inRooms = ['.', 'src', 'test']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name, 'README.md')))
    .filter((path) => !/^(node_modules|dist|docs)\//.test(path) && existsSync(join(root, path)));
  const paths = ['README.md', 'CONTRIBUTING.md', ...inRooms, ...docs.map((name) => `docs/${name}`)];
  return paths.map(page);
}

/** The absolute path of what a page's link names. */
export function linked(from: Page, target: string): string {
  return join(root, dirname(from.path), target);
}

/** The fenced blocks of a page, in order, without their fences. */
export function blocks({ text }: Page): readonly string[] {
  return [...text.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

/** A page's text without fenced blocks. */
export function prose({ text }: Page): string {
  return text.replace(/^```\w*\n[\s\S]*?^```$/gm, '');
}

/** What stands between backquotes in the prose of a page. */
export function spans(from: Page): readonly string[] {
  return [...prose(from).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}

/** The cells of every table row under a heading, headings and rules of the tables left out. */
export function rowsUnder({ text }: Page, heading: string): readonly (readonly string[])[] {
  const section = text.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  const isRule = (line: string | undefined) => line !== undefined && /^\|[\s|-]+\|$/.test(line);
  return rows
    .filter((line, at) => !isRule(line) && !isRule(rows[at + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
