// A malicious device on a segment, inside a namespace: `hostile-segment-script.ts ADDRESS`. It answers every maker's search with packets
// whose lengths are false, and sends to mDNS's group what cannot be read in bounded time.
import { createSocket } from 'node:dgram';
import { onRequest, scanners } from '../../scanners/index.ts';
import { anonymous, lying, pointerChain } from '../fake-devices/hostile/packets.ts';
import { documents, type Poison, poisons } from '../fake-devices/hostile/xml.ts';
import { captures } from '../scanners/captures.ts';

const [address = ''] = process.argv.slice(2);
const mdns = { port: 5353, group: '224.0.0.251' };
const datagramScanners = [...scanners, ...onRequest].filter((one) => one.kind === 'datagram');

/** Datagram protocols that use XML. */
const ids: Readonly<Record<string, 'bosch' | 'sadp' | 'wsDiscovery'>> = {
  bosch: 'bosch',
  sadp: 'sadp',
  'ws-discovery': 'wsDiscovery',
};
const xmlOf = (id: string, poison: Poison) =>
  Buffer.from(documents(poison, address)[ids[id] ?? 'sadp']).subarray(0, 65_000);

for (const { id, port, group, answersTo } of datagramScanners) {
  if (id === 'mdns') continue;
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  await new Promise<void>((resolve) => socket.bind(port, resolve));
  if (group.v4 !== null) socket.addMembership(group.v4, address);
  const sender = createSocket('udp4');
  await new Promise<void>((resolve) => sender.bind(0, address, resolve));
  const poisoned = ids[id] === undefined ? [] : poisons('10.85.9.9').map((poison) => xmlOf(id, poison));
  const lies = captures(id).flatMap(({ bytes }, at) => lying(anonymous(bytes), 4, at));
  socket.on('message', (_question, from) => {
    if (from.address === address) return;
    for (const reply of [...lies, ...poisoned])
      sender.send(reply, answersTo?.port ?? from.port, from.address);
  });
}

const browser = createSocket({ type: 'udp4', reuseAddr: true });
await new Promise<void>((resolve) => browser.bind(mdns.port, resolve));
browser.addMembership(mdns.group, address);
browser.setMulticastInterface(address);
const bombs = [pointerChain(60_000), pointerChain(9_000)];
setInterval(() => {
  for (const bomb of bombs) browser.send(bomb, mdns.port, mdns.group);
}, 20);
process.stdout.write('ready\n');
