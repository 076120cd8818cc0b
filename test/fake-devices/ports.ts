import type { FakeDevice, Service } from './device.ts';

/**
 * Replacements of low ports for a user who may not bind them: high ports of the camera set that carry the same protocol in practice.
 * Services without one (FTP, SSH, telnet banners) are left out.
 */
const high: Readonly<Record<number, readonly number[]>> = {
  80: [8080, 8081],
  81: [8081, 8080],
  88: [8081, 8080],
  443: [8443],
  554: [8554, 10554],
  888: [8888],
};

/** A device's services with the ports they are bound to, and sentences about those left out. */
export interface Placement {
  readonly placed: readonly { readonly service: Service; readonly port: number }[];
  readonly leftOut: readonly string[];
}

/** Gives every service of a device its port; `high` moves those below 1024 or leaves them out. */
export function place(device: FakeDevice, ports: 'real' | 'high'): Placement {
  const taken = new Set(device.services.map(({ port }) => port));
  const placed: { service: Service; port: number }[] = [];
  const leftOut: string[] = [];
  for (const service of device.services) {
    if (ports === 'real' || service.port >= 1024) {
      placed.push({ service, port: service.port });
      continue;
    }
    const port = high[service.port]?.find((candidate) => !taken.has(candidate));
    if (port === undefined) {
      leftOut.push(`${device.name}: port ${service.port} has no high port and is left out`);
      continue;
    }
    taken.add(port);
    placed.push({ service, port });
  }
  return { placed, leftOut };
}
