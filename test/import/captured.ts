import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeFile } from '../../src/import/decode.ts';
import { importFormats } from '../../src/import/formats.ts';
import type { FileKind, ImportReading } from '../../src/model/imported.ts';

const folder = fileURLToPath(new URL('../captures', import.meta.url));

/** When the captured files were written: an hour after most of what stands in them. */
export const at = '2026-11-24T10:15:00Z';

/** The captured files of a kind. */
export function capturesOf(kind: FileKind): readonly string[] {
  return readdirSync(join(folder, `import-${kind}`));
}

/** The text of a captured file. */
export function textOf(kind: FileKind, name: string): string {
  return decodeFile(readFileSync(join(folder, `import-${kind}`, name)))?.text ?? '';
}

/** A captured file as it is read. */
export function readingOf(kind: FileKind, name: string): ImportReading {
  return importFormats[kind].read(textOf(kind, name), at);
}

/** The values of the lines: without what they leave out, and without times that are the file's. */
export function valuesIn({ lines }: ImportReading): Record<string, unknown>[] {
  const hasValue = ([key, value]: [string, unknown]) =>
    value !== null && !((key === 'from' || key === 'to') && value === at);
  return lines.map((line) => Object.fromEntries(Object.entries(line).filter(hasValue)));
}

/** The problems, each as `line: words`. */
export function problemsIn({ problems }: ImportReading): string[] {
  return problems.map(({ line, message }) => `${line}: ${message}`);
}
