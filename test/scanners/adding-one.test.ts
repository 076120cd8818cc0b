import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page, root } from '../docs/pages.ts';
import { long } from '../long.ts';

const { text } = page('docs/adding-a-scanner.md');
/** What the page has its reader write: the path that stands above a block, and the block. */
const files = [...text.matchAll(/^`([\w./-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
  ([, path = '', content = '']) => [path, content] as const,
);
const commands = /^```sh\n([\s\S]*?)^```$/m.exec(text)?.[1]?.trim().split('\n') ?? [];
let copy: string;

/** Runs a command in the copy, as in a new terminal, but by one process for all test files, and without npx, which takes each half a second. */
function run(command: string): { readonly status: number | null; readonly output: string } {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command.replace(/^npx /, '')], {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH: `${join(copy, 'node_modules/.bin')}:${PATH}`, HOME, VITEST_MAX_WORKERS: '1' },
  });
  return { status, output: stdout + stderr };
}

test('docs/adding-a-scanner.md names the files and the commands of a scanner', () => {
  expect(files.map(([path]) => path)).toEqual([
    'scanners/oakfield.ts',
    'test/captures/oakfield/camera.hex',
    'test/captures/oakfield/no-model.hex',
    'test/scanners/oakfield.test.ts',
  ]);
  expect(commands).toEqual([
    expect.anything(),
    expect.stringMatching(/ test\/docs$/),
    expect.stringContaining(' test/fuzz/'),
  ]);
});

// In the long form: it takes a copy of all sources, and the tests in it load them.
describe.runIf(long)('in a copy', () => {
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'camcensus-scanner-'));
    for (const name of readdirSync(root).filter((one) => !/^(?:node_modules|dist|build|\.git)$/.test(one)))
      cpSync(join(root, name), join(copy, name), { recursive: true });
    // The packages are the same; what is built from the sources is the copy's own.
    const packages = join(root, 'node_modules');
    mkdirSync(join(copy, 'node_modules/.cache/camcensus'), { recursive: true });
    for (const name of readdirSync(packages).filter((one) => !/^\.(?:cache|vite)/.test(one)))
      symlinkSync(join(packages, name), join(copy, 'node_modules', name));
    const fingerprints = '.cache/camcensus/fingerprints';
    cpSync(join(packages, fingerprints), join(copy, 'node_modules', fingerprints), { recursive: true });
    for (const [path, content] of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), content);
    }
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  test('docs/adding-a-scanner.md adds a scanner that passes what it names', () => {
    for (const command of commands) {
      const { status, output } = run(command);
      expect(status, `${command}\n${output}`).toBe(0);
      if (command.includes('test.ts')) expect(output).toMatch(/Tests .*[1-9]\d* passed/);
    }
    expect(readFileSync(join(copy, 'scanners/index.ts'), 'utf8')).toContain("'./oakfield.ts'");
    for (const document of ['docs/safety-in-detail.md', 'scanners/README.md'])
      expect(readFileSync(join(copy, document), 'utf8'), document).toContain('| `oakfield` |');
    expect(readFileSync(join(copy, 'docs/network.md'), 'utf8')).toMatch(
      /\| UDP, and the replies \| .*\b10099\b/,
    );
  });

  test('docs/adding-a-scanner.md adds files that pass the checks', () => {
    const sources = files.map(([path]) => path).filter((path) => path.endsWith('.ts'));
    writeFileSync(
      join(copy, 'tsconfig.new.json'),
      JSON.stringify({ extends: './tsconfig.json', include: [], files: sources }),
    );
    for (const command of [
      `npx biome check ${sources.join(' ')}`,
      'npx tsc -p tsconfig.new.json',
      'npx tsx tools/scanners.ts --check',
    ]) {
      const { status, output } = run(command);
      expect(status, `${command}\n${output}`).toBe(0);
    }
  });

  test('tools/scanners.ts --check reports a declaration that the documents lack', () => {
    const file = join(copy, 'scanners/oakfield.ts');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('a login or a restart', 'a login, a name or a restart'),
    );
    const { status, output } = run('npx tsx tools/scanners.ts --check');
    expect([status, output]).toEqual([1, expect.stringContaining('docs/safety-in-detail.md is stale')]);
  });
});
