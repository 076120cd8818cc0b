import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { readSecret } from '../../src/config/private-file.ts';
import { folderWith, mistakesOf } from './config-in.ts';

const checkTarget = () => null;
const notify = (channel: string) => `notify:\n  ${channel}\n`;

test('notify config: all values, defaults filled in, paths absolute', async () => {
  const text = `
notify:
  events: [sweep-incomplete, flagged-new, sweep-incomplete]
  expireDays: 30
  email: { host: mail.town.example, username: cam, passwordFile: secret/mail, from: a@town.example, to: [b@town.example] }
  webhook: { url: https://hooks.town.example/x?y, secretFile: $CREDENTIALS_DIRECTORY/hook, ca: ca.pem }
  syslog: { host: 10.1.1.1, transport: tls }
`;
  const cwd = folderWith({ 'camcensus.yaml': text });
  const { notify: read } = await loadConfig(null, { cwd, checkTarget });
  expect(read).toEqual({
    events: ['sweep-incomplete', 'flagged-new'],
    expireDays: 30,
    email: {
      host: 'mail.town.example',
      port: 587,
      tls: 'starttls',
      username: 'cam',
      passwordFile: join(cwd, 'secret/mail'),
      from: 'a@town.example',
      to: ['b@town.example'],
      ca: null,
    },
    webhook: {
      url: 'https://hooks.town.example/x?y',
      secretFile: '$CREDENTIALS_DIRECTORY/hook',
      allowPrivate: false,
      ca: join(cwd, 'ca.pem'),
    },
    syslog: { host: '10.1.1.1', port: 6514, transport: 'tls', facility: 'local0', ca: null },
  });
});

const mail = (more: string) =>
  notify(`email: { host: mail.example, from: a@b.example, to: [c@d.example], ${more} }`);

describe('notify config is refused, with what to do:', () => {
  test.each([
    [mail('username: x'), /username: a user name needs passwordFile/],
    [mail('passwordFile: x'), /passwordFile: a password needs username/],
    [mail('username: x, passwordFile: y, tls: none'), /tls: a password is never sent without TLS/],
    [mail('tls: ssl'), /one of starttls, implicit, none, found "ssl"/],
    [mail('pasword: x'), /there is no key "pasword" here. Did you mean "passwordFile"\?|Known are/],
    [notify('email: { host: "mail example", from: a@b.example, to: [c@d.example] }'), /is not a host name/],
    [notify('email: { host: m, from: "Cam <a@b.example>", to: [c@d.example] }'), /write the address alone/],
    [notify('email: { host: m, from: "a@b.example\\r\\nBcc: x@y", to: [c@d.example] }'), /address alone/],
    [notify('email: { host: m, from: a@b.example, to: [] }'), /at least one mail address/],
    [notify('webhook: { url: "ftp://x.example", secretFile: s }'), /begins with https/],
    [notify('webhook: { url: "https://u:p@x.example", secretFile: s }'), /without a user and password/],
    [notify('webhook: { url: "http://10.1.1.1/x", secretFile: s }'), /write https:\/\/, or allowPrivate/],
    [notify('webhook: { url: "https://x.example" }'), /secretFile: expected a path, found nothing/],
    [notify('syslog: { host: x, facility: mail }'), /one of user, daemon, local0/],
    [notify('events: [flagged]'), /one of flagged-new/],
    [notify('mail: {}'), /there is no key "mail" here/],
  ])('notify config refused: %s', async (text, expected) => {
    expect((await mistakesOf(text)).join('\n')).toMatch(expected);
  });
});

describe('readSecret', () => {
  const options = (cwd: string) => ({ cwd, platform: 'linux', systemdFolder: undefined });

  test('readSecret returns its one line without line end and byte order mark', async () => {
    const cwd = folderWith({ pass: '\uFEFFopen sesame ä\r\n' });
    chmodSync(join(cwd, 'pass'), 0o600);
    expect(await readSecret('pass', 'mail password file', options(cwd))).toBe('open sesame ä');
  });

  test('readSecret refuses a file others can read, and never quotes one', async () => {
    const cwd = folderWith({ pass: 'first\nsecond\n' });
    chmodSync(join(cwd, 'pass'), 0o640);
    await expect(readSecret('pass', 'mail password file', options(cwd))).rejects.toThrow(
      /mail password file .*pass is open to other users \(mode 0640\).* chmod 600/,
    );
    chmodSync(join(cwd, 'pass'), 0o600);
    const refused = await readSecret('pass', 'mail password file', options(cwd)).catch(String);
    expect(refused).toMatch(/one line/);
    expect(refused).not.toMatch(/first|second/);
  });

  test("readSecret reads from systemd's folder, and refuses without one", async () => {
    const cwd = folderWith({ hook: 'x1\n' });
    const path = '$CREDENTIALS_DIRECTORY/hook';
    expect(await readSecret(path, 'secret', { ...options('/'), systemdFolder: cwd })).toBe('x1');
    writeFileSync(join(cwd, 'hook'), '');
    await expect(readSecret(path, 'secret', { ...options('/'), systemdFolder: cwd })).rejects.toThrow(
      'one line',
    );
    await expect(readSecret(path, 'secret', options(cwd))).rejects.toThrow('LoadCredential');
  });
});
