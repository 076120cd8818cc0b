// A camera that answers nearly every request, inside a namespace: `talkative-script.ts ADDRESS`. Prints `ready` when every port is open.
import { fragileFleet } from '../fake-devices/fragile-fleet.ts';
import { DeviceLog } from '../fake-devices/log.ts';
import { listen } from '../fake-devices/servers/listen.ts';

const [address = ''] = process.argv.slice(2);
const [camera] = fragileFleet({ cameras: '10.61.7', plant: '10.61.7' });
if (camera === undefined) throw new Error('there is no such camera');
const { name, truth, services } = camera;
const device = { name, truth, services, address };
for (const service of services)
  await listen(service, {
    device,
    address,
    port: service.port,
    log: new DeviceLog(),
    bound: (port) => port,
    origin: (port) => `http://${address}${port === 80 ? '' : `:${port}`}`,
    crash: () => undefined,
  });
process.stdout.write('ready\n');
