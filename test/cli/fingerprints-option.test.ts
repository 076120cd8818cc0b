import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Operator } from '../e2e/operator.ts';
import { long } from '../long.ts';

const address = '127.81.7.1';
const example = readFileSync(
  fileURLToPath(new URL('../../docs/fingerprints.example.yaml', import.meta.url)),
  'utf8',
);
const operator = new Operator();
let device: Server;
let probed = 0;

/** A folder with one file of this text. */
function folder(name: string, text: string): string {
  const path = join(operator.folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'town.yaml'), text);
  return path;
}

const good = folder('good', example);
const bad = folder('bad', example.replace('- Town Hall Intranet', '- TownCam TCX9999'));
const scanning = ['scan', address, '--ports', '8080', '--no-listen', '--all-hosts', '--format', 'json'];
const scan = () => operator.here(scanning);

beforeAll(async () => {
  device = createServer((_, reply) => {
    probed += 1;
    reply.writeHead(401, { 'WWW-Authenticate': 'Basic realm="TownCam TCX200"' }).end();
  });
  await new Promise<void>((resolve) => device.listen(8080, address, resolve));
});
afterAll(async () => {
  operator.close();
  await new Promise((resolve) => device.close(resolve));
});

describe('own fingerprints', () => {
  // Of the sources the self-test of the fingerprints shows the same, and another test that packed ones are equal: it computes for seconds.
  test.runIf(long)("fingerprints verify includes the operator's own, as packed", async () => {
    const { code, stdout } = await operator.run(['fingerprints', 'verify', '--fingerprints', good]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/: all in order \(version \w+\+\w+\)\.\n$/)]);
  });

  test("fingerprints list includes the operator's own", async () => {
    const { stdout } = await operator.here(['fingerprints', 'list', '--fingerprints', good]);
    expect(stdout).toContain('town-optics: Town Optics (GB), 1 fingerprint');
    expect(stdout).toContain('axis: Axis');
  });

  test.each([
    ['fingerprints', 'verify'],
    ['fingerprints', 'list'],
    ['reidentify'],
    ['scan', address, '--ports', '8080'],
  ])('own fingerprints with a mistake stop %s %s with exit code 2', async (...command) => {
    const before = probed;
    if (command[0] === 'reidentify') await scan();
    const sent = probed;
    const words = [...command, '--fingerprints', bad];
    // Of verify the built program: in the test above it runs at full length only.
    const { code, stdout, stderr } = await (command[1] === 'verify'
      ? operator.run(words)
      : operator.here(words));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /town\.yaml:\d+: marks\[0\] \(local\/town-optics-realm\): The pattern matches the near miss "TownCam TCX9999"/,
    );
    if (command[0] === 'scan') expect(probed).toBe(before);
    expect(probed).toBe(sent);
  });

  test('scan recognises by own fingerprints and stores their version', async () => {
    const [plain] = JSON.parse((await scan()).stdout);
    expect(plain).toMatchObject({ manufacturer: null, verdict: 'not-covered' });
    // The built program: it adds them to packed ones.
    const [own] = JSON.parse((await operator.run([...scanning, '--fingerprints', good])).stdout);
    expect(own).toMatchObject({ manufacturer: 'Town Optics', model: 'TCX200', type: 'camera' });
    expect(own.evidence[0]).toMatchObject({ fingerprint: 'local/town-optics-realm', weight: 0.7 });
    expect(own.concluded.fingerprints).toMatch(/\+/);
    expect(plain.concluded.fingerprints).not.toMatch(/\+/);
  });

  test('reidentify reports what own fingerprints change, and why', async () => {
    await scan();
    const { stdout } = await operator.here(['reidentify', '--fingerprints', good, '--format', 'text']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toMatch(/^Fingerprints [0-9a-f]{12}\+[0-9a-f]{12}, policies uk-2022 [0-9a-f]{12}\./);
    expect(text).toContain('1 device read again, 1 with another result.');
    expect(text).toMatch(
      /manufacturer unknown → Town Optics, .*type unknown → camera.*\(because of the fingerprints\)/,
    );
    expect(text).toMatch(
      /fingerprints [0-9a-f]{12} → [0-9a-f]{12}\+[0-9a-f]{12}; recognised now by local\/town-optics-realm/,
    );
    for (const command of ['show', 'explain']) {
      const said = (await operator.here([command, address, '--format', 'text'])).stdout.replace(/\s+/g, ' ');
      expect(said).toMatch(
        /Concluded 20\d\d-.* with fingerprints [0-9a-f]{12}\+[0-9a-f]{12} and policies uk-2022 [0-9a-f]{12}\./,
      );
    }
  });
});
