import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadCredentials } from '../../src/config/credentials.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { configOf, folderWith } from './config-in.ts';

const good = `- networks: [10.1.0.0/16, 10.2.3.4]
  username: inventory
  password: "hunter2 "
- networks: [10.0.0.0/8]
  username: "007"
  password: Geheim
`;

/** Reads a file of this text and mode. */
function load(
  text: string,
  mode = 0o600,
  more: { systemdFolder?: string; platform?: string; path?: string } = {},
) {
  const cwd = folderWith({});
  writeFileSync(join(cwd, 'cameras.yaml'), text);
  chmodSync(join(cwd, 'cameras.yaml'), mode);
  const options = { checkTarget, cwd, platform: more.platform ?? 'linux' };
  const systemdFolder = more.systemdFolder === 'here' ? cwd : more.systemdFolder;
  return loadCredentials(more.path ?? 'cameras.yaml', { ...options, systemdFolder });
}

/** What is said of a bad file, without the folder's name. */
async function mistakesOf(text: string): Promise<readonly string[]> {
  const outcome = await load(text).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error('the file was accepted');
  return outcome.message.split('\n').map((line) => line.replace(/^.*cameras\.yaml:/, ''));
}

describe('loadCredentials', () => {
  test('loadCredentials returns entries in order with unchanged passwords', async () => {
    const entries = await load(good);
    expect(entries.map(({ networks, username, password }) => [networks, username, password()])).toEqual([
      [['10.1.0.0/16', '10.2.3.4'], 'inventory', 'hunter2 '],
      [['10.0.0.0/8'], '007', 'Geheim'],
    ]);
  });

  test('loadCredentials reads a byte order mark and CRLF line ends', async () => {
    const entries = await load(`\uFEFF${good.replaceAll('\n', '\r\n')}`);
    expect(entries.map(({ networks, username }) => [networks.length, username])).toEqual([
      [2, 'inventory'],
      [1, '007'],
    ]);
  });

  test('loadCredentials refuses UTF-16 and says what to do', async () => {
    await expect(load(good.replaceAll(/./gs, '$&\0'))).rejects.toThrow(
      /Cannot read the credentials file .*: it is not plain text; save it as UTF-8\.$/,
    );
  });

  test('loadCredentials names a line with several mistakes once', async () => {
    expect(await mistakesOf('- a: b: c: d: "e" f\n')).toEqual([
      '1: this is not YAML. Put names and passwords in quotes.',
    ]);
  });

  test('loadCredentials accepts login: onvif and no other protocol', async () => {
    const entry = 'networks: [10.1.0.0/16], username: "a", password: "b"';
    expect((await load(`- {${entry}}\n- {${entry}, login: onvif}\n`)).map(({ login }) => login)).toEqual([
      'auto',
      'onvif',
    ]);
    await expect(load(`- {${entry}, login: basic}\n`)).rejects.toThrow(/login: expected auto or onvif/);
  });

  test('loadCredentials keeps passwords out of logs and inspection', async () => {
    const entries = await load(good);
    expect(inspect(entries, { depth: 9, showHidden: true }) + JSON.stringify(entries)).not.toMatch(
      /hunter2|Geheim/,
    );
  });

  test.each([0o644, 0o640, 0o604, 0o660, 0o602])(
    'loadCredentials refuses a file of mode %o',
    async (mode) => {
      const words = new RegExp(
        `open to other users \\(mode 0${mode.toString(8)}\\).*chmod 600 .*cameras\\.yaml`,
      );
      await expect(load(good, mode)).rejects.toThrow(words);
      await expect(load(good, mode)).rejects.toMatchObject({ name: 'ConfigError' });
    },
  );

  test.each([0o600, 0o400])('loadCredentials accepts a file of mode %o', async (mode) => {
    expect(await load(good, mode)).toHaveLength(2);
  });

  test("loadCredentials ignores modes on Windows and in systemd's folder", async () => {
    expect(await load(good, 0o644, { platform: 'win32' })).toHaveLength(2);
    const path = '$CREDENTIALS_DIRECTORY/cameras.yaml';
    expect(await load(good, 0o440, { systemdFolder: 'here', path })).toHaveLength(2);
    await expect(load(good, 0o440, { systemdFolder: '/run/credentials/x' })).rejects.toThrow(/chmod 600/);
    await expect(load(good, 0o600, { path })).rejects.toThrow(/LoadCredential=/);
  });

  test('loadCredentials reports a missing file and a folder', async () => {
    await expect(load(good, 0o600, { path: 'other.yaml' })).rejects.toThrow(
      /other\.yaml: there is no such file/,
    );
    await expect(load(good, 0o600, { path: '.' })).rejects.toThrow(/it is a folder/);
  });
});

describe('mistakes of a credentials file', () => {
  const entry = (username: string, password: string) =>
    `- networks: [10.0.0.1]\n  username: ${username}\n  password: ${password}\n`;

  test.each([
    ['10.0.0.1', '1: expected a list of entries, each with networks, username and password.'],
    ['[]', '1: expected at least one entry.'],
    ['- hunter2', '1: [0]: expected an entry with networks, username and password.'],
    [
      entry('a', '12345678'),
      '3: [0].password: expected the password, 1 to 256 characters without control characters, in quotes.',
    ],
    [
      entry('a', '"hunter2\\n"'),
      '3: [0].password: expected the password, 1 to 256 characters without control characters, in quotes.',
    ],
    [
      entry('[hunter2]', 'b'),
      '2: [0].username: expected the user name, 1 to 256 characters without control characters, in quotes.',
    ],
    ['- networks: []\n  username: a\n  password: b', '1: [0].networks: expected at least one target.'],
    [
      '- networks: [10.0.0.300]\n  username: a\n  password: b',
      expect.stringMatching(/^1: \[0\]\.networks\[0\]: "10\.0\.0\.300"/),
    ],
  ])('loadCredentials names the line of the mistake in %j', async (text, said) => {
    expect(await mistakesOf(text)).toEqual([said]);
  });

  test.each([
    entry('a', '!hunter2'),
    entry('a', '*hunter2'),
    entry('a', '"hunter2'),
    entry('a', '{hunter2'),
    entry('a', '"\\hunter2"'),
    entry('a', 'b\n  hunter2: c'),
    entry('a', 'b\n  hunter2'),
    entry('a', 'b\n  password: hunter2'),
    entry('a', '[hunter2]'),
    '- hunter2',
    'hunter2: x',
    '%hunter2',
  ])('loadCredentials never quotes the file (%j)', async (text) => {
    const said = (await mistakesOf(text)).join('\n');
    expect(said).toMatch(/^\d+: /);
    expect(said).not.toContain('hunter2');
  });
});

describe('credentials in camcensus.yaml', () => {
  test("credentials path is relative to the config, or in systemd's folder", async () => {
    const near = await configOf('credentials: cameras.yaml');
    expect(near.credentials).toMatch(/^\/.*\/cameras\.yaml$/);
    const systemd = await configOf('credentials: $CREDENTIALS_DIRECTORY/cameras');
    expect(systemd.credentials).toBe('$CREDENTIALS_DIRECTORY/cameras');
    expect((await configOf('rate: 5')).credentials).toBeNull();
  });
});
