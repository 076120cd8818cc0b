import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { enrolmentText } from '../../src/hub/enrolment-file.ts';
import { Operator } from '../e2e/operator.ts';
import { testWith } from '../needs/needs.ts';
import { Broker } from './broker.ts';

testWith(
  ['nats-server'],
  'collector enrol makes a machine the collector of a site, from a stick',
  async () => {
    const broker = await Broker.start();
    const technician = new Operator();
    onTestFinished(() => technician.close());
    const at = (name: string) => join(technician.folder, name);
    // A stick has no modes: what is on it is open to all.
    for (const name of ['north', 'south']) {
      const networks = name === 'south' ? ['10.0.0.0/8'] : ['10.20.0.0/22'];
      writeFileSync(at(`${name}.enrolment`), enrolmentText(await broker.add(name, { networks })));
      chmodSync(at(`${name}.enrolment`), 0o777);
    }
    const enrol = (name: string, to = 'enrolment', config = 'camcensus.yaml') =>
      technician.here([
        ...['collector', 'enrol', at(`${name}.enrolment`), '--to', at(to)],
        ...['--config', at(config), '--schedule', '03:30'],
      ]);
    const first = await enrol('north');
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain(`Delete it from where it came: ${at('north.enrolment')}`);
    expect(first.stdout).toContain('It sweeps what the enrolment permits:\nSite north: 1,024 addresses');
    expect(first.stdout).toContain(`The hub at 127.0.0.1:${broker.port} takes this site.`);
    expect(statSync(at('enrolment')).mode & 0o777).toBe(0o600);
    const config = readFileSync(at('camcensus.yaml'), 'utf8');
    expect(config).toMatch(/name: north\b/);
    expect(config).toMatch(/10\.20\.0\.0\/22/);
    expect(config).toMatch(/schedule: .*30 3 \* \* \*/);
    // More than is swept at once is a bound, and no scope: the config is for a person.
    const large = await enrol('south', 'other', 'other.yaml');
    expect([large.code, large.stderr]).toEqual([3, '']);
    expect(large.stdout).toContain('was not written. 10.0.0.0/8 has 16,777,216 addresses');
    expect(large.stdout).toContain(`The hub at 127.0.0.1:${broker.port} takes this site.`);
    expect(large.stdout).toContain(`Not finished: ${at('other.yaml')} does not have site south`);
    expect(large.stdout).not.toContain('Next:');
    expect(readFileSync(at('other'), 'utf8')).toContain('"site": "south"');
    // A config that has other sites is a person's, and as far from finished.
    const foreign = await enrol('south', 'other');
    expect(foreign.code).toBe(3);
    expect(foreign.stdout).toContain(`Not finished: ${at('camcensus.yaml')} does not have site south`);
    // Once more, as after hub add-site --replace: the config is the technician's by now.
    await broker.kill();
    const again = await enrol('north');
    expect(again.code).toBe(3);
    expect(again.stdout).toContain('has the site, and is left as it is');
    expect(again.stdout).toContain('The hub cannot be reached now: No connection');
    expect(readFileSync(at('camcensus.yaml'), 'utf8')).toBe(config);
    const other = await enrol('south');
    expect([other.code, other.stderr]).toEqual([
      2,
      expect.stringContaining('is the enrolment of site north, and this one is of south'),
    ]);
    expect(readFileSync(at('enrolment'), 'utf8')).toContain('"site": "north"');
  },
);
