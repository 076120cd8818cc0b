import { expect, test } from 'vitest';
import { parseTargets } from '../../src/scope/parse-targets.ts';
import { addressesOf, refusalOf } from './scope-of.ts';

test('a file gives one target a line, whatever editor wrote it', async () => {
  const town = '\uFEFF# town hall\r\n10.0.0.1\r\n\r\n  10.0.0.3-4   # stairs\r\ncam1\r\n10.0.0.6,10.0.0.7';
  const world = { files: { 'town.txt': town }, names: { cam1: ['10.0.0.5'] } };
  expect(await addressesOf(['@town.txt', '10.0.0.9'], world)).toEqual(
    [1, 3, 4, 5, 6, 7, 9].map((last) => `10.0.0.${last}`),
  );
});

test('every mistake in a file is named with its file and line', async () => {
  const files = { 'a.txt': '10.0.0.1\n10.0.0.300\n\n@b.txt\nunknown\n010.0.0.1' };
  const message = await refusalOf(['@a.txt', '@gone', 'also unknown'], { files });
  expect(message.split('\n')).toEqual([
    expect.stringMatching(/^a\.txt, line 2: "10\.0\.0\.300" is no target: each part .* 0 to 255\./),
    expect.stringMatching(/^a\.txt, line 4: "@b\.txt" is no target: a file cannot name another file/),
    'a.txt, line 5: "unknown" is no target: it could not be resolved. Check the spelling and this machine\'s DNS, or write the address.',
    expect.stringMatching(/^a\.txt, line 6: "010\.0\.0\.1" .* leading zeros .* Did you mean 10\.0\.0\.1\?$/),
    'Cannot read the target file gone: there is no such file.',
    expect.stringMatching(/^"also unknown" is no target: several targets are separated/),
  ]);
});

test('a file from any editor has the lines that it shows, and may have empty ones', async () => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(
      await refusalOf(['@a'], { files: { a: ['10.0.0.1', '  # stairs', '\t', '1.2'].join(end) } }),
    ).toMatch(/^a, line 4: "1\.2" is no target[^\n]*$/);
});

test('a file that names no address is refused', async () => {
  expect(await refusalOf(['@a', '10.0.0.1'], { files: { a: '\n# nothing\n' } })).toBe(
    '"a" names no address. Write one target a line.',
  );
});

test('a long list of mistakes is cut and counted', async () => {
  const files = { a: Array(50).fill('1.2').join('\n') };
  const lines = (await refusalOf(['@a'], { files })).split('\n');
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('… and 30 more problems.');
});

test('a name stands for all its addresses, and is requested once', async () => {
  const queried: string[] = [];
  const scope = await parseTargets(['nvr', 'NVR,nvr', '10.0.0.0/30'], {
    exclude: ['nvr', '10.0.0.0'],
    allowPublic: false,
    maxAddresses: null,
    resolve: async (name) => {
      queried.push(name);
      return ['10.0.0.1', 'fd00::1', '10.0.0.2'];
    },
    readFile: async () => '',
  });
  expect(queried).toEqual(['nvr']);
  expect([...scope.addresses()]).toEqual(['10.0.0.3']);
});

test('a file of many names does not look up all at once', async () => {
  let open = 0;
  let most = 0;
  const names = Array.from({ length: 200 }, (_, number) => `cam${number}`);
  await parseTargets(['@names'], {
    exclude: [],
    allowPublic: false,
    maxAddresses: null,
    resolve: async () => {
      most = Math.max(most, ++open);
      await new Promise((done) => setTimeout(done, 1));
      open--;
      return ['10.0.0.1'];
    },
    readFile: async () => names.join('\n'),
  });
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(16);
});

test.each([
  ['public', { nvr: ['8.8.8.8'] }, /"nvr" reaches public addresses \(8\.8\.8\.8\)/],
  ['none', { nvr: [] }, /"nvr" is no target: the name has no address/],
  ['with a zone', { nvr: ['fe80::1%eth0'] }, /"nvr" .* resolved to "fe80::1%eth0", which cannot be swept/],
])('a name whose address is %s is refused', async (_what, names, expected) => {
  expect(await refusalOf(['nvr'], { names })).toMatch(expected);
});
