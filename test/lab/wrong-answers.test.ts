import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { Operator, type Scanned } from './operator.ts';
import { type Program, presentProgram } from './program.ts';
import { busiest } from './traffic.ts';
import { impolite } from './wire.ts';
import { blocks, wrongAnswers } from './wrong-answers-lab.ts';

/** DHIP's port. */
const amplifying = 37_810;
const plant = `${blocks.plant}.0/26`;
const bms = `${blocks.bms}.0/26`;
const whoIs = '810a000801001008';

describeWith(['namespaces', 'tcpdump', 'ping'], 'a tarpit, a portal and a plant room', () => {
  let program: Program;
  let lab: Lab;
  let scanned: Scanned;
  let capture: Capture;
  let sweep: Sweep;

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const scanner = await wrongAnswers(lab);
      const file = join(program.folder, 'sweep.pcap');
      capture = await Capture.start(
        lab,
        scanner,
        'eth0',
        file,
        `net ${plant} or net ${bms} or udp port ${amplifying}`,
      );
      const operator = new Operator(lab, scanner, program);
      scanned = await operator.scan(...Object.values(blocks).map((start) => `${start}.0/26`));
      await capture.stop();
      [sweep] = (await operator.sweeps()) as [Sweep];
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  test('hide no camera that has answers of its own, and are not devices', () => {
    const found = scanned.devices.map(({ ip, manufacturer }) => `${ip} ${manufacturer}`).sort();
    expect(found).toEqual([
      `${blocks.tarpit}.20 Hikvision`,
      `${blocks.portal}.20 Dahua`,
      `${blocks.plant}.6 Bosch`,
      `${blocks.bms}.6 Bosch`,
    ]);
  });

  test('are reported once each, with what was not scanned; the sweep is partial', () => {
    expect(scanned.code).toBe(3);
    expect(sweep).toMatchObject({ outcome: 'partial', counts: { rejected: 126 } });
    // Two cameras are scanned completely, as are hosts that a busy machine reaches before the controller shows itself.
    expect(sweep.counts.scanned + sweep.counts.skipped).toBe(130);
    expect(sweep.counts.skipped).toBeGreaterThan(32);
    const found = sweep.counts.warnings.map((one) =>
      one.kind === 'industrial'
        ? `${one.kind} ${one.network}`
        : `${one.kind} ${one.network} ${one.addresses}`,
    );
    expect(found.sort()).toEqual([
      `industrial ${blocks.plant}.0/24`,
      `industrial ${blocks.bms}.0/24`,
      `middlebox ${blocks.portal}.0/24 63`,
      `tarpit ${blocks.tarpit}.0/24 63`,
    ]);
    for (const { message } of sweep.counts.warnings) expect(scanned.stderr).toContain(message);
  });

  test('the plant room gets discovery datagrams and not one byte over TCP', () => {
    const sent = capture.payloads(`dst net ${plant} and (tcp or udp)`);
    expect(sent.filter(({ protocol, bytes }) => protocol === 'tcp' && bytes.length > 0)).toEqual([]);
    const datagrams = sent.filter(({ protocol }) => protocol === 'udp');
    expect(datagrams.filter(({ port }) => port === 3702).length).toBeGreaterThan(64);
    expect(datagrams.flatMap(impolite)).toEqual([]);
    // No management protocol.
    expect(datagrams.filter(({ port }) => port === 161)).toEqual([]);
  });

  test('a host that answers Who-Is makes its network get datagrams, and no byte over TCP', () => {
    const sent = capture.payloads(`dst net ${bms} and (tcp or udp)`);
    expect(sent.filter(({ protocol, bytes }) => protocol === 'tcp' && bytes.length > 0)).toEqual([]);
    expect(sent.filter(({ protocol }) => protocol === 'udp').flatMap(impolite)).toEqual([]);
    expect(sent.filter(({ port }) => port === 161)).toEqual([]);
    const queries = sent.filter(({ port, protocol }) => port === 47_808 && protocol === 'udp');
    expect(queries.filter(({ bytes }) => bytes.toString('hex') !== whoIs)).toEqual([]);
    expect(new Set(queries.map(({ to }) => to)).size).toBe(queries.length);
    expect(queries.map(({ to }) => to)).toContain(`${blocks.bms}.5`);
    const connects = capture.packets(`dst host ${blocks.bms}.5 and tcp[tcpflags] == tcp-syn`);
    // The gate ports, and nothing once it has identified itself; on a busy machine its answer may come after a connect or two.
    const ports = connects.map(({ to }) => Number(to.slice(to.lastIndexOf('.') + 1)));
    expect(ports.filter((port) => ![80, 502, 102, 44_818, 20_000].includes(port))).toEqual([]);
    const warning = sweep.counts.warnings.find(({ network }) => network === `${blocks.bms}.0/24`);
    expect(warning?.message).toContain(`${blocks.bms}.5 (BACnet)`);
  });

  test('the amplifying protocol gets 50 requests a second, none with a plain web page', () => {
    const queries = capture.packets(`src host 10.64.0.1 and udp dst port ${amplifying}`);
    const ofTarpit = queries.filter(({ to }) => to.startsWith(`${blocks.tarpit}.`));
    expect(ofTarpit.length).toBeGreaterThan(55);
    expect(queries.length - ofTarpit.length).toBeLessThan(10);
    // A busy machine sends some late.
    expect(busiest(queries, 1)).toBeLessThanOrEqual(58);
  });

  test('the controller is left alone at once: the gate, its own port, and one that nothing uses', () => {
    const connects = capture.packets(`dst host ${blocks.plant}.5 and tcp[tcpflags] == tcp-syn`);
    const ports = connects.map(({ to }) => Number(to.slice(to.lastIndexOf('.') + 1)));
    expect(ports.filter((port) => ![80, 502, 29_617].includes(port))).toEqual([]);
    expect(ports).toContain(502);
  });
});
