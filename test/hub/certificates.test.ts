import { createPrivateKey } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { expect, onTestFinished, test } from 'vitest';
import { checkHub } from '../../src/hub/check.ts';
import { connectTo } from '../../src/hub/connect.ts';
import type { SiteEnrolment } from '../../src/hub/enrolment-file.ts';
import { connectHub } from '../../src/hub/run.ts';
import { knownOf } from '../../src/hub/server-versions.ts';
import { initHub, renewCertificate } from '../../src/hub/set-up.ts';
import { subjectsOf } from '../../src/hub/subjects.ts';
import { createAuthority, createServerCertificate } from '../../src/hub/x509.ts';
import { sweepNight } from '../db/fixture.ts';
import { temporaryFolder } from '../db/temporary.ts';
import { describeWith } from '../needs/needs.ts';
import { Broker, sendAll, takeInAll } from './broker.ts';
import { listed } from './site-and-hub.ts';

const day = 86_400_000;

/** An authority of a council, and certificates by it. */
class Council {
  readonly folder = temporaryFolder();
  readonly authority = join(this.folder, 'council-ca.pem');
  readonly #made = createAuthority('Council CA', new Date());

  constructor() {
    writeFileSync(this.authority, this.#made.certificate);
  }

  issue(name: string, host: string, at = new Date()) {
    const privateKey = createPrivateKey(this.#made.key);
    const made = createServerCertificate([host], { name: 'Council CA', privateKey }, at);
    const files = { certificate: join(this.folder, `${name}.pem`), key: join(this.folder, `${name}.key`) };
    writeFileSync(files.certificate, made.certificate);
    writeFileSync(files.key, made.key, { mode: 0o640 });
    return { ...files, authority: this.authority };
  }
}

const asSite = (enrolment: SiteEnrolment) =>
  connectTo(enrolment, { seed: enrolment.seed, inbox: subjectsOf(enrolment.token).inbox, name: 'test' });

describeWith(['nats-server'], 'the certificate of a hub', () => {
  test('renewCertificate makes a new one that a running server takes, while connections stay', async () => {
    const broker = await Broker.start();
    const north = await broker.add('north');
    const before = readFileSync(join(broker.dir, 'server.pem'), 'utf8');
    const authority = readFileSync(join(broker.dir, 'ca.pem'), 'utf8');
    const connection = await asSite(north);
    onTestFinished(() => connection.close());
    renewCertificate(broker.dir, null, new Date());
    await broker.reload();
    expect(readFileSync(join(broker.dir, 'server.pem'), 'utf8')).not.toBe(before);
    expect(readFileSync(join(broker.dir, 'ca.pem'), 'utf8')).toBe(authority);
    await connection.flush();
    await (await asSite(north)).close();
    expect((await checkHub(broker.dir)).problems).toEqual([]);
  });

  test('initHub takes the council’s own certificate, and its renewal, in place of a small authority', async () => {
    const council = new Council();
    const broker = await Broker.start(council.issue('first', 'localhost'));
    expect(() => readFileSync(join(broker.dir, 'ca.key'))).toThrow(/ENOENT/);
    const north = await broker.add('north');
    expect(north).toMatchObject({
      serverName: 'localhost',
      authority: readFileSync(council.authority, 'utf8'),
    });
    const found = await checkHub(broker.dir);
    expect(found.problems).toEqual([]);
    expect(found.lines.join()).toContain('by your authority');
    const site = broker.inventory('north', 'north');
    const hub = broker.inventory('hub');
    sweepNight(site, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'A' }]] });
    await sendAll(site, north);
    await takeInAll(broker, hub);
    expect(listed(hub)).toEqual(listed(site));

    renewCertificate(broker.dir, council.issue('second', 'localhost'), new Date());
    await broker.reload();
    const conf = readFileSync(join(broker.dir, 'nats.conf'), 'utf8');
    expect(conf).toContain(join(council.folder, 'second.pem'));
    await (await asSite(north)).close();
    // Renewed where it is, as certbot does it.
    council.issue('second', 'localhost');
    renewCertificate(broker.dir, null, new Date());
    await broker.reload();
    await (await asSite(north)).close();
    expect((await checkHub(broker.dir)).problems).toEqual([]);
  });

  test('checkHub names what is wrong with the folder and the running server', async () => {
    const broker = await Broker.start();
    const connection = await connectHub(broker.dir);
    onTestFinished(() => connection.close());
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: 'OTHER', subjects: ['results.*.rows'], max_bytes: 1_000 });
    chmodSync(join(broker.dir, 'hub.nk'), 0o644);
    const conf = join(broker.dir, 'nats.conf');
    writeFileSync(
      conf,
      readFileSync(conf, 'utf8').replace('max_connections', 'websocket {}\nmax_connections'),
    );
    const { problems, lines } = await checkHub(broker.dir);
    expect(problems).toEqual([
      expect.stringMatching(/hub\.nk is open to other users \(mode 644\): chmod 600/),
      expect.stringMatching(/nats\.conf was changed by hand/),
      "The server has streams that are not the hub's: OTHER.",
      'The streams could not be made: subjects overlap with an existing stream.',
    ]);
    expect(lines.join('\n')).toMatch(/nats-server [\d.]+ runs\. \S/);
  });
});

test('checkHub reports that the certificate ends, and that no server runs', async () => {
  const folder = join(temporaryFolder(), 'hub');
  const at = new Date(Date.now() - 3_630 * day);
  initHub({ folder, address: '127.0.0.1:9', listen: null, at });
  expect((await checkHub(folder)).problems).toEqual([
    expect.stringMatching(/The server's certificate ends in (?:19|20) days\. Renew it: camcensus hub renew/),
    expect.stringMatching(/nothing listens there .* Start it: nats-server -c/),
  ]);
  renewCertificate(folder, null, new Date());
  expect((await checkHub(folder)).problems).toHaveLength(1);
});

test('initHub refuses a certificate that collectors would refuse, and makes nothing', () => {
  const council = new Council();
  const good = council.issue('good', 'hub.example');
  const other = council.issue('other', 'hub.example');
  const strange = new Council();
  const folder = join(council.folder, 'hub');
  const init =
    (certificate: typeof good, address = 'hub.example:4222') =>
    () =>
      initHub({ folder, address, listen: '127.0.0.1:4222', certificate, at: new Date() });
  expect(init(good, '10.1.2.3:4222')).toThrow(/is for a name, and 10\.1\.2\.3 is an address/);
  expect(init(good, 'elsewhere.example:4222')).toThrow(/it is not for the name elsewhere\.example/);
  expect(init({ ...good, key: other.key })).toThrow(/is not the one of the certificate/);
  expect(init({ ...good, authority: strange.authority })).toThrow(/did not issue it/);
  expect(init(council.issue('old', 'hub.example', new Date(Date.now() - 4_000 * day)))).toThrow(/it ended/);
  expect(init({ ...good, certificate: good.key })).toThrow(/holds no certificate/);
  expect(init({ ...good, key: good.certificate })).toThrow(/holds no private key/);
  init(good)();
  expect(() => renewCertificate(folder, strange.issue('new', 'hub.example'), new Date())).toThrow(
    /did not issue it/,
  );
});

test('knownOf distinguishes versions that upstream mends from all others', () => {
  const words = ['2.10.27', '2.10.22', '2.11.17', '2.12.11', '2.12.12', '2.14.2', '2.14.3', '3.0.0'].map(
    (version) => knownOf(version).slice(0, 12),
  );
  const [mended, narrow, faults] = ['Upstream men', 'Upstream no ', 'This version'];
  expect(words).toEqual([narrow, faults, faults, faults, mended, faults, mended, mended]);
});
