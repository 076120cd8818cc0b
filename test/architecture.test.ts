import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly file: string;
  /** A path from the root for own files, else the package or builtin name. */
  readonly target: string;
}

const files = ['src', 'scanners', 'vendor-fingerprints', 'db'].flatMap((room) => sources(join(root, room)));
const imports = files.flatMap(importsOf);

describe('the architecture', () => {
  test('has files to look at', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
    for (const room of ['src/model', 'src/net', 'src/sweep', 'scanners', 'db', 'vendor-fingerprints']) {
      expect(
        files.some((file) => file.startsWith(`${room}/`)),
        room,
      ).toBe(true);
    }
  });

  test('model imports nothing but model', () => {
    expect(strays('src/model', [])).toEqual([]);
  });

  test('abort imports nothing but abort', () => {
    expect(strays('src/abort', [])).toEqual([]);
  });

  test.each([
    ['scanners', ['src/model', 'src/abort']],
    ['db', ['src/model', 'src/abort']],
    ['vendor-fingerprints', ['src/model']],
    ['src/scope', ['src/model']],
    ['src/net', ['src/model', 'src/abort']],
    ['src/identify', ['src/model']],
    ['src/assess', ['src/model']],
    ['src/config', ['src/model']],
    ['src/import', ['src/model', 'src/scope']],
    ['src/sweep', ['src/model', 'src/abort']],
    [
      'src/scan',
      ['src/sweep', 'src/scope', 'src/net', 'src/config', 'src/model', 'src/abort', 'scanners', 'db'],
    ],
    ['src/switch-walk', ['src/config', 'src/import', 'src/scope', 'src/net', 'src/model', 'scanners']],
    ['src/report', ['src/model', 'db']],
    ['src/export', ['src/report', 'src/model', 'db']],
    ['src/nightly', ['src/model', 'src/abort', 'src/config', 'db']],
    ['src/health', ['src/nightly', 'src/model', 'src/config', 'src/scope', 'db']],
    [
      'src/text',
      [
        'src/report',
        'src/export',
        'src/health',
        'src/identify',
        'src/import',
        'src/model',
        'src/scope',
        'db',
      ],
    ],
    [
      'src/web',
      [
        'src/app',
        'src/text',
        'src/report',
        'src/export',
        'src/model',
        'src/abort',
        'src/config',
        'src/health',
        'db',
      ],
    ],
    ['src/app', ['src/report', 'src/import', 'src/model', 'db']],
    ['src/hub', ['src/model', 'src/abort', 'db']],
    ['src/collector', ['src/hub', 'src/net', 'src/model', 'src/abort', 'db']],
    ['src/notify', ['src/model', 'src/abort', 'src/config', 'db']],
  ])('%s imports only %j', (room, allowed) => {
    expect(strays(room, allowed)).toEqual([]);
  });

  test('db folders are layers: each imports only itself and those below it', () => {
    const layers = [
      'values',
      'file',
      'queue',
      'evidence',
      'identity',
      'devices',
      'decisions',
      'imports',
      'corrections',
      'sweeps',
      'removal',
      'hub',
      'notices',
      'accounts',
    ];
    // What stands beside the folders belongs to the file.
    const layerOf = (path: string) => layers.indexOf(/^db\/([^/]+)\//.exec(path)?.[1] ?? 'file');
    const within = imports.filter(({ file, target }) => file.startsWith('db/') && target.startsWith('db/'));
    const found = within.flatMap(({ file, target }) => [layerOf(file), layerOf(target)]);
    expect([...new Set(found)].sort((a, b) => a - b)).toEqual([...layers.keys()]);
    expect(within.filter(({ file, target }) => layerOf(target) > layerOf(file))).toEqual([]);
  });

  test('no room imports tools, bench or test', () => {
    expect(imports.filter(({ target }) => /^(tools|bench|test)\//.test(target))).toEqual([]);
  });

  test('only src/net opens sockets, resolves names or starts processes', () => {
    const doors =
      /^(node:)?(net|tls|dgram|http|https|http2|dns|dns\/promises|child_process|cluster|inspector)$/;
    const outside = imports.filter(({ file, target }) => doors.test(target) && !file.startsWith('src/net/'));
    const allowed = (one: Import) =>
      one.file === 'src/web/server.ts' ||
      // The agent for node-onvif's requests: it creates in-memory sockets and opens none.
      (one.file === 'scanners/onvif-session/worker.ts' && one.target === 'node:http');
    expect(outside.filter((one) => !allowed(one))).toEqual([]);
  });

  test.each([
    ['bonjour-service', /^scanners\/mdns\/[a-z-]+\.ts$/],
    ['ping', /^src\/net\/ping-worker\.ts$/],
    // It says where an address leads; the text of addresses is read by src/model alone.
    ['ipaddr.js', /^src\/net\/public-address\.ts$/],
    ['node-onvif', /^scanners\/onvif-session\/worker\.ts$/],
    // It opens its own sockets, only to the operator's mail server.
    ['nodemailer', /^src\/notify\/email\.ts$/],
  ])('%s is wrapped in one file', (name, place) => {
    const users = [
      ...new Set(
        imports
          .filter(({ target }) => target === name || target.startsWith(`${name}/`))
          .map(({ file }) => file),
      ),
    ];
    expect(users.length).toBeLessThanOrEqual(1);
    for (const file of users) expect(file).toMatch(place);
  });

  test('database connections are opened and statements compiled where they are kept alive', () => {
    const makers = /new Database\(|\.prepare[(<]|\.pragma\(|\.backup\(|\.iterate\(/;
    const all = [...files, ...['tools', 'bench', 'test'].flatMap((folder) => sources(join(root, folder)))];
    const found = all.filter((file) => makers.test(readFileSync(join(root, file), 'utf8')));
    expect(found).toEqual(['db/file/database.ts']);
  });

  test('no file re-exports what another defines', () => {
    // The generated list of makers has no other purpose.
    const passes = (file: string) =>
      file !== 'vendor-fingerprints/makers.ts' &&
      /^export (type )?(\*|\{[^}]*\}( from|;))/m.test(readFileSync(join(root, file), 'utf8'));
    expect(files.filter(passes)).toEqual([]);
  });

  test('what a person changes in an inventory goes through app', () => {
    const writers =
      /\b(markDevice|storeDecision|mergeByHand|splitByHand|undo|forgetDevice|forgetMac|storeImport|insertAccount|setPassword|deleteAccount|insertToken|deleteToken)\(/;
    const found = files.filter(
      (file) => /^src\/(?!app\/)/.test(file) && writers.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  test('there is no folder or file for miscellaneous code', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.ts)/.test(file))).toEqual(
      [],
    );
  });

  test('no file is longer than 300 lines, blank ones and comments too; data no longer than 500', () => {
    // Biome's own rule leaves blank lines and comments out.
    const data = /^(vendor-fingerprints\/(vendors|minor-vendors)|test\/fake-devices)\//;
    const everywhere = [...files, ...['test', 'bench', 'tools'].flatMap((room) => sources(join(root, room)))];
    const tooLong = everywhere
      .filter((file) => file !== 'vendor-fingerprints/oui.ts')
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > (data.test(file) ? 500 : 300));
    expect(tooLong).toEqual([]);
  });

  test('files import in one direction: no cycle, types included', () => {
    expect(cyclesAmong(imports)).toEqual([]);
  });

  test('finds a cycle of files, however long, and names its files', () => {
    const chain = (...names: string[]): Import[] =>
      names.slice(1).map((target, at) => ({ file: names[at] ?? '', target }));
    expect(cyclesAmong(chain('a', 'b', 'c', 'd'))).toEqual([]);
    expect(cyclesAmong([...chain('a', 'b', 'c', 'b'), ...chain('x', 'x')])).toEqual([['b', 'c']]);
  });

  test('an error for people extends UserError; instanceof tells errors apart', () => {
    const told = /\b(?:error|cause)\.name\b/;
    expect(files.filter((file) => told.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
    const others = files.filter((file) =>
      /class \w*(?:Error|Refused|Stop|Taken)\b.* extends Error\b/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(others).toEqual(['src/model/user-error.ts']);
  });

  test('there are no import cycles between folders', () => {
    const roomsOf = new Map<string, Set<string>>();
    for (const { file, target } of imports) {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (to !== null && from !== null && from !== to)
        roomsOf.set(from, (roomsOf.get(from) ?? new Set()).add(to));
    }
    for (const [room, targets] of roomsOf) {
      for (const target of targets)
        expect(roomsOf.get(target)?.has(room) ?? false, `${room} ⇄ ${target}`).toBe(false);
    }
  });
});

/** Groups of two or more files that import each other, directly or through others; each sorted. */
function cyclesAmong(all: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of all) targets.set(file, [...(targets.get(file) ?? []), target]);
  const reach = (from: string) => {
    const seen = new Set<string>();
    const next = [...(targets.get(from) ?? [])];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      next.push(...(targets.get(file) ?? []));
    }
    return seen;
  };
  const reached = new Map([...targets.keys()].map((file) => [file, reach(file)]));
  const groups = new Set<string>();
  for (const [file, files] of reached) {
    if (!files.has(file)) continue;
    const group = [...files].filter((other) => reached.get(other)?.has(file));
    if (group.length > 1) groups.add(group.sort().join('\n'));
  }
  return [...groups].map((group) => group.split('\n'));
}

/** Imports of own files from outside the room and the allowed folders. */
function strays(room: string, allowed: readonly string[]): string[] {
  return imports
    .filter(({ file, target }) => file.startsWith(`${room}/`) && roomOf(target) !== null)
    .filter(({ target }) => ![room, ...allowed].some((place) => target.startsWith(`${place}/`)))
    .map(({ file, target }) => `${file} imports ${target}`);
}

test('no two files of tests use one network of 127.0.0.0/8: they may run at the same time', () => {
  const networks = sources(join(root, 'test'))
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...new Set(readFileSync(join(root, file), 'utf8').match(/(?<=')127\.\d+\.\d+(?=')/g) ?? []),
    ]);
  expect(networks.length).toBeGreaterThan(20);
  expect(networks.filter((network, at) => networks.indexOf(network) < at)).toEqual([]);
});

function roomOf(path: string): string | null {
  return /^(src\/[a-z-]+|scanners|db|vendor-fingerprints)\//.exec(path)?.[1] ?? null;
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [relative(root, path)] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g,
  );
  return [...found].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return {
      file,
      target: target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target,
    };
  });
}
