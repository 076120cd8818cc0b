/**
 * The fleet of `camcensus demo`, in a thread. The build makes `dist/demo/fleet.js` of it and of everything that it imports, so that the
 * demonstration works where there is neither a test folder nor a compiler.
 */
import { parentPort } from 'node:worker_threads';
import type {
  FleetReady,
  FleetVerdict,
  FoundDevice,
  FromFleet,
  ToFleet,
} from '../../src/cli/demo/messages.ts';
import { compare } from './comparison.ts';
import { fleet, fleetNetwork } from './fleet/index.ts';
import { type Fleet, startFleet } from './start.ts';

const parent = parentPort;
if (parent === null) throw new Error('demo-worker is started as a worker only');
const send = (message: FromFleet) => parent.postMessage(message);

try {
  const { running, highPorts } = await start();
  const example = running.device('Annke camera').device.address;
  const decoys = fleet.filter(({ truth }) => !truth.listed).length;
  send({ kind: 'ready', devices: fleet.length, decoys, network: fleetNetwork, highPorts, example });
  parent.on('message', ({ devices }: ToFleet) =>
    send({ kind: 'compared', verdict: judge(running, devices) }),
  );
} catch (error) {
  send({ kind: 'refused', reason: messageOf(error) });
}

/** Starts the fleet on the real ports, or on high ones if this user or another program prevents that. */
async function start(): Promise<{ running: Fleet; highPorts: FleetReady['highPorts'] }> {
  let reason: string;
  try {
    return { running: await startFleet(fleet, { ports: 'real' }), highPorts: null };
  } catch (error) {
    reason = messageOf(error);
  }
  const running = await startFleet(fleet, { ports: 'high' });
  return { running, highPorts: { reason, leftOut: running.leftOut.length } };
}

/** Compares with the truth and with the devices' own logs. */
function judge(running: Fleet, devices: readonly FoundDevice[]): FleetVerdict {
  const hampered = running.devices
    .filter(({ leftOut }) => leftOut.length > 0)
    .map(({ device }) => device.name);
  const complaints = running.devices.flatMap(({ device, log }) => [
    ...(log.crashed === null ? [] : [`${device.name} crashed: ${log.crashed}`]),
    ...[...log.violations, ...log.credentials].map((what) => `${device.name}: ${what}`),
  ]);
  return {
    ...compare(fleet, devices, new Set(hampered)),
    complaints,
    mostAtOnce: Math.max(...running.devices.map(({ log }) => log.maxAtOnce)),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
