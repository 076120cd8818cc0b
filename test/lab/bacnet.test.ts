import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { Operator } from './operator.ts';
import { type Program, presentProgram } from './program.ts';
import { impolite } from './wire.ts';

const [controller, camera] = ['10.65.0.9', '10.65.0.7'];
/** How long, in seconds, a turn of the event loop may take, and how long a segment is surely listened to before such a connect. */
const [oneTurn, listensFirst] = [0.1, 0.3];

describeWith(['namespaces', 'tcpdump'], 'a controller that broadcasts BACnet and answers no requests', () => {
  let program: Program;
  let lab: Lab;
  let scanner: string;

  beforeAll(async () => {
    program = presentProgram();
    lab = new Lab();
    const segment = lab.namespace('segment');
    scanner = lab.namespace('scan');
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.65.0.1/26'] },
      { namespace: segment, name: 'eth0', addresses: [`${controller}/26`, `${camera}/26`] },
    );
    await lab.startScript(segment, 'test/lab/bacnet-script.ts', [controller, camera]);
  });
  afterAll(async () => {
    await lab?.close();
    program?.remove();
  });

  test('is received on a local segment: no host there gets a byte over TCP', async () => {
    const capture = await Capture.start(lab, scanner, 'eth0', join(program.folder, 'segment.pcap'));
    const operator = new Operator(lab, scanner, program, 'received');
    const { code, stderr } = await operator.scan('10.65.0.0/26');
    await capture.stop();
    expect(code).toBe(3);
    expect(stderr).toContain(`10.65.0.0/24 has industrial controllers: ${controller} (BACnet).`);
    const sent = capture.payloads('src host 10.65.0.1 and (tcp or udp)');
    expect(sent.filter(({ protocol, bytes }) => protocol === 'tcp' && bytes.length > 0)).toEqual([]);
    expect(sent.flatMap(impolite)).toEqual([]);
    const whoIs = sent.filter(({ protocol, port }) => protocol === 'udp' && port === 47_808);
    expect(whoIs.filter(({ to }) => to !== camera && to !== controller && to !== '10.65.0.1')).toEqual([]);
    // The gate may send it one before its first I-Am.
    const connects = capture.packets(
      `dst host ${controller} and tcp[tcpflags] == tcp-syn and not tcp port 80`,
    );
    // The program listens before it sends anything. On a busy machine the controller may be late with its first I-Am after that.
    const startedAt = capture.packets('src host 10.65.0.1')[0]?.at ?? 0;
    const announced = capture.packets(`src host ${controller} and udp port 47808`).map(({ at }) => at);
    const received = announced.find((at) => at > startedAt) ?? Number.NaN;
    expect(received).toBeGreaterThan(startedAt);
    expect(connects.filter(({ at }) => at > received + oneTurn)).toEqual([]);
    if (received < startedAt + listensFirst) expect(connects).toEqual([]);
  });

  test('is not received if another program has the port, and that is reported', async () => {
    const blocker = "require('dgram').createSocket('udp4').bind(47808, () => console.log('ready'))";
    const tool = await lab.start(scanner, process.execPath, ['-e', blocker], 'ready');
    const operator = new Operator(lab, scanner, program, 'blocked');
    const { code, stderr } = await operator.scan('10.65.0.0/26');
    tool.kill('SIGKILL');
    expect(stderr).toContain('UDP port 47808 is in use by another program on this machine');
    expect([code, stderr.includes('industrial controllers')]).toEqual([0, false]);
  });
});
