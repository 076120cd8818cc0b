import { join } from 'node:path';
import { expect, test } from 'vitest';
import { controlPorts, gatePorts, industrialPorts } from '../../scanners/targeting/ports.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { largeScope, office, plant, scope } from './large-scope-lab.ts';
import { Lab } from './netns.ts';
import { Operator, type Scanned } from './operator.ts';
import { type Program, presentProgram } from './program.ts';
import { impolite } from './wire.ts';

describeWith(
  ['namespaces', 'tcpdump'],
  'a controller in a scope of 1,280 addresses, met for the first time',
  () => {
    let program: Program;
    let lab: Lab;
    let scanned: Scanned;
    let sweep: Sweep;
    let capture: Capture;

    stage(
      async () => {
        program = presentProgram();
        lab = new Lab();
        const scanner = await largeScope(lab);
        const filter = `net ${plant.network} or net ${office.network}`;
        capture = await Capture.start(lab, scanner, 'eth0', join(program.folder, 'large.pcap'), filter);
        const operator = new Operator(lab, scanner, program);
        scanned = await operator.scan(...scope, '--rate', '2000');
        await capture.stop();
        [sweep] = (await operator.sweeps()) as [Sweep];
      },
      async () => {
        await lab?.close();
        program?.remove();
      },
    );

    const portsOf = (network: string) => {
      const connects = capture.packets(`dst net ${network} and tcp[tcpflags] == tcp-syn`);
      return new Set(connects.map(({ to }) => Number(to.slice(to.lastIndexOf('.') + 1))));
    };

    test('spares its whole network: no host there gets a byte over TCP, or a connect except to gate, control and industrial ports', () => {
      const sent = capture.payloads(`dst net ${plant.network} and (tcp or udp)`);
      expect(sent.filter(({ protocol, bytes }) => protocol === 'tcp' && bytes.length > 0)).toEqual([]);
      expect(sent.flatMap(impolite)).toEqual([]);
      expect(sent.filter(({ protocol, port }) => protocol === 'udp' && port === 161)).toEqual([]);
      const looking = new Set([...gatePorts, ...controlPorts, ...industrialPorts.map(({ port }) => port)]);
      expect([...portsOf(plant.network)].filter((port) => !looking.has(port))).toEqual([]);
    });

    test('is reported with all that was spared; other networks are scanned in full', () => {
      expect(scanned.code).toBe(3);
      const found = sweep.counts.warnings.find(({ kind }) => kind === 'industrial');
      expect(found).toMatchObject({ network: plant.network, shownBy: [plant.controller] });
      // All hosts that showed life there, and the silent addresses that the search reached after the controller.
      expect(found?.addresses).toBeGreaterThanOrEqual(plant.others.length + 1);
      expect(portsOf(office.network).has(37_777)).toBe(true);
      const connects = capture
        .payloads(`dst net ${office.network} and tcp`)
        .filter(({ bytes }) => bytes.length > 0);
      expect(new Set(connects.map(({ to }) => to)).size).toBe(office.others.length);
    });
  },
);
