import { chmodSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CertificateWatch, certificateOf } from '../../src/cli/dashboard/certificate-watch.ts';
import { createLog } from '../../src/log.ts';
import { folderWith } from '../config/config-in.ts';
import { selfSigned } from '../web/self-signed.ts';

/** A server's certificate behind links, as certbot keeps it; `replace` is a renewal. */
async function watched() {
  const folder = folderWith({});
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  let version = 0;
  const replace = ({ cert, key }: { cert: string; key: string }) => {
    version += 1;
    for (const [name, text] of [
      ['cert', cert],
      ['key', key],
    ] as const) {
      const file = join(folder, `${name}-${version}.pem`);
      writeFileSync(file, text);
      chmodSync(file, 0o600);
      symlinkSync(file, join(folder, 'next'));
      renameSync(join(folder, 'next'), files[name]);
    }
  };
  replace(selfSigned());
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => lines.push(line) > 0 });
  const renewed: string[] = [];
  const renew = ({ cert }: { cert: string }) => renewed.push(cert);
  const watch = new CertificateWatch(files, await certificateOf(files), { renew, log: () => log }, 20);
  onTestFinished(() => watch.close());
  return { replace, renewed, lines, watch, files };
}

test('CertificateWatch takes a renewal into use by itself, and the same files once', async () => {
  const { replace, renewed, watch } = await watched();
  await watch.look();
  expect(renewed).toEqual([]);
  const next = selfSigned();
  replace(next);
  await expect.poll(() => renewed, { timeout: 60_000 }).toEqual([next.cert]);
  await watch.look();
  expect(renewed).toHaveLength(1);
});

test('CertificateWatch keeps the old certificate until the new one has its key', async () => {
  const { renewed, lines, watch, files } = await watched();
  writeFileSync(files.cert, selfSigned().cert);
  await watch.look();
  expect(renewed).toEqual([]);
  expect(lines.join('')).toMatch(/is not the one of the certificate.*the old one stays in use/);
});
