import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { packagedConfig } from '../../src/config/template.ts';
import { mainOf, Operator } from '../e2e/operator.ts';
import { Lab } from '../lab/netns.ts';
import { describeWith } from '../needs/needs.ts';
import { PseudoTerminal } from '../pseudo-terminal.ts';
import { stage } from '../stage.ts';

const operator = new Operator();
afterAll(() => operator.close());

let folders = 0;
/** A new folder, with a config in it if there is a text for it. */
function folderWith(text: string | null = null): string {
  const folder = join(operator.folder, `init-${folders++}`);
  mkdirSync(folder);
  if (text !== null) writeFileSync(join(folder, 'camcensus.yaml'), text);
  return folder;
}

const configIn = (folder: string) => readFileSync(join(folder, 'camcensus.yaml'), 'utf8');
/** What `plan` makes of the config in a folder. */
async function planIn(cwd: string) {
  const { code, stdout, stderr } = await operator.here(['plan', '--format', 'json'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('init without a terminal', () => {
  test('init writes what its options say, and plan accepts it as it is', async () => {
    const cwd = folderWith();
    const words = ['--network', '10.79.0.0/23', '--network', '10.79.8.1-9', '--site', "St Mary's"];
    const ended = await operator.run(
      ['init', ...words, '--schedule', '3:30', '--policy', 'us-ndaa-889,uk-2022'],
      { cwd },
    );
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(ended.stdout).toContain(
      "Site St Mary's: 521 addresses (10.79.0.0/23, 10.79.8.1-9), every night at 03:30",
    );
    expect(ended.stdout).toMatch(
      /A sweep takes about \d+ s if one address in ten answers, \d+ s if none does\./,
    );
    expect(ended.stdout).toContain('Nothing was sent.');
    expect(ended.stdout).toMatch(
      /Next:\n {2}node \S+ scan +# the first sweep, now\n {2}node \S+ serve +# the dashboard/,
    );
    expect(configIn(cwd)).toContain('schedule: "30 3 * * *"');
    expect(configIn(cwd)).toContain('policies: [us-ndaa-889, uk-2022]');
    expect(await planIn(cwd)).toMatchObject([{ site: "St Mary's", addresses: '521' }]);
  });

  test.each([
    ['UTC', true],
    ['Europe/Lisbon', false],
  ])('init on a machine in %s names its time zone: %s', async (TZ, hint) => {
    const cwd = folderWith();
    const { stdout } = await operator.run(['init', '--network', '10.79.0.0/30'], { cwd, env: { TZ } });
    expect(stdout.includes('The time zone of this machine is UTC. For local times, change timezone')).toBe(
      hint,
    );
    expect(configIn(cwd)).toMatch(new RegExp(`^# Time zone of all schedules.*\\ntimezone: ${TZ}$`, 'm'));
  });

  test('init never replaces a config without --force, and --yes is not that', async () => {
    const cwd = folderWith('rate: 5\n');
    const words = ['init', '--network', '10.79.0.0/30', '--yes'];
    const refused = await operator.here(words, { cwd });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('camcensus.yaml exists, and is left as it is.');
    expect(configIn(cwd)).toBe('rate: 5\n');
    expect((await operator.here([...words, '--force'], { cwd })).code).toBe(0);
    expect(await planIn(cwd)).toMatchObject([{ site: 'main', addresses: '4' }]);
  });

  test('init reads no config of another size than that of the package', async () => {
    const cwd = folderWith('rate: 5\n');
    // Sparse: more than can be read at once.
    truncateSync(join(cwd, 'camcensus.yaml'), 2 ** 40);
    const refused = await operator.here(['init', '--network', '10.79.0.0/30', '--yes'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('camcensus.yaml exists, and is left as it is.');
  });

  test('init replaces the config of the package as long as it is unchanged', async () => {
    const cwd = folderWith(packagedConfig());
    const { code } = await operator.here(['init', '--network', '10.79.0.0/30'], { cwd });
    expect([code, configIn(cwd)]).toEqual([0, expect.stringContaining('10.79.0.0/30')]);
  });

  test('init writes through a link, and to nothing but a regular file', async () => {
    const cwd = folderWith('rate: 5\n');
    symlinkSync('camcensus.yaml', join(cwd, 'link.yaml'));
    const words = ['init', '--network', '10.79.0.0/30', '--force'];
    await operator.here([...words, '--config', 'link.yaml'], { cwd });
    expect(configIn(cwd)).toContain('10.79.0.0/30');
    const { code, stderr } = await operator.here([...words, '--config', '.'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('is not a regular file')]);
  });

  test.each([
    [[], 'There is no terminal to ask at. Name the networks (--network 10.20.0.0/22)'],
    [['--network', '8.8.8.0/24'], '8.8.8.0/24 has addresses that are not private'],
    [['--network', '10.0.0.0/8'], '10.0.0.0/8 has 16,777,216 addresses, and at most 1,048,576'],
    [['--network', '10.0.0.0/12,10.16.0.0/12'], 'Together they have 2,097,152 addresses'],
    [['--network', 'fd00:79::/64'], 'addresses, and at most 1,048,576 are swept at once'],
    [['--network', 'nvr.example'], '"nvr.example" is no address and no network'],
    [['--network', '10.1.2.3/33'], 'a prefix length is 0 to 32'],
    [['--network', '10.1.2.3', '--schedule', '25:00'], '--schedule: "25:00" is no time such as 02:00'],
    [['--network', '10.1.2.3', '--policy', 'uk-2023'], 'There is no policy "uk-2023"'],
    [['--network', '10.1.2.3', '--site', '../etc'], 'A site name has 1 to 64 characters'],
    [['--network', '10.1.2.3', '--config', 'no/such/folder.yaml'], 'Could not write'],
  ])('init %j ends with 2, says why and writes nothing', async (words, reason) => {
    const cwd = folderWith();
    const { code, stderr } = await operator.here(['init', ...words], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
    expect(existsSync(join(cwd, 'camcensus.yaml'))).toBe(false);
  });

  test('init gives a config in /etc the places of a service', async () => {
    const { firstDraft } = await import('../../src/cli/init/answers.ts');
    const { stateOf } = await import('../../src/cli/init/write-config.ts');
    expect(firstDraft(stateOf('/etc/camcensus/camcensus.yaml'))).toMatchObject({
      inventory: '/var/lib/camcensus/inventory.db',
      exportDirectory: '/var/lib/camcensus/exports',
    });
    expect(firstDraft(stateOf('/home/officer/camcensus.yaml')).inventory).toBeNull();
  });
});

describe('init at a terminal', () => {
  const at = (cwd: string, ...words: readonly string[]) => {
    const command = [process.execPath, mainOf(), 'init', ...words].map((word) => `'${word}'`).join(' ');
    const terminal = new PseudoTerminal(command, { cwd, env: operator.environment() });
    onTestFinished(() => terminal.close());
    return terminal;
  };

  test('init asks for everything, again after a mistake, and writes the answers', async () => {
    const cwd = folderWith();
    const terminal = at(cwd);
    await terminal.shows(/Networks to sweep: .*: $/);
    await terminal.type(
      '8.8.8.0/24\r',
      /8\.8\.8\.0\/24 has addresses that are not private[\s\S]*Networks to sweep: .*: $/,
    );
    await terminal.type('10.79.0.0/23, 10.79.4.0/24\r', /Name of the site.* \[main\]: $/);
    await terminal.type('a/b\r', /A site name holds no slash[\s\S]*\[main\]: $/);
    await terminal.type('Town Hall\r', /never be touched.*\[none\]: $/);
    await terminal.type('10.79.0.1, lift\r', /"lift" is no address[\s\S]*\[none\]: $/);
    await terminal.type('10.0.0.0/8\r', /This leaves nothing to sweep[\s\S]*\[none\]: $/);
    await terminal.type('10.79.0.1\r', /Time of the nightly sweep.*\[02:00\]: $/);
    await terminal.type('late\r', /"late" is no time such as 02:00[\s\S]*\[02:00\]: $/);
    await terminal.type('4\r', /us-ndaa-889 [\s\S]*Policies that judge.*\[uk-2022\]: $/);
    await terminal.type('\r', /Mail addresses.*\[none\]: $/);
    await terminal.type('officer\r', /Write the address alone[\s\S]*\[none\]: $/);
    await terminal.type('officer@council.example\r', /Mail server \[mail\.council\.example\]: $/);
    await terminal.type('\r', /Sender of that mail \[camcensus@council\.example\]: $/);
    await terminal.type('\r', /Port of the dashboard.*\[8585\]: $/);
    await terminal.type('99999\r', /"99999" is no port[\s\S]*\[8585\]: $/);
    await terminal.type(
      '8600\r',
      /767 addresses[\s\S]*A sweep takes about[\s\S]*Write \S+camcensus\.yaml\? \[yes\]: $/,
    );
    expect(existsSync(join(cwd, 'camcensus.yaml'))).toBe(false);
    await terminal.type(
      '\r',
      /Written: [\s\S]*scan +# the first sweep, now[\s\S]*serve +# the dashboard at http:\/\/127\.0\.0\.1:8600\//,
    );
    expect(await terminal.ended).toBe(0);
    for (const line of [
      'name: Town Hall',
      'to: [officer@council.example]',
      'schedule: "0 4 * * *"',
      'port: 8600',
    ])
      expect(configIn(cwd)).toContain(line);
  });

  test('init keeps a config unless a person says yes', async () => {
    const cwd = folderWith('rate: 5\n');
    const terminal = at(cwd);
    await terminal.shows(/camcensus\.yaml exists\. Replace it\? \[no\]: $/);
    await terminal.type('maybe\r', /Answer yes or no\.[\s\S]*\[no\]: $/);
    await terminal.type('\r', /is left as it is/);
    expect([await terminal.ended, configIn(cwd)]).toEqual([0, 'rate: 5\n']);
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('init writes nothing after %s and ends with 130', async (_name, key) => {
    const cwd = folderWith();
    const terminal = at(cwd, '--network', '10.79.0.0/24', '--site', 'north');
    await terminal.shows(/never be touched.*: $/);
    await terminal.type(key, /Nothing was written/);
    expect([await terminal.ended, existsSync(join(cwd, 'camcensus.yaml'))]).toEqual([130, false]);
  });
});

describeWith(['namespaces'], 'init in networks of its own', () => {
  let lab: Lab;
  let inside: string;
  let far: string;
  stage(
    async () => {
      lab = new Lab();
      [inside, far] = [lab.namespace('init'), lab.namespace('far')];
      const addresses = ['10.79.16.9/22', '10.79.17.1/22', '203.0.113.5/24', '10.64.0.1/10'];
      lab.cable(
        { namespace: inside, name: 'eth0', addresses, ipv6: false },
        { namespace: far, name: 'peer', ipv6: false },
      );
      lab.cable(
        { namespace: inside, name: 'docker0', addresses: ['172.17.0.1/16'], ipv6: false },
        { namespace: far, name: 'bridge', ipv6: false },
      );
    },
    () => lab.close(),
  );
  const words = (cwd: string, ...own: readonly string[]) => [
    '-C',
    cwd,
    process.execPath,
    mainOf(),
    'init',
    ...own,
  ];

  test('init --yes takes the private networks of this machine, and sends nothing', async () => {
    const cwd = folderWith();
    const before = lab.received(far, 'peer');
    const { code, stderr, stdout } = await lab.run(inside, 'env', words(cwd, '--yes'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Site main: 1,024 addresses (10.79.16.0/22), every night at 02:00');
    expect(lab.received(far, 'peer')).toBe(before);
  });

  test('init lists the networks of this machine, and says why some are not offered', async () => {
    const cwd = folderWith();
    const line = ['ip', 'netns', 'exec', inside, 'env', ...words(cwd)].join(' ');
    const terminal = new PseudoTerminal(line, { cwd, env: operator.environment() });
    onTestFinished(() => terminal.close());
    await terminal.shows(/separated by commas \[1\]: $/);
    expect(terminal.screen).toContain('1  10.79.16.0/22  eth0, 1,024 addresses\r');
    expect(terminal.screen).toContain('2  172.17.0.0/16  docker0, 65,536 addresses, virtual\r');
    expect(terminal.screen).toContain('-  203.0.113.0/24 (eth0) has addresses that are not private');
    expect(terminal.screen).toContain('-  10.64.0.0/10 (eth0) has 4,194,304 addresses');
    await terminal.type('1,2\r', /Name of the site/);
  });
});
