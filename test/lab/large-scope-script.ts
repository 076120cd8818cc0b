// Inside a namespace where these addresses are local: each has a page, and the controller also speaks Modbus.
import { createServer } from 'node:http';
import { createServer as createPlain } from 'node:net';
import { office, plant } from './large-scope-lab.ts';

for (const address of [plant.controller, ...plant.others, ...office.others]) {
  const page = createServer((_, response) => response.end(`<title>IP CAMERA ${address}</title>`));
  await new Promise<void>((resolve) => page.listen(80, address, resolve));
}
await new Promise<void>((resolve) => createPlain().listen(502, plant.controller, resolve));
process.stdout.write('ready\n');
