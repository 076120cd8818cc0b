import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Lab } from './netns.ts';
import { Operator, type Scanned } from './operator.ts';
import { startRtspCamera } from './peers.ts';
import { type Program, presentProgram } from './program.ts';

const ports: Readonly<Record<string, number>> = { '10.61.7.5': 554, '10.61.7.6': 8554, '10.61.7.7': 7070 };

describeWith(
  ['namespaces', 'ping', 'gstreamer'],
  'cameras behind a bridge that answers ARP with its own MAC address',
  () => {
    let program: Program;
    let lab: Lab;
    let scanned: Scanned;

    stage(
      async () => {
        program = presentProgram();
        lab = new Lab();
        const [scanner, bridge] = [lab.namespace('scan'), lab.namespace('bridge')];
        lab.cable(
          { namespace: scanner, name: 'eth0', addresses: ['10.61.7.1/28'] },
          { namespace: bridge, name: 'eth0', addresses: ['10.61.7.2/28'] },
        );
        lab.sysctl(bridge, 'net.ipv4.ip_forward', 1);
        lab.sysctl(bridge, 'net.ipv4.conf.eth0.proxy_arp', 1);
        for (const [address, port] of Object.entries(ports)) {
          const [camera, inner] = [lab.namespace(`cam${port}`), `to${port}`];
          lab.cable(
            { namespace: bridge, name: inner },
            { namespace: camera, name: 'eth0', addresses: [`${address}/28`] },
          );
          execFileSync('ip', ['-n', bridge, 'route', 'add', `${address}/32`, 'dev', inner]);
          lab.sysctl(bridge, `net.ipv4.conf.${inner}.proxy_arp`, 1);
          await startRtspCamera(lab, camera, port);
        }
        scanned = await new Operator(lab, scanner, program).scan('10.61.7.0/28', '--all-hosts');
      },
      async () => {
        await lab?.close();
        program?.remove();
      },
    );

    test('stay as many devices as there are cameras', () => {
      const cameras = scanned.devices.filter(({ addresses }) => addresses.some((one) => one in ports));
      expect(cameras.map(({ addresses }) => addresses)).toEqual(Object.keys(ports).map((one) => [one]));
    });
  },
);
