// Simulated cameras inside a namespace: `vlan-script.ts ADDRESS…`, each an address of vlan-cameras.ts. Cameras that answer multicast or
// broadcast listen on the segment, the others at their own address. Prints `ready` when every port is open.
import { createSocket } from 'node:dgram';
import type { FakeDevice, Service } from '../fake-devices/device.ts';
import { DeviceLog } from '../fake-devices/log.ts';
import type { MakerSearchBehaviour } from '../fake-devices/maker-search.ts';
import { listen } from '../fake-devices/servers/listen.ts';
import { answerPort, isMakerSearch, makerAnswer } from '../fake-devices/servers/maker-search.ts';
import type { Scene } from '../fake-devices/servers/scene.ts';
import { farCameras, nearCameras, printer } from './vlan-cameras.ts';

/** The group to which a request and its answer go; protocols not listed use broadcast. */
const groups: Readonly<
  Record<string, { readonly joined: string; readonly answer: string; readonly port: number }>
> = {
  mhed: { joined: '234.55.55.55', answer: '234.55.55.56', port: 23456 },
  sadp: { joined: '239.255.255.250', answer: '239.255.255.250', port: 37020 },
};

function sceneOf(device: FakeDevice, port: number): Scene {
  return {
    device,
    address: device.address,
    port,
    log: new DeviceLog(),
    bound: (wanted) => wanted,
    origin: (wanted) => `http://${device.address}${wanted === 80 ? '' : `:${wanted}`}`,
    crash: () => undefined,
  };
}

/** Answers as a device that binds no specific address. */
function playOnSegment(behaviour: MakerSearchBehaviour, scene: Scene): Promise<void> {
  const group = groups[behaviour.kind];
  const answering = behaviour.kind === 'sadp' ? ({ ...behaviour, answers: 'asker' } as const) : behaviour;
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.on('message', (datagram, from) => {
    const reply = makerAnswer(datagram, answering, scene);
    if (reply === null) return;
    if (group === undefined) socket.send(reply, answerPort(behaviour.kind) ?? from.port, from.address);
    else socket.send(reply, group.port, group.answer);
  });
  return new Promise((resolve) => {
    socket.bind(scene.port, () => {
      if (group !== undefined) {
        socket.addMembership(group.joined, scene.address);
        socket.setMulticastInterface(scene.address);
      }
      resolve();
    });
  });
}

function play(device: FakeDevice, service: Service): Promise<unknown> {
  const scene = sceneOf(device, service.port);
  const onSegment = nearCameras.some(({ address }) => address === device.address);
  if (onSegment && service.transport === 'udp' && isMakerSearch(service.behaviour))
    return playOnSegment(service.behaviour, scene);
  return listen(service, scene);
}

const wanted = process.argv.slice(2);
for (const device of [...farCameras, ...nearCameras, printer])
  if (wanted.includes(device.address)) for (const service of device.services) await play(device, service);
process.stdout.write('ready\n');
