import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { line, Operator, type Scanned } from './operator.ts';
import { startSnmpd } from './peers.ts';
import { type Program, presentProgram } from './program.ts';

const community = 'lab-survey-7';
const wrong = 'guess-nothing';
/** One agent with four addresses, each probed by a different path. */
const at = { plain: '10.61.8.10', option: '10.61.8.11', wrong: '10.61.8.12', file: '10.61.8.13' };
const mac = '02:00:00:61:08:10';
const isVersion3 = 'udp[8] = 0x30 and udp[9] < 0x80 and udp[12] = 3';

describeWith(['namespaces', 'tcpdump', 'snmpd'], 'the agent of net-snmp', () => {
  let program: Program;
  let lab: Lab;
  let capture: Capture;
  const operators: Record<string, Operator> = {};
  const scanned: Record<string, Scanned> = {};

  beforeAll(async () => {
    program = presentProgram();
    lab = new Lab();
    const [scanner, agent] = [lab.namespace('scanner'), lab.namespace('agent')];
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.61.8.1/24'] },
      {
        namespace: agent,
        name: 'eth0',
        addresses: Object.values(at).map((address) => `${address}/24`),
      },
    );
    await lab.run(agent, 'ip', ['link', 'set', 'eth0', 'address', mac]);
    await startSnmpd(lab, agent, join(program.folder, 'snmpd'), [
      `rocommunity ${community}`,
      'sysDescr Canon Network Camera VB-H41',
      'sysObjectID 1.3.6.1.4.1.8072.3.2.10',
      'sysName front office',
      'override 1.3.6.1.4.1.39165.1.1.0 octet_str "DS-2CD2185FWD-I"',
    ]);
    const file = join(program.folder, 'communities.yaml');
    writeFileSync(file, JSON.stringify([{ networks: [at.file], snmpCommunity: community }]));
    chmodSync(file, 0o600);
    const options: Record<string, readonly string[]> = {
      plain: [],
      option: ['--snmp-community', community],
      wrong: ['--snmp-community', wrong],
      // The entry covers one of the two.
      file: [at.plain, '--credentials', file],
    };
    capture = await Capture.start(lab, scanner, 'eth0', join(program.folder, 'snmp.pcap'));
    for (const [name, address] of Object.entries(at)) {
      const operator = new Operator(lab, scanner, program, name);
      operators[name] = operator;
      const more = [...(options[name] ?? []), '--all-hosts', '--log-level', 'trace'];
      scanned[name] = await operator.scan(address, ...more);
    }
    await capture.stop();
  });
  afterAll(async () => {
    await lab?.close();
    program?.remove();
  });

  const seen = (name: keyof typeof at, by: string) =>
    operators[name]!.observations(at[name])
      .filter(({ scanner }) => scanner === by)
      .map(line)
      .sort();
  const requestsTo = (filter: string) => capture.lines(`udp dst port 161 and ${filter}`);

  test('names its engine to a scan at its defaults, and with it its MAC address', () => {
    const hex = mac.replaceAll(':', '');
    expect(seen('plain', 'snmp-engine')).toEqual([
      `maker.mac ${mac}`,
      `snmp.engine-id 80001f8803${hex}`,
      'snmp.enterprise 8072',
    ]);
    expect(seen('plain', 'snmp')).toEqual([]);
  });

  test.each(['option', 'file'] as const)('reports its values to the community of the %s', (source) => {
    expect(seen(source, 'snmp')).toEqual([
      'maker.answer hikvision-mib',
      'maker.model DS-2CD2185FWD-I',
      'snmp.sys-descr Canon Network Camera VB-H41',
      'snmp.sys-name front office',
      'snmp.sys-object-id 1.3.6.1.4.1.8072.3.2.10',
    ]);
  });

  test('returns nothing for a wrong one, which is not a fault', () => {
    expect(scanned.wrong).toMatchObject({ code: 0 });
    expect(seen('wrong', 'snmp')).toEqual([]);
    expect(seen('wrong', 'snmp-engine')).toContain('snmp.enterprise 8072');
  });

  test('without the option no datagram of version 1 or 2c leaves at all', () => {
    expect(requestsTo(`dst ${at.plain}`).length).toBeGreaterThanOrEqual(2);
    expect(requestsTo(`dst ${at.plain} and not (${isVersion3})`)).toEqual([]);
  });

  test('with it the community is the one given, and each agent is queried once', () => {
    const given = [
      [at.option, community],
      [at.wrong, wrong],
      [at.file, community],
    ] as const;
    for (const [address, text] of given) {
      const packets = capture.packets(`udp port 161 and host ${address} and not (${isVersion3})`);
      const replied = packets.find(({ from }) => from === `${address}.161`)?.at ?? Number.POSITIVE_INFINITY;
      const requests = packets.filter(({ to }) => to === `${address}.161`);
      // A second time only if the first was not answered, or late, as a busy machine does.
      expect(requests.filter(({ at }) => at > replied)).toEqual([]);
      expect(requests.length).toBeLessThanOrEqual(2);
      if (text === wrong) expect(requests).toHaveLength(2);
      for (const line of requestsTo(`dst ${address} and not (${isVersion3})`))
        expect(line).toContain(`C="${text}"`);
      expect(replied === Number.POSITIVE_INFINITY).toBe(text === wrong);
    }
    expect(capture.text('udp port 161')).not.toContain('public');
  });

  test('no community is in what was printed, logged or recorded', () => {
    const files = readdirSync(program.folder).filter((name) => /\.db/.test(name));
    expect(files.length).toBeGreaterThanOrEqual(4);
    const texts = files.map((name) => readFileSync(join(program.folder, name), 'latin1'));
    const printed = Object.values(scanned).map((one) => JSON.stringify(one));
    for (const text of [...texts, ...printed]) {
      expect(text).not.toContain(community);
      expect(text).not.toContain(wrong);
    }
  });
});
