import { scanners } from '../../scanners/index.ts';
import {
  bannerPorts,
  controlPorts,
  defaultPorts,
  gatePorts,
  industrialPorts,
} from '../../scanners/targeting/ports.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { openNetwork } from '../../src/net/open.ts';
import { boundsFor } from '../../src/sweep/bounds.ts';
import type { SweepOptions, SweepResult } from '../../src/sweep/options.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import type { Fleet } from '../fake-devices/start.ts';
import { fakeOptions, fakeRecorder, fakeScope } from './fake-network.ts';

const { rate, connectMs } = defaultLimits;
const ports = {
  gate: gatePorts,
  full: [...defaultPorts, ...bannerPorts],
  industrial: industrialPorts,
  control: controlPorts,
};
const { bounds } = boundsFor({
  ...{ rate, ports, scanners, connectMs },
  ...{ descriptors: 20_000, memory: 4e9, neighbours: 200, pingUpTo: 0n },
});

/** A sweep with the default scanners, ports and limits over real sockets, in this process; nothing is identified. */
export async function defaultSweep(
  addresses: readonly string[],
  over: Partial<SweepOptions> = {},
): Promise<{
  readonly result: SweepResult;
  readonly hosts: readonly SweptHost[];
  readonly scanned: readonly string[];
}> {
  const scope = over.scope ?? fakeScope(addresses);
  const network = await openNetwork({ scope });
  const recorder = fakeRecorder();
  try {
    const options = { ...fakeOptions({ scope, network, recorder }), scanners, ports, bounds, ...over };
    return { result: await sweep(options), hosts: recorder.hosts, scanned: recorder.finished };
  } finally {
    await network.close();
  }
}

/** Where the devices of a running fleet are. */
export function addressesIn({ devices }: Fleet): readonly string[] {
  return devices.map(({ device }) => device.address);
}
