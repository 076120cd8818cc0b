// On a segment, inside a namespace: `bacnet-script.ts CONTROLLER CAMERA`. The controller answers nothing and broadcasts its I-Am five
// times a second; the camera has a page.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { iAm } from '../fake-devices/servers/bacnet.ts';

const [controller = '', camera = ''] = process.argv.slice(2);
const socket = createSocket('udp4');
const page = createServer((_, response) => response.end('<title>IP CAMERA</title>'));
await new Promise<void>((resolve) => page.listen(80, camera, resolve));
socket.bind(0, controller, () => {
  socket.setBroadcast(true);
  const announced = iAm({ kind: 'bacnet', instance: 9, vendor: 8 }, true);
  setInterval(() => socket.send(announced, 47_808, '255.255.255.255'), 200);
  process.stdout.write('ready\n');
});
