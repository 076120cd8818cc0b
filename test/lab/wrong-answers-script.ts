// Inside a namespace where these blocks are local: a tarpit on the first, a portal on the second, each with a camera of its own, and on
// the third a controller near two cameras. Prints `ready` when every port is open.
import { bannerPorts, controlPorts, defaultPorts, industrialPorts } from '../../scanners/targeting/ports.ts';
import type { FakeDevice } from '../fake-devices/device.ts';
import { DeviceLog } from '../fake-devices/log.ts';
import { listen } from '../fake-devices/servers/listen.ts';
import { asPortal, startTarpit } from '../fake-devices/tarpit.ts';
import { blocks, devices } from './wrong-answers-lab.ts';

async function play(device: FakeDevice): Promise<void> {
  for (const service of device.services)
    await listen(service, {
      device,
      address: device.address,
      port: service.port,
      log: new DeviceLog(),
      bound: (wanted) => wanted,
      origin: (wanted) => `http://${device.address}${wanted === 80 ? '' : `:${wanted}`}`,
      crash: () => undefined,
    });
}

const everyPort = [
  ...[...defaultPorts, ...bannerPorts, ...controlPorts],
  ...industrialPorts.map(({ port }) => port),
];
const own = new Set(devices.map(({ address }) => address));
const others = (start: string) =>
  Array.from({ length: 64 }, (_, i) => `${start}.${i}`).filter((address) => !own.has(address));

for (const device of devices) await play(device);
await startTarpit(others(blocks.tarpit), everyPort);
await startTarpit(others(blocks.portal), [80], asPortal);
process.stdout.write('ready\n');
