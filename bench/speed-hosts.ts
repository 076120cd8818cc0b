/**
 * Simulates the live hosts of the speed bench, in a namespace where their addresses are local: `PREFIX LIVE`. Prints `ready` when
 * every port is open. Every tool gets the same hosts: none crashes from what it is sent, none keeps any state.
 */
import process from 'node:process';
import { DeviceLog } from '../test/fake-devices/log.ts';
import { listen } from '../test/fake-devices/servers/listen.ts';
import { benchNetwork } from './speed-fleet.ts';

const [prefixLength, live] = process.argv.slice(2).map(Number);
const { hosts } = benchNetwork(prefixLength ?? 20, live ?? 256);
for (const { address, device } of hosts) {
  if (device === null) continue;
  const origin = (port: number) => {
    const tls = device.services.some((one) => one.port === port && one.transport === 'tls');
    return `${tls ? 'https' : 'http'}://${address}${port === (tls ? 443 : 80) ? '' : `:${port}`}`;
  };
  for (const service of device.services) {
    const scene = {
      device: { ...device, sockets: Number.POSITIVE_INFINITY },
      address,
      port: service.port,
      log: new DeviceLog(),
      bound: (port: number) => port,
      origin,
      crash: () => undefined,
    };
    await listen(service, scene);
  }
}
process.stdout.write('ready\n');
