// Plays cameras that answer makers' searches, inside a namespace: `search-device-script.ts ADDRESS`. SADP answers only the group,
// DHIP the sender, Dahua's first search by broadcast; each listens to group and broadcast as real ones do.
import { createSocket } from 'node:dgram';
import type { MakerSearchBehaviour } from '../fake-devices/maker-search.ts';
import { answerOf } from '../fake-devices/servers/maker-search.ts';

const [address = ''] = process.argv.slice(2);
const mac = '44:19:b6:7a:10:01';
const hikvision = {
  kind: 'sadp',
  model: 'DS-2CD2143G2-I',
  serial: 'DS-2CD2143G2-I20220402AAWRJ71300412',
  firmware: 'V5.7.3 build 220315',
  mac,
} as const;
const dahua = {
  kind: 'dhip',
  vendor: 'General',
  deviceClass: 'IPC',
  model: 'IPC-HDW2831T-AS',
  serial: '5K04B7EPAZ73001',
  firmware: '2.800.0000000.18.R',
  mac,
} as const;
const old = {
  kind: 'dahua-v1',
  model: 'DH-DVR0404LE-AS',
  serial: 'PZC2LW04800016',
  name: 'Hall',
  mac,
} as const;

/** Answers datagrams on one port that begin with this request; others belong to another search, or are answers. */
async function play(
  behaviour: MakerSearchBehaviour,
  port: number,
  begins: string,
  group: string | null,
  to: string | null,
): Promise<void> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const sender = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(port, resolve));
  await new Promise<void>((resolve) => sender.bind(0, address, resolve));
  sender.setBroadcast(true);
  sender.setMulticastInterface(address);
  if (group !== null) socket.addMembership(group, address);
  socket.on('message', (request, from) => {
    if (!request.toString('latin1').includes(begins)) return;
    const answer = answerOf(behaviour, request);
    if (to === null) socket.send(answer, from.port, from.address);
    else sender.send(answer, port, to);
  });
}

await play(hikvision, 37_020, '<Types>inquiry</Types></Probe>', '239.255.255.250', '239.255.255.250');
await play(dahua, 37_810, 'DHDiscover.search', '239.255.255.251', null);
await play(old, 5050, '\u00a3\u0001\u0000', null, '255.255.255.255');
process.stdout.write('ready\n');
