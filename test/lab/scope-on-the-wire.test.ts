import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scanners } from '../../scanners/index.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { line, Operator, type Scanned } from './operator.ts';
import { type Program, presentProgram } from './program.ts';
import { busiest, establishedAtOnce, newFlows } from './traffic.ts';

const scanner = '10.61.7.1';
const hostile = '10.61.7.66';
const excluded = '10.61.7.99';
const outside = '10.61.8.1';
const forged = '10.61.8.77';
const block = '10.61.7.0/24';
const printing = 'portrange 9100-9107 or port 515 or port 631';
const groups = 'dst net 224.0.0.0/4 or dst host 255.255.255.255 or dst host 10.61.7.255';

const portIn = (to: string) => Number(to.slice(to.lastIndexOf('.') + 1));
/** Every port that is probed by unicast on a host that showed life and has not named its maker. */
const unicast = scanners.flatMap((one) =>
  one.kind === 'datagram' && one.audience !== 'segment' ? [one.port] : [],
);

/** One scan with all traffic on both interfaces during it. */
interface Watched {
  readonly scanned: Scanned;
  readonly inScope: Capture;
  readonly outOfScope: Capture;
  readonly sweep: Sweep;
  readonly operator: Operator;
}

describeWith(['namespaces', 'tcpdump', 'ping'], 'peers that lure a scan away', () => {
  let program: Program;
  let lab: Lab;
  let home: string;
  let away: string;
  let whole: Watched;
  let without: Watched;

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      home = lab.namespace('scan');
      away = lab.namespace('outside');
      const [liar, spared] = [lab.namespace('hostile'), lab.namespace('excluded')];
      lab.bridge('switch', [
        { namespace: home, name: 'eth0', addresses: [`${scanner}/24`] },
        { namespace: liar, name: 'eth0', addresses: [`${hostile}/24`] },
        { namespace: spared, name: 'eth0', addresses: [`${excluded}/24`] },
      ]);
      lab.cable(
        { namespace: home, name: 'eth1', addresses: ['10.61.8.254/24'] },
        { namespace: away, name: 'eth0', addresses: [`${outside}/24`] },
      );
      // The forged address is also the peer's own, and the scanner's kernel does not reject it.
      execFileSync('ip', ['-n', liar, 'address', 'add', `${forged}/32`, 'dev', 'lo']);
      for (const name of ['all', 'eth0']) lab.sysctl(home, `net.ipv4.conf.${name}.rp_filter`, 0);
      await Promise.all([
        lab.startScript(liar, 'test/lab/hostile-script.ts', [hostile, outside, excluded, forged]),
        lab.startScript(spared, 'test/lab/talkative-script.ts', [excluded]),
      ]);
      whole = await watched('whole');
      without = await watched('without', '--exclude', excluded);
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  async function watched(name: string, ...args: string[]): Promise<Watched> {
    const file = (of: string) => join(program.folder, `${name}-${of}.pcap`);
    const [inScope, outOfScope] = await Promise.all([
      Capture.start(lab, home, 'eth0', file('eth0')),
      Capture.start(lab, home, 'eth1', file('eth1')),
    ]);
    const operator = new Operator(lab, home, program, name);
    const scanned = await operator.scan(block, '--all-hosts', ...args);
    await Promise.all([inScope.stop(), outOfScope.stop()]);
    const [sweep] = await operator.sweeps();
    return { scanned, inScope, outOfScope, operator, sweep: sweep! };
  }
  const both = () => [whole, without];

  test('are received: the program was given every lure', () => {
    for (const { operator, scanned } of both()) {
      expect(scanned.code).toBe(0);
      expect(operator.observations(hostile).map(line)).toEqual(
        expect.arrayContaining([
          `http.redirect http://${outside}/doc/page/login.asp`,
          `http.redirect http://${excluded}/`,
          `http.redirect http://${hostile}:9100/`,
          `ssdp.location http://${outside}/desc.xml`,
          `ssdp.location http://${excluded}/desc.xml`,
          `ssdp.location http://${hostile}:9100/desc.xml`,
          `onvif.xaddr http://${outside}/onvif/device_service`,
          `mdns.service _axis-video._tcp`,
          `rtsp.status 302`,
        ]),
      );
    }
  });

  test('cause not one packet to an address outside the scope', () => {
    for (const { inScope, outOfScope } of both()) {
      expect(inScope.lines(`host ${outside} or dst host ${forged}`)).toEqual([]);
      expect(outOfScope.lines()).toEqual([]);
    }
    expect(lab.received(away, 'eth0')).toBe(0);
  });

  test('would be seen to cause one: a single echo out there is counted', async () => {
    const capture = await Capture.start(lab, home, 'eth1', join(program.folder, 'control.pcap'));
    await lab.run(home, 'ping', ['-c', '1', '-W', '1', outside]);
    await capture.stop();
    expect(capture.lines(`icmp and dst host ${outside}`)).toHaveLength(1);
    expect(lab.received(away, 'eth0')).toBeGreaterThan(0);
  });

  test('cause not one packet to an excluded address, not even an ARP request for it', () => {
    expect(without.inScope.lines(`host ${excluded}`)).toEqual([]);
    expect(without.scanned.devices.map(({ ip }) => ip)).not.toContain(excluded);
    // Without the exclusion every datagram scanner probes it, the others its open ports, and it is found.
    const probed = new Set(whole.inScope.packets(`dst host ${excluded} and udp`).map(({ to }) => portIn(to)));
    expect([...probed].sort()).toEqual(unicast.sort());
    const spoken = whole.inScope
      .payloads(`dst host ${excluded} and tcp`)
      .filter(({ bytes }) => bytes.length > 0);
    const words = spoken.map(({ port, bytes }) => `${bytes.toString('latin1').split(' ')[0]} ${port}`);
    expect([...new Set(words)]).toEqual(
      expect.arrayContaining(['GET 80', 'GET 8080', 'POST 2020', 'OPTIONS 554', 'DESCRIBE 554']),
    );
    const connects = whole.inScope.packets(`dst host ${excluded} and tcp[tcpflags] == tcp-syn`);
    expect(new Set(connects.map(({ to }) => portIn(to))).size).toBeGreaterThan(20);
    expect(whole.scanned.devices.map(({ ip }) => ip)).toContain(excluded);
  });

  test('are queried by multicast on the segment in scope only, not if partly excluded', () => {
    for (const group of [
      '239.255.255.250 and udp port 3702',
      '239.255.255.250 and udp port 1900',
      '224.0.0.251',
    ])
      expect(whole.inScope.lines(`src host ${scanner} and dst host ${group}`).length).toBeGreaterThan(0);
    expect(without.inScope.lines(`src host ${scanner} and (${groups})`)).toEqual([]);
  });

  test('that answer from an address outside the scope are dropped and counted', () => {
    for (const { sweep, inScope, scanned } of both()) {
      expect(inScope.lines(`src host ${forged} and dst host ${scanner}`).length).toBeGreaterThan(0);
      expect(sweep.counts.dropped).toBeGreaterThan(0);
      expect(scanned.devices.map(({ ip }) => ip)).not.toContain(forged);
    }
  });

  test('get no connection besides the one they have', () => {
    for (const { inScope } of both())
      expect(establishedAtOnce(inScope.packets(`host ${hostile}`), scanner)).toMatchObject({ [hostile]: 1 });
  });

  test('get no more than 40 new flows in a second, whatever the protocol', () => {
    for (const { inScope } of both()) {
      const started = newFlows(inScope.packets(`host ${hostile} and not arp`), scanner);
      const own = started.filter(({ to }) => to.startsWith(`${hostile}.`));
      expect(own.length).toBeGreaterThan(40);
      // A busy machine may send one late, so that it falls into the next second.
      expect(busiest(own, 1)).toBeLessThanOrEqual(42);
    }
  });

  test('are not looked up: no name server is queried for any name', () => {
    for (const { inScope } of both()) expect(inScope.lines('port 53')).toEqual([]);
  });

  test('cause nothing to printing ports, and no request for the file that crashes recorders', () => {
    for (const { inScope } of both()) {
      expect(inScope.lines(`tcp and host ${hostile}`).length).toBeGreaterThan(100);
      expect(inScope.lines(printing)).toEqual([]);
      expect(inScope.text(`src host ${scanner} and tcp`)).not.toContain('upnp_eth');
    }
  });
});
