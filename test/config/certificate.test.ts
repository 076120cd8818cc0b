import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCertificate } from '../../src/config/certificate.ts';
import { selfSigned } from '../web/self-signed.ts';
import { folderWith } from './config-in.ts';

/** A folder with a certificate and its key, and what reads them. */
function files(own = selfSigned()) {
  const folder = folderWith({ 'cert.pem': own.cert, 'key.pem': own.key });
  const key = join(folder, 'key.pem');
  chmodSync(key, 0o640);
  const read = (cert = 'cert.pem', systemdFolder?: string) =>
    readCertificate({ cert, key: 'key.pem' }, { cwd: folder, platform: 'linux', systemdFolder });
  return { folder, own, key, read };
}

test('readCertificate reads a chain, a key that the group may read, and its end', async () => {
  const { own, read } = files();
  const { cert, key, until } = await read();
  expect({ cert, key }).toEqual(own);
  expect(Math.round((until.getTime() - Date.now()) / 86_400_000)).toBe(30);
});

test.each([
  [0o644, 'open to other users (mode 0644). Close it to all but its owner and group: chmod 640'],
  [0o660, 'open to other users (mode 0660)'],
])('readCertificate refuses a private key of mode %o', async (mode, expected) => {
  const { key, read } = files();
  chmodSync(key, mode);
  await expect(read()).rejects.toThrow(expected);
});

test('readCertificate refuses the key of another certificate', async () => {
  const { read } = files({ ...selfSigned(), key: selfSigned().key });
  await expect(read()).rejects.toThrow(/private key .* is not the one of the certificate .*cert\.pem/);
});

test('readCertificate refuses files that hold something else, without quoting them', async () => {
  const { folder, own, key, read } = files();
  writeFileSync(join(folder, 'other.pem'), 'secret words');
  await expect(read('other.pem')).rejects.toThrow(/other\.pem holds no certificate in PEM form/);
  await expect(read('gone.pem')).rejects.toThrow(
    /Cannot read the certificate .*gone\.pem: there is no such file/,
  );
  writeFileSync(key, 'secret words');
  const refusal: unknown = await read().catch((error: unknown) => error);
  expect(String(refusal)).toMatch(/key\.pem holds no private key in PEM form/);
  expect(String(refusal)).not.toContain('secret words');
  const locked = createPrivateKey(own.key).export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  });
  writeFileSync(key, locked);
  await expect(read()).rejects.toThrow(/takes a passphrase, which a service cannot type/);
});

test('readCertificate never waits for a FIFO', async () => {
  const { folder, read } = files();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  await expect(read('pipe')).rejects.toThrow(/not a regular file/);
});

test('readCertificate takes files from the folder that systemd gives', async () => {
  const { folder, own } = files();
  const paths = { cert: '$CREDENTIALS_DIRECTORY/cert.pem', key: '$CREDENTIALS_DIRECTORY/key.pem' };
  const read = (systemdFolder: string | undefined) =>
    readCertificate(paths, { cwd: '/', platform: 'linux', systemdFolder });
  expect(await read(folder)).toMatchObject(own);
  await expect(read(undefined)).rejects.toThrow();
});
