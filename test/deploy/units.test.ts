import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { scanners } from '../../scanners/index.ts';
import { gatePorts } from '../../scanners/targeting/ports.ts';
import { program } from '../../src/cli/program.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { boundsFor } from '../../src/sweep/bounds.ts';
import { testWith } from '../needs/needs.ts';

const deploy = fileURLToPath(new URL('../../deploy', import.meta.url));
const units = readdirSync(deploy).filter((name) => /\.(service|timer)$/.test(name));
const text = (name: string) => readFileSync(join(deploy, name), 'utf8');

/** Command lines of camcensus in a file: of ExecStart, of CMD and of HEALTHCHECK. */
function commandLines(name: string): readonly string[][] {
  const shown = text(name).replaceAll(/[",[\]]/g, ' ');
  return [...shown.matchAll(/(?:\/usr\/bin\/| CMD +)camcensus +([a-z].*)$|^CMD +([a-z].*)$/gm)].map((match) =>
    (match[1] ?? match[2] ?? '').trim().split(/\s+/),
  );
}

test('units: there are some to look at', () => {
  expect(units).toEqual(
    expect.arrayContaining([
      'camcensus.service',
      'camcensus-backup.service',
      'camcensus-broker.service',
      'camcensus-collector.service',
      'camcensus-hub.service',
      'camcensus-site@.service',
      'camcensus-site@.timer',
    ]),
  );
});

test('.containerignore lets nothing but the folder of the package into an image', () => {
  const lines = readFileSync(join(deploy, '../.containerignore'), 'utf8').split('\n');
  expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['*', '!build/camcensus']);
  const copied = [...text('Containerfile').matchAll(/^(?:COPY|ADD) +(\S+)/gm)].map(([, from]) => from);
  expect(copied).toEqual(['build/camcensus']);
});

testWith(['systemd-analyze'], 'units: systemd understands every one, word for word', () => {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-units-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // systemd asks whether the program is there: any that is.
  for (const name of units)
    writeFileSync(
      join(folder, name),
      text(name).replace(/\/usr\/bin\/camcensus|\/usr\/sbin\/nats-server/g, process.execPath),
    );
  const asked = units.map((name) => join(folder, name.replace('@.', '@north.')));
  for (const name of units.filter((one) => one.includes('@.')))
    writeFileSync(join(folder, name.replace('@.', '@north.')), readFileSync(join(folder, name)));
  const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...asked], {
    encoding: 'utf8',
    env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` },
  });
  const about = `${stdout}${stderr}`.split('\n').filter((line) => line.includes('camcensus'));
  expect([status, about]).toEqual([0, []]);
});

describe.each([
  'camcensus.service',
  'camcensus-serve.conf',
  'camcensus-site@.service',
  'camcensus-backup.service',
  'camcensus-collector.service',
  'camcensus-hub.service',
  'Containerfile',
])('%s', (name) => {
  test('units call commands and options that exist', () => {
    const lines = commandLines(name);
    expect(lines.length).toBeGreaterThan(0);
    for (const words of lines) {
      const command = words.reduce(
        (at, word) => at.commands.find((one) => one.name() === word) ?? at,
        program(),
      );
      expect(command.name(), words.join(' ')).not.toBe('camcensus');
      const known = command.options.map(({ long }) => long);
      for (const option of words.filter((word) => word.startsWith('--')))
        expect(known, words.join(' ')).toContain(option);
    }
  });
});

test.each(['camcensus.service', 'camcensus-collector.service', 'camcensus-site@.service'])(
  'unit %s permits a file for each address in flight',
  (name) => {
    const descriptors = Number(/^LimitNOFILE=(\d+)$/m.exec(text(name))?.[1]);
    const { bounds, slowed } = boundsFor({
      rate: 100_000,
      ports: { gate: gatePorts, full: gatePorts },
      scanners,
      connectMs: defaultLimits.connectMs,
      descriptors,
      memory: 4e9,
      neighbours: 256,
      pingUpTo: 1024n,
    });
    const [discovering, scanning] = [bounds.discovering, bounds.scanning].map((n) => n.toLocaleString('en'));
    expect(text(name)).toContain(`at most ${discovering} in host discovery and ${scanning} in host scans`);
    expect(slowed).not.toMatch(/files/);
  },
);

test('units: the service rereads its config by a signal, and needs no rights', () => {
  expect(text('camcensus.service')).toMatch(/^ExecReload=\/bin\/sh -c 'kill -HUP \$MAINPID'$/m);
  for (const name of units.filter((one) => one.endsWith('.service'))) {
    expect(text(name), name).toMatch(/^NoNewPrivileges=yes$/m);
    expect(text(name), name).toMatch(/^CapabilityBoundingSet=$/m);
    expect(text(name), name).toMatch(/^User=camcensus$/m);
  }
  expect(text('Containerfile')).toMatch(/^USER 10001:10001$/m);
});
