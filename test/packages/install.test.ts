import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { debianRoot, type Ended, Machine } from './debian.ts';
import { type Made, makePackages } from './made.ts';

describeWith(['namespaces', 'mmdebstrap', 'binutils', 'dpkg'], 'Debian package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-packages-'));
  let made: Made;
  let machine: Machine | undefined;
  beforeAll(async () => {
    made = await makePackages(folder);
  });
  afterAll(() => {
    machine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('Debian package installs offline without compiler, sweeps, and keeps its data', async (context) => {
    machine = new Machine(await debianRoot(context));
    copyFileSync(made.deb, join(machine.root, 'root/camcensus.deb'));
    const inside = machine;
    const run = (command: string) => inside.run(command);
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
    expect([demo.code, demo.stderr]).toEqual([0, '']);
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
    expect(await camcensus('scan --quiet --format json')).toEqual(done('[]\n'));
    expect(await camcensus('list --format json')).toEqual(done('[]\n'));
    expect(await run('ls -l /var/lib/camcensus/inventory.db')).toMatchObject({ code: 0 });

    // The same version again, as an upgrade: the config and its mode stay.
    expect(await run('dpkg -i /root/camcensus.deb')).toMatchObject({ code: 0, stderr: '' });
    expect(await run('grep -c depot /etc/camcensus/camcensus.yaml')).toEqual(done('1\n'));
    expect(await run(owners)).toMatchObject({ stdout: expect.stringContaining('-rw-r----- root:camcensus') });

    expect(await run('dpkg -r camcensus')).toMatchObject({ code: 0 });
    expect(left(inside)).toEqual(['etc/camcensus/camcensus.yaml', 'var/lib/camcensus/inventory.db']);
    expect(await run('dpkg -P camcensus')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('/var/lib/camcensus is kept. To delete the inventory'),
    });
    expect(left(inside)).toEqual(['var/lib/camcensus/inventory.db']);
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
