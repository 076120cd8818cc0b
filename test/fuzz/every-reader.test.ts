import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { namesImported, readersIn } from './readers-in.ts';
import { parsers } from './targets/parsers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Readers that foreign bytes reach only through others, which are tried; each with the reason. */
const exempt: Readonly<Record<string, string>> = {
  'src/identify/matching/names.ts readNameId': 'reads ids that the program itself wrote',
  'src/config/load.ts loadConfig': 'takes a path; its content goes through readYaml and the schema',
  'src/config/read-config.ts readConfig': 'puts together readYaml and the schema, which are tried',
  'src/config/credentials.ts loadCredentials': 'takes a path; its content goes through readYaml',
  'src/config/credentials.ts loadCommunities': 'takes a path; its content goes through readYaml',
  'src/config/named-file.ts readNamedFile': 'takes a path and a limit, and gives the bytes as they are',
  'src/config/named-file.ts readNamedText': 'takes a path; the content goes to the reader that called it',
  'src/config/named-file.ts readTargetFile': 'takes a path; src/scope reads its content',
  'src/config/private-file.ts readPrivateFile': 'takes a path; credentials.ts reads its content',
  'src/config/private-file.ts readSecret':
    'takes a path; the file is one line of any characters but controls',
  'src/hub/directory.ts readHub': 'takes the folder of the hub, which the program itself wrote',
  'src/hub/directory.ts readHubFile': 'takes a path in that folder and gives the text as it is',
  'src/cli/service/notify-channels.ts readableSecret': 'takes a path and gives nothing of its content',
  'src/cli/private.ts readPrivate': 'takes a path and gives the text to the reader that called it',
  'src/hub/knowledge-pack.ts packFile': 'takes a body that the program itself made',
  'src/hub/knowledge-pack.ts digestOf': 'takes bytes of any kind and gives their hash',
  'db/accounts/sessions.ts markOf': 'takes a digest that the program itself made',
  'src/config/fingerprint-folder.ts readFingerprintFolder':
    'takes a folder; its files go through readYaml and the schema',
};

const sources = ['src', 'scanners', 'db', 'vendor-fingerprints'].flatMap((room) =>
  sourcesIn(join(root, room)),
);
const readers = sources.flatMap((file) => readersIn(file, readFileSync(join(root, file), 'utf8')));
const tried = new Set(
  sourcesIn(join(root, 'test/fuzz/targets')).flatMap((file) =>
    namesImported(readFileSync(join(root, file), 'utf8')).map(
      ({ name, from }) => `${relative(root, resolve(root, dirname(file), from))} ${name}`,
    ),
  ),
);
const key = ({ file, name }: { readonly file: string; readonly name: string }) => `${file} ${name}`;

test('there are readers to look at, the parser of every scanner among them', () => {
  expect(readers.length).toBeGreaterThanOrEqual(70);
  expect(Object.keys(parsers).length).toBeGreaterThanOrEqual(30);
  const read = new Set(readers.map(({ file }) => file));
  const files = (name: string) => [`scanners/${name}.ts`, `scanners/${name}/parse.ts`];
  expect(Object.keys(parsers).filter((name) => !files(name).some((file) => read.has(file)))).toEqual([]);
});

test('every reader of foreign bytes is tried by a fuzz target', () => {
  const untried = readers.map(key).filter((one) => !tried.has(one) && exempt[one] === undefined);
  expect(untried, 'add a target in test/fuzz/targets, or a reason above').toEqual([]);
});

test('no exemption is left of what is gone or tried', () => {
  const there = new Set(readers.map(key));
  expect(Object.keys(exempt).filter((one) => !there.has(one) || tried.has(one))).toEqual([]);
});

test.each([
  ['export function parse(reply: Uint8Array): readonly Fact[] | null {', 'parse'],
  ['export async function readSheet(\n  text: string,\n  name: string,\n) {', 'readSheet'],
  ['export const decode = (bytes: Uint8Array) => 1;', 'decode'],
  ['export function demandsTls(reply: HttpReply): boolean {', 'demandsTls'],
  ['export function facts(certificate: PeerCertificate | null) {', 'facts'],
])('a reader without a target would be noticed: %s', (source, name) => {
  expect(readersIn('a.ts', source)).toEqual([{ file: 'a.ts', name }]);
});

test.each([
  'export function write(text: string) {',
  'function parse(reply: Uint8Array) {',
  'export function requests() {',
])('is no reader: %s', (source) => {
  expect(readersIn('a.ts', source)).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [relative(root, path)] : [];
  });
}
