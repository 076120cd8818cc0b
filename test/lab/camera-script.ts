// A simulated camera inside a namespace: `camera-script.ts GROUP PORT how INTERFACE`. Joins the group (`broadcast`: none),
// answers every datagram that begins with "who" with "me": to the sender (`direct`), to the group and port (`group`), by limited
// broadcast to a port (`broadcast:7711`), or to a port of the sender (`port:3000`).
import { createSocket } from 'node:dgram';

const [group = '', port = '', how = 'direct', at = ''] = process.argv.slice(2);
const v6 = group.includes(':');
const [path = '', answerPort = port] = how.split(':');
const socket = createSocket({ type: v6 ? 'udp6' : 'udp4', reuseAddr: true });
socket.on('message', (message, from) => {
  if (!message.toString().startsWith('who')) return;
  if (path === 'broadcast') sender.send('me', Number(answerPort), '255.255.255.255');
  else if (path === 'port') socket.send('me', Number(answerPort), from.address);
  else if (path === 'group') socket.send('me', Number(port), group);
  else socket.send('me', from.port, from.address);
});
const sender = createSocket('udp4');
socket.bind(Number(port), () => {
  if (group !== 'broadcast') {
    socket.addMembership(group, at);
    socket.setMulticastInterface(at);
    process.stdout.write('ready\n');
    return;
  }
  // The source address determines the interface on which a limited broadcast leaves.
  sender.bind(0, at, () => {
    sender.setBroadcast(true);
    process.stdout.write('ready\n');
  });
});
