import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { debianRoot } from './debian.ts';
import { checkout, sharedPackages } from './made.ts';

const run = promisify(execFile);
describeWith(['namespaces', 'mmdebstrap', 'containers', 'packaging'], 'container image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-image-'));
  const storage = [
    '--root',
    join(folder, 'storage'),
    '--runroot',
    join(folder, 'run'),
    '--storage-driver',
    layers(folder) ? 'overlay' : 'vfs',
  ];
  // Not more than this process may have itself: a container in a container may not raise limits.
  const limits = ['--ulimit', 'nofile=4096:4096', '--ulimit', 'nproc=4096:4096'];

  beforeAll(async () => {
    cpSync((await sharedPackages()).trimmed, join(folder, 'build/camcensus'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a program of containers without any network, on a machine whose control groups are of any kind. */
  async function engine(program: 'buildah' | 'podman', ...words: readonly string[]): Promise<string> {
    const prepare = 'ip link set lo up; mount -t cgroup2 none /sys/fs/cgroup; exec "$@"';
    const command = ['--net', '--mount', 'sh', '-c', prepare, 'sh', program, ...storage, ...words];
    return (await run('unshare', command, { maxBuffer: 1e8 })).stdout;
  }

  /** What a shell prints in a container of the image, as the documents tell operators to run it. */
  async function shell(command: string): Promise<string> {
    const safe = [
      '--read-only',
      '--tmpfs',
      '/tmp',
      '--cap-drop',
      'all',
      '--security-opt',
      'no-new-privileges',
    ];
    const here = ['--pull=never', '--network', 'none', '--cgroups=disabled', ...limits];
    return engine(
      'podman',
      'run',
      '--rm',
      ...safe,
      ...here,
      '--entrypoint',
      'sh',
      'localhost/camcensus',
      '-c',
      command,
    );
  }

  test('container image builds offline, and scans unprivileged on a read-only root', async (context) => {
    await engine('podman', 'import', await debianRoot(context), 'localhost/base');
    const build = ['--isolation', 'chroot', '--pull-never', '--build-arg', 'BASE=localhost/base', ...limits];
    const files = [
      '--ignorefile',
      join(checkout, '.containerignore'),
      '-f',
      join(checkout, 'deploy/Containerfile'),
    ];
    await engine('buildah', 'build', ...build, ...files, '-t', 'localhost/camcensus', folder);

    const printed = await shell(
      'id -u; touch /usr/lib/camcensus/x 2>&1; camcensus scan 127.0.0.1 --quiet --format json; ls $CAMCENSUS_INVENTORY',
    );
    expect(printed).toBe(
      "10001\ntouch: cannot touch '/usr/lib/camcensus/x': Read-only file system\n[]\n/var/lib/camcensus/inventory.db\n",
    );
    const settings = JSON.parse(await engine('buildah', 'inspect', '--type', 'image', 'localhost/camcensus'));
    expect(settings.OCIv1.config).toMatchObject({
      User: '10001:10001',
      Entrypoint: ['camcensus'],
      Cmd: ['nightly', '--config', '/etc/camcensus/camcensus.yaml'],
    });
  });
});

/** Whether a folder's file system can carry layers; otherwise each layer and container is a whole copy. */
function layers(folder: string): boolean {
  const parts = ['lower', 'upper', 'work', 'merged'].map((name) => join(folder, 'layers', name));
  for (const part of parts) mkdirSync(part, { recursive: true });
  const mount = 'mount -t overlay none -o "lowerdir=$0,upperdir=$1,workdir=$2" "$3"';
  return spawnSync('unshare', ['--mount', 'sh', '-c', mount, ...parts]).status === 0;
}
