import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';
import { Operator, type Scanned } from './operator.ts';
import { type Program, presentProgram } from './program.ts';
import { farCameras, nearCameras, printer } from './vlan-cameras.ts';
import { blocks, scannerAddress, school, unnamed } from './vlan-lab.ts';
import { impolite } from './wire.ts';

describeWith(['namespaces', 'tcpdump'], 'three VLANs and a router', () => {
  let program: Program;
  let lab: Lab;
  let operator: Operator;
  let scanned: Scanned;
  let capture: Capture;

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const { scanner } = await school(lab);
      capture = await Capture.start(lab, scanner, 'eth0', join(program.folder, 'sweep.pcap'));
      operator = new Operator(lab, scanner, program);
      // The default sweep, without any option.
      scanned = await operator.scan(...blocks);
      await capture.stop();
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  const listed = (address: string) => scanned.devices.find(({ ip }) => ip === address);

  describe('beyond the router', () => {
    test.each(farCameras)('$scanner finds the camera at $address', ({ address, scanner, mac }) => {
      const seen = operator.observations(address);
      expect(new Set(seen.map((one) => one.scanner))).toContain(scanner);
      expect(listed(address)).toBeDefined();
      // The router's own MAC address does not count; only the camera itself reports one.
      expect(seen.filter((one) => one.scanner === 'neighbours')).toEqual([]);
      expect(listed(address)?.mac).toBe(mac);
    });
  });

  describe('on its own VLAN', () => {
    test.each(nearCameras)('$scanner finds the camera at $address', ({ address, scanner, mac }) => {
      const seen = operator.observations(address);
      expect(new Set(seen.map((one) => one.scanner))).toContain(scanner);
      expect(listed(address)?.mac).toBe(mac);
      const neighbours = seen.filter((one) => one.scanner === 'neighbours');
      expect(neighbours.map(({ field, value }) => [field, value])).toEqual([['mac.address', mac]]);
    });
  });

  test('the sweep is complete and holds these cameras and no other host', () => {
    expect([scanned.code, scanned.stderr]).toEqual([0, '']);
    const wanted = [...farCameras, ...nearCameras].map(({ address }) => address);
    expect(scanned.devices.map(({ ip }) => ip).sort()).toEqual(wanted.sort());
  });

  describe('on the wire', () => {
    test('every packet goes to the scope, or by multicast or broadcast to its own VLAN', () => {
      const own = `src host ${scannerAddress}`;
      const inScope = blocks.map((block) => `dst net ${block}`).join(' or ');
      const groups = 'dst net 224.0.0.0/4 or dst host 255.255.255.255';
      expect(capture.lines(own).length).toBeGreaterThan(1_000);
      expect(capture.lines(`${own} and not (${inScope} or ${groups})`)).toEqual([]);
      expect(capture.lines(`host ${unnamed}`)).toEqual([]);
    });

    test('protocols not shown to work by unicast are probed on its own VLAN only', () => {
      const ports = [34569, 23456, 7701, 1757, 2380, 2000, 5050, 3600]
        .map((port) => `udp dst port ${port}`)
        .join(' or ');
      const queries = capture.packets(`src host ${scannerAddress} and (${ports})`);
      expect(new Set(queries.map(({ to }) => to.slice(to.lastIndexOf('.') + 1))).size).toBe(8);
      expect(queries.filter(({ to }) => !/^(?:255\.255\.255\.255|234\.55\.55\.55)\./.test(to))).toEqual([]);
    });

    test('no printing port is touched, and the printer is probed otherwise', () => {
      expect(capture.lines('portrange 9100-9107 or port 515 or port 631')).toEqual([]);
      expect(capture.lines(`dst host ${printer.address} and tcp port 80`).length).toBeGreaterThan(2);
    });

    test('only documented requests are sent, without any password or community', () => {
      const sent = capture.payloads(`src host ${scannerAddress} and (udp or tcp)`);
      expect(new Set(sent.map(({ port }) => port)).size).toBeGreaterThan(15);
      expect(sent.flatMap(impolite)).toEqual([]);
    });

    test('secrets that cameras volunteer are not stored', () => {
      const sent = capture.text('udp');
      const kept = JSON.stringify([
        scanned,
        [...farCameras, ...nearCameras].map(({ address }) => operator.observations(address)),
      ]);
      for (const secret of ['never-to-be-read', '9527000NEVERKEPT']) {
        expect(sent).toContain(secret);
        expect(kept).not.toContain(secret);
      }
    });
  });
});
