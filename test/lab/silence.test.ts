import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { Operator, type Scanned } from './operator.ts';
import { type Program, presentProgram } from './program.ts';
import { describeWith, namespaces, systemPing, tcpdump } from './requirements.ts';
import { busiest, conversations } from './traffic.ts';

const routed = '10.61.9.0/24';
const local = '10.61.10.0/24';

describeWith([namespaces, tcpdump, systemPing], 'a network of silence', () => {
  let program: Program;
  let lab: Lab;
  let behindRouter: Scanned;
  let onSegment: Scanned;
  let toRouter: Capture;
  let toSegment: Capture;

  beforeAll(async () => {
    program = presentProgram();
    lab = new Lab();
    const [scanner, router, nobody] = [lab.namespace('scan'), lab.namespace('router'), lab.namespace('none')];
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.61.7.1/24'] },
      { namespace: router, name: 'eth0', addresses: ['10.61.7.2/24'] },
    );
    lab.cable(
      { namespace: scanner, name: 'eth1', addresses: ['10.61.10.1/24'] },
      { namespace: nobody, name: 'eth0' },
    );
    lab.route(scanner, routed, '10.61.7.2');
    lab.sysctl(router, 'net.ipv4.ip_forward', 1);
    lab.silent(router, routed);
    const captured = (name: string) =>
      Capture.start(lab, scanner, name, join(program.folder, `${name}.pcap`));
    [toRouter, toSegment] = await Promise.all([captured('eth0'), captured('eth1')]);
    const scan = (block: string, name: string) => new Operator(lab, scanner, program, name).scan(block);
    [behindRouter, onSegment] = await Promise.all([scan(routed, 'routed'), scan(local, 'local')]);
    await Promise.all([toRouter.stop(), toSegment.stop()]);
  }, 150_000);
  afterAll(async () => {
    await lab?.close();
    program?.remove();
  });

  test('has nothing in it, and is found out in less than a minute', () => {
    for (const { code, devices, stderr, seconds } of [behindRouter, onSegment]) {
      expect({ code, devices, stderr }).toEqual({ code: 0, devices: [], stderr: '' });
      expect(seconds).toBeLessThan(60);
    }
  });

  test('takes no longer on the own segment, where every datagram waits for an ARP reply that never comes', () => {
    expect(onSegment.seconds).toBeLessThan(2 * behindRouter.seconds);
  });

  test('gets packets, all of them in the scope, through the router', () => {
    expect(toRouter.packets(`dst net ${routed}`).length).toBeGreaterThan(2_000);
    expect(toRouter.lines(`not arp and not net ${routed}`)).toEqual([]);
    expect(toRouter.lines('arp and not host 10.61.7.2')).toEqual([]);
  });

  test('gets, on the own segment, ARP questions and the questions to groups and no others', () => {
    expect(toSegment.lines(`arp and dst net ${local}`).length).toBeGreaterThan(253);
    // mDNS; WS-Discovery, SADP and SSDP; DHIP; TVT's search; Ubiquiti's; and searches by limited broadcast.
    const asked = ['224.0.0.251', '239.255.255.250', '239.255.255.251', '234.55.55.55', '233.89.188.1'];
    const groups = [...asked, '255.255.255.255'].map((group) => `not dst host ${group}`).join(' and ');
    expect(toSegment.lines(`not arp and ${groups}`)).toEqual(toSegment.lines('igmp'));
    expect(toSegment.lines(`arp and not net ${local}`)).toEqual([]);
  });

  test('is asked at the default rate, and no faster', () => {
    const begun = conversations(toRouter.packets('ip'), '10.61.7.1');
    // A busy machine sends some late, and they crowd the next second; over five they cannot. To the millisecond, with a
    // clock of its own: test/net/gate.test.ts.
    expect(busiest(begun, 5)).toBeLessThanOrEqual(5 * 1_020);
    expect(busiest(begun, 1)).toBeLessThanOrEqual(1_150);
    // Nobody was slow, either: the limit is what held it.
    expect(busiest(begun, 1)).toBeGreaterThan(500);
  });
});
