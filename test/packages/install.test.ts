import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, type TestContext, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { debianRoot, type Ended, Machine } from './debian.ts';
import { type Made, sharedPackages } from './made.ts';

describeWith(['namespaces', 'mmdebstrap', 'packaging'], 'Debian package', () => {
  let made: Made;
  let machine: Machine | undefined;
  beforeAll(async () => {
    made = await sharedPackages();
  });
  afterAll(() => machine?.close());

  /** A machine with the package file in root's home; the second test finds what the first one left. */
  async function machineWith(context: TestContext): Promise<Machine> {
    machine ??= new Machine(await debianRoot(context));
    copyFileSync(made.deb, join(machine.root, 'root/camcensus.deb'));
    return machine;
  }

  test('Debian package installs offline without compiler, sweeps, and keeps its data', async (context) => {
    const machine = await machineWith(context);
    const run = (command: string) => machine.run(command);
    expect(await run('type gcc || type make || type python3')).toMatchObject({ code: 127 });

    const installed = await run('dpkg -i /root/camcensus.deb');
    expect([installed.code, installed.stderr]).toEqual([0, '']);
    expect(installed.stdout).toContain('camcensus is installed and sweeps nothing yet.');
    expect(await run('dpkg --verify camcensus')).toEqual(done(''));
    const owners =
      "stat -c '%A %U:%G %n' /etc/camcensus/camcensus.yaml /var/lib/camcensus /var/backups/camcensus /usr/bin/camcensus";
    expect(await run(owners)).toEqual(
      done(
        '-rw-r----- root:camcensus /etc/camcensus/camcensus.yaml\n' +
          'drwxr-x--- camcensus:camcensus /var/lib/camcensus\n' +
          'drwxr-x--- camcensus:camcensus /var/backups/camcensus\n' +
          '-rwxr-xr-x root:root /usr/bin/camcensus\n',
      ),
    );

    const demo = await run('camcensus demo');
    expect(demo.code, demo.stderr).toBe(0);
    expect(demo.stderr).toMatch(/^Sweeping site .*\nSweep 1 of site \S+: complete, .*\n$/);
    expect(demo.stdout).toMatch(/found (\d+) of \1 video devices; listed 0 of/);
    expect(demo.stdout).toContain('camcensus list --flagged');

    // As the service's user, with the config that came along, and then with one that init writes in its place.
    const camcensus = (words: string) =>
      run(
        `cd /etc/camcensus && setpriv --reuid camcensus --regid camcensus --init-groups camcensus ${words}`,
      );
    expect(await camcensus('plan')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Nothing to scan'),
    });
    const init = await run(
      'camcensus init --config /etc/camcensus/camcensus.yaml --site depot --network 127.0.0.0/28 --yes',
    );
    expect([init.code, init.stderr]).toEqual([0, '']);
    expect(init.stdout).toContain('  camcensus scan --config /etc/camcensus/camcensus.yaml ');
    expect(await run(owners)).toMatchObject({ stdout: expect.stringContaining('-rw-r----- root:camcensus') });
    expect(await camcensus('plan')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Site depot: 16 addresses (127.0.0.0/28)'),
    });
    // By root first: the inventory is the service's all the same.
    expect(await run('cd /etc/camcensus && camcensus scan --quiet --format json')).toEqual(done('[]\n'));
    expect(await run('stat -c %U:%G:%a /var/lib/camcensus/*')).toEqual(done('camcensus:camcensus:600\n'));
    expect(await camcensus('scan --quiet --format json')).toEqual(done('[]\n'));
    expect(await camcensus('list --format json')).toEqual(done('[]\n'));

    // A technician brings the enrolment of a site on a stick: no config of their own is lost, and the hub need not answer.
    copyFileSync('test/captures/hub/enrolment.json', join(machine.root, 'root/stick.enrolment'));
    const enrolled = await run('camcensus collector enrol /root/stick.enrolment');
    expect([enrolled.code, enrolled.stdout]).toEqual([
      3,
      expect.stringContaining('is left as it is, and has no site'),
    ]);
    expect(await run('stat -c "%a %U" /etc/camcensus/enrolment && rm /etc/camcensus/enrolment')).toEqual(
      done('600 root\n'),
    );

    // The same version again, as an upgrade: the config and its mode stay.
    expect(await run('dpkg -i /root/camcensus.deb')).toMatchObject({ code: 0, stderr: '' });
    expect(await run('grep -c "name: depot" /etc/camcensus/camcensus.yaml')).toEqual(done('1\n'));
    expect(await run(owners)).toMatchObject({ stdout: expect.stringContaining('-rw-r----- root:camcensus') });

    expect(await run('dpkg -r camcensus')).toMatchObject({ code: 0 });
    expect(left(machine)).toEqual(['etc/camcensus/camcensus.yaml', 'var/lib/camcensus/inventory.db']);
    expect(await run('dpkg -P camcensus')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('/var/lib/camcensus is kept. To delete the inventory'),
    });
    expect(left(machine)).toEqual(['var/lib/camcensus/inventory.db']);
  });

  test('Debian package starts no service, restarts one that ran, stops all on removal', async (context) => {
    const machine = await machineWith(context);
    // Notes how systemd is called, and answers that the service runs if there is a file of that name.
    const systemctl = '#!/bin/sh\necho "$*" >> /root/calls\n[ "$2" != is-active ] || [ -e /root/active ]\n';
    writeFileSync(join(machine.root, 'usr/bin/systemctl'), systemctl, { mode: 0o755 });
    const calls = async (command: string) => {
      const prepare =
        'mkdir -p /run/systemd/system /etc/systemd/system/multi-user.target.wants; rm -f /root/calls';
      expect(await machine.run(`${prepare}; ${command}`)).toMatchObject({ code: 0, stderr: '' });
      return readFileSync(join(machine.root, 'root/calls'), 'utf8').trim().split('\n');
    };
    const services = ['camcensus.service', 'camcensus-collector.service', 'camcensus-hub.service'];
    const stop = `stop ${services.join(' ')} camcensus-backup.service camcensus-site@*.service`;
    const asked = services.map((name) => `--quiet is-active ${name}`);

    expect(await calls('dpkg -i /root/camcensus.deb')).toEqual(['daemon-reload']);
    expect(await calls('dpkg -i /root/camcensus.deb')).toEqual([...asked, stop, 'daemon-reload']);
    const start = `start ${services.join(' ')}`;
    expect(await calls('touch /root/active; dpkg -i /root/camcensus.deb')).toEqual([
      ...asked,
      stop,
      'daemon-reload',
      start,
    ]);
    const enabled = '/etc/systemd/system/multi-user.target.wants/camcensus.service';
    const removal = await calls(
      `ln -s /usr/lib/systemd/system/camcensus.service ${enabled}; dpkg -r camcensus`,
    );
    const remaining = 'stop camcensus-site@*.timer camcensus-backup.timer camcensus-broker.service';
    expect(removal).toEqual([remaining, stop, 'daemon-reload']);
    expect(await machine.run(`test ! -L ${enabled}`)).toMatchObject({ code: 0 });
  });
});

function done(stdout: string): Ended {
  return { code: 0, stdout, stderr: '' };
}

/** What is left of the package, of these files. */
function left({ root }: Machine): readonly string[] {
  const files = [
    'usr/bin/camcensus',
    'usr/lib/camcensus',
    'etc/camcensus/camcensus.yaml',
    'var/lib/camcensus/inventory.db',
  ];
  return files.filter((file) => existsSync(join(root, file)));
}
