import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from '../e2e/operator.ts';

const serial = 'DS-2CD2143G2-I20230615AAWRK12345678';
const register = [
  'Asset Tag;Location;Serial;MAC',
  `CC-0001;Hall;${serial};`,
  'CC-0002;Gym;SN-NEVER-SEEN;',
  'CC-0003;Gate;;not a MAC',
].join('\r\n');

describe('import', () => {
  const operator = new Operator();
  const file = (name: string, text: string, at = '2026-03-01T10:00:00Z') => {
    const path = join(operator.folder, name);
    writeFileSync(path, text);
    utimesSync(path, new Date(at), new Date(at));
    return path;
  };
  beforeAll(() => {
    const inventory = newInventory(operator.inventory);
    sweepNight(inventory, {
      start: { policies: [{ id: 'uk-2022', version: 'p1' }] },
      day: '2026-03-01',
      hosts: [['10.0.0.5', { maker: 'Hikvision', model: 'M1', serial }]],
    });
    inventory.close();
  });
  afterAll(() => operator.close());

  test('import orders its files and reports the result of each', async () => {
    const ports = file('sw-hall.txt', ' 20  4419.b65e.0001  DYNAMIC  Gi1/0/3\n');
    const leases = file('leases', '1772500000 44:19:b6:5e:00:01 10.0.0.5 hall-cam *\n');
    const assets = file('register.csv', register);
    const ran = await operator.here(['import', assets, ports, leases, '--format', 'text', '--by', 'j.smith']);
    // A line of the register was refused.
    expect(ran).toMatchObject({ code: 3, stderr: '' });
    expect(ran.stdout.split('\n\n').map((text) => text.split(':')[0])).toEqual([
      'leases',
      'sw-hall.txt',
      'register.csv',
    ]);
    expect(ran.stdout).toContain('1 known asset was not found');
    expect(ran.stdout).toContain('line 4: “not a MAC” is not a MAC address.');
    expect(ran.stdout).toContain('Import 3, by j.smith.');
    const shown = await operator.json('show', '10.0.0.5');
    expect(shown).toMatchObject({
      imported: {
        mac: '44:19:b6:5e:00:01',
        hostName: 'hall-cam',
        switchName: 'sw-hall',
        switchPort: 'Gi1/0/3',
      },
      assetTag: 'CC-0001',
      location: 'Hall',
      importedLines: [{}, {}, {}],
    });
    expect(await operator.json('imports')).toMatchObject([
      { kind: 'assets' },
      { kind: 'cisco' },
      { kind: 'dnsmasq', who: 'j.smith', file: 'leases', writtenAt: '2026-03-01T10:00:00Z' },
    ]);
  });

  test('import shows lines about unknown devices only with --verbose', async () => {
    const path = file('phones', '1772500000 44:19:b6:00:00:07 10.0.0.9 anns-phone *\n');
    const quiet = await operator.here(['import', path, '--format', 'json', '--dry-run']);
    const verbose = await operator.here(['import', path, '--format', 'json', '--dry-run', '--verbose']);
    expect([quiet.stdout.includes('anns-phone'), verbose.stdout.includes('anns-phone')]).toEqual([
      false,
      true,
    ]);
    const read = await operator.here(['import', path, '--format', 'text']);
    expect(read.stdout).toContain(
      'Nothing was written: lines about devices that the inventory does not know',
    );
    expect(read.stdout).not.toContain('already known');
  });

  test('import lists a Ring doorbell that only a lease shows, and no phone next to it', async () => {
    const leases = [
      '1772500000 34:3e:a4:12:34:56 10.0.0.77 RingDoorbell-0a1b *',
      '1772500000 44:19:b6:00:00:08 10.0.0.78 anns-phone *',
    ];
    const ran = await operator.here(['import', file('doorbell', leases.join('\n')), '--format', 'text']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('1 new device, known from this import only');
    const listed = await operator.json('list');
    expect(listed).toContainEqual(
      expect.objectContaining({
        ip: '10.0.0.77',
        mac: '34:3e:a4:12:34:56',
        type: 'doorbell',
        status: 'unasked',
        verdict: 'review',
      }),
    );
    expect(JSON.stringify(listed)).not.toContain('10.0.0.78');
    const shown = await operator.here(['show', '10.0.0.77', '--format', 'text']);
    expect(shown.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Known from an import only: no sweep has received anything from it.',
    );
  });

  test.each([
    [
      'was stopped before its first host ended',
      '',
      'without a finished host: nmap was stopped, or is still running',
    ],
    ['was stopped in its first host', '<host><status state="up"/>', 'without a finished host'],
    ['found no host', '<runstats><finished time="1"/></runstats></nmaprun>', 'in which no host is up'],
  ])('import explains an nmap file that %s', async (_how, rest, said) => {
    const text = `<?xml version="1.0"?>\n<nmaprun scanner="nmap">\n<hosthint><status state="up"/></hosthint>\n${rest}`;
    for (const kind of [[], ['--kind', 'nmap']]) {
      const ran = await operator.here(['import', file('scan.xml', text), ...kind]);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain(`scan.xml is a result of nmap ${said}`);
    }
  });

  test('import never calls a file empty that has text of another kind', async () => {
    const ran = await operator.here(['import', file('prose', 'no result of nmap'), '--kind', 'nmap']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Nothing in it was recognised.');
  });

  test('import of an unknown text names every kind, decisions included', async () => {
    const ran = await operator.here(['import', file('prose', 'neither this nor that')]);
    expect(ran.stderr).toMatch(/--kind: dnsmasq, .*, assets, decisions \(docs/);
  });

  test('import exits 3 with refused lines, names each by number and takes the rest', async () => {
    const lines = Array.from({ length: 15 }, (_, at) => `T-${at};Shed;${at === 3 ? 'SN-1;' : ';no MAC'}`);
    const path = file('sheds.csv', `Asset Tag;Location;Serial;MAC\r\n${lines.join('\r\n')}`);
    const some = await operator.here(['import', path, '--kind', 'assets', '--dry-run']);
    expect(some.code).toBe(3);
    expect(some.stdout).toContain('14 could not be read, or not completely:');
    expect(some.stdout).toContain('    and 4 more: lines 13–16 (--verbose)');
    expect(
      await operator.here(['import', path, '--kind', 'assets', '--format', 'json', '--dry-run']),
    ).toMatchObject({
      code: 3,
    });
    const good = file('one.csv', `Asset Tag;Location;Serial;MAC\r\nCC-0001;Hall;${serial};\r\n`);
    expect(await operator.here(['import', good, '--dry-run'])).toMatchObject({ code: 0 });
  });

  test('import says that a file is missing before it asks for its site', async () => {
    const other = new Operator();
    const ran = await other.here(['import', 'nowhere.csv']);
    other.close();
    expect([ran.code, ran.stderr]).toEqual([
      2,
      'camcensus: Cannot read the file nowhere.csv: there is no such file. Check its path.\n',
    ]);
  });

  test('import prints no control or bidi character of the name of a file', async () => {
    const ran = await operator.here(['import', join(operator.folder, 'a\u001b[31m\u202eb')]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('a\ufffd[31m\ufffdb: there is no such file.');
  });

  test('import refuses an unreadable file before it writes anything', async () => {
    const good = file('more', '1772500000 44:19:b6:5e:00:01 10.0.0.5 other-name *\n');
    const refused = await operator.here(['import', good, file('book.xlsx', 'PK\u0003\u0004\u0000\u0000')]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(
      'book.xlsx is an Excel workbook. If camcensus exported it, add --kind decisions',
    );
    expect(await operator.json('imports')).toHaveLength(4);
  });
});
