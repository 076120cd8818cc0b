// Plays makers' devices answering their searches, inside a namespace: `segment-device-script.ts ADDRESS`. Most answer to a fixed port
// of the sender, TVT to a group, XiongMai by broadcast, TP-Link, Ubiquiti and Vivotek to the sender's source port.
import { createSocket } from 'node:dgram';
import { search } from '../fake-devices/fleet/search.ts';
import type { MakerSearchBehaviour } from '../fake-devices/maker-search.ts';
import { answerOf, answerPort, isQuestion } from '../fake-devices/servers/maker-search.ts';

const [address = ''] = process.argv.slice(2);
const mac = '44:19:b6:7a:10:02';
const account = { user: 'bay-account', password: 'bay-password' };
const devices: readonly MakerSearchBehaviour[] = [
  { kind: 'tdp', result: { device_type: 'SMART.IPCAMERA', device_model: 'C320WS', owner: '9527SECRET' } },
  { kind: 'ubiquiti', version: 2, mac, model: 'UVC G3', firmware: '4.1', hostName: 'yard' },
  { kind: 'vivotek', mac, model: 'FD9387-HTV' },
  { kind: 'vstarcam', mac, serial: '7a1060', name: 'gate', firmware: '48.53', account },
  { kind: 'dvrip', common: { MAC: mac, ChannelNum: 4 } },
  { kind: 'mhed', type: 3, mac, model: 'TD-3116B2', vendor: 'TVT', channels: 16 },
  { kind: 'hanwha', mac, model: 'XNV-8081Z' },
  { kind: 'bosch', form: 'xml', mac, serial: '0447', name: 'DINION IP 3000i' },
  { kind: 'sony', mac, model: 'SNC-VB770', serial: '42', firmware: '1.9' },
  { kind: 'foscam', mac, name: 'yard', firmware: [2, 1, 0, 9], key: '1f2e3d4c5b6a7988' },
  { kind: 'reolink', mac, name: 'yard', uid: '9527SECRET' },
  { kind: '360-vision', mac, type: 'IPDOME' },
  { kind: 'panasonic', mac, model: 'WV-S2136L', firmware: '2.70' },
];
/** Where answers are sent, if not to the sender. */
const elsewhere: Readonly<Partial<Record<MakerSearchBehaviour['kind'], string>>> = {
  dvrip: '255.255.255.255',
  mhed: '234.55.55.56',
};
/** Groups of searches that are multicast rather than broadcast. */
const groups: Readonly<Partial<Record<MakerSearchBehaviour['kind'], string>>> = {
  mhed: '234.55.55.55',
};

async function play(behaviour: MakerSearchBehaviour): Promise<void> {
  const { kind } = behaviour;
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const sender = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(search(behaviour).port, resolve));
  await new Promise<void>((resolve) => sender.bind(0, address, resolve));
  sender.setBroadcast(true);
  sender.setMulticastInterface(address);
  const group = groups[kind];
  if (group !== undefined) socket.addMembership(group, address);
  socket.on('message', (request, from) => {
    if (!isQuestion(kind, request)) return;
    sender.send(answerOf(behaviour, request), answerPort(kind) ?? from.port, elsewhere[kind] ?? from.address);
  });
}

for (const behaviour of devices) await play(behaviour);
process.stdout.write('ready\n');
