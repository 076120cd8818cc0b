import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { long } from '../long.ts';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

interface Night {
  readonly mails: readonly string[];
  readonly runs: readonly string[];
  readonly devices: readonly string[];
}

/** Behind the router: a VLAN with a camera of Hikvision's and one of Dahua's, and one with a camera of Bosch's. */
const vlans = { garden: ['10.62.2.12', '10.62.2.13'], hall: ['10.62.3.15'] } as const;

describeWith(['namespaces', 'aiosmtpd'], 'three nights of the service', () => {
  let folder: string;
  let lab: Lab;
  let nights: readonly Night[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'camcensus-nights-'));
    lab = new Lab();
    const [scanner, router] = [lab.namespace('scan'), lab.namespace('router')];
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.62.1.1/27'] },
      { namespace: router, name: 'eth0', addresses: ['10.62.1.30/27'] },
    );
    lab.route(scanner, 'default', '10.62.1.30');
    lab.sysctl(router, 'net.ipv4.ip_forward', 1);
    lab.sysctl(router, 'net.ipv4.icmp_ratelimit', 0);
    for (const [name, addresses] of Object.entries(vlans)) {
      const namespace = lab.namespace(name);
      const network = addresses[0].replace(/\.\d+$/, '');
      lab.cable(
        { namespace: router, name, addresses: [`${network}.30/27`] },
        { namespace, name: 'eth0', addresses: addresses.map((address) => `${address}/27`) },
      );
      lab.route(namespace, 'default', `${network}.30`);
      await lab.startScript(namespace, 'test/lab/vlan-script.ts', addresses);
    }
    // The garden's second camera appears on the third day.
    lab.silent(router, '10.62.2.13/32');
    writeFileSync(join(folder, 'password'), 'sesame ä\n');
    chmodSync(join(folder, 'password'), 0o600);
    writeFileSync(join(folder, 'depot.txt'), '10.62.3.15\n');

    const down = `ip -n ${router} link set garden down; mv '${folder}/depot.txt' '${folder}/aside'`;
    const up = `ip -n ${router} link set garden up; ip -n ${router} route del blackhole 10.62.2.13; mv '${folder}/aside' '${folder}/depot.txt'`;
    const { stdout, stderr } = await lab.script(scanner, 'test/lab/three-nights-script.ts', [
      folder,
      down,
      up,
    ]);
    expect(stderr).toBe('');
    nights = JSON.parse(stdout) as Night[];
  });
  afterAll(async () => {
    await lab?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const subjects = (night: number) =>
    (nights[night]?.mails ?? [])
      .slice(nights[night - 1]?.mails.length ?? 0)
      .map((mail) => /^Subject: ((?:.*\r\n[ \t])*.*)\r$/m.exec(mail)?.[1]?.replace(/\r\n[ \t]/g, ' '));

  test.runIf(long)('the first reports the flagged camera, in one mail', () => {
    expect(nights[0]?.runs).toEqual(['complete', 'complete']);
    expect(subjects(0)).toEqual(['camcensus: 1 new flagged device (school)']);
    expect(nights[0]?.mails[0]).toContain('10.62.2.12');
  });

  test.runIf(long)(
    'the second, with a VLAN down and a site without its list, reports both, and nothing as missing',
    () => {
      expect(nights[1]?.runs).toEqual(['partial', 'failed']);
      expect(subjects(1)).toEqual([
        'camcensus: 1 sweep is incomplete (school)',
        'camcensus: 1 site was not swept (depot)',
      ]);
      expect(nights[1]?.devices.filter((device) => device.endsWith('missing'))).toEqual([]);
    },
  );

  test.runIf(long)('the third reports the new camera, and nothing that has not changed', () => {
    expect(nights[2]?.runs).toEqual(['complete', 'complete']);
    expect(subjects(2)).toEqual(['camcensus: 1 new flagged device (school)']);
    expect(nights[2]?.mails.at(-1)).toContain('10.62.2.13');
    expect(nights[2]?.devices).toEqual([
      'school 10.62.2.12 present',
      'school 10.62.2.13 present',
      'depot 10.62.3.15 present',
      'school 10.62.3.15 present',
    ]);
  });
});
