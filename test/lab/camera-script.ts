// A pretend camera inside a namespace: `camera-script.ts GROUP PORT how INTERFACE`. Joins the group, answers every
// datagram that says "who" with "me": to the sender (`direct`) or to the group and port (`group`).
import { createSocket } from 'node:dgram';

const [group = '', port = '', how = 'direct', at = ''] = process.argv.slice(2);
const v6 = group.includes(':');
const socket = createSocket({ type: v6 ? 'udp6' : 'udp4', reuseAddr: true });
socket.on('message', (message, from) => {
  if (!message.toString().startsWith('who')) return;
  const [to, toPort] = how === 'group' ? [group, Number(port)] : [from.address, from.port];
  socket.send('me', toPort, to);
});
socket.bind(Number(port), () => {
  socket.addMembership(group, at);
  socket.setMulticastInterface(at);
  process.stdout.write('ready\n');
});
