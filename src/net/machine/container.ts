import { existsSync, readFileSync } from 'node:fs';
import type { NetworkInterfaceInfo } from 'node:os';

/** Where this process runs, as far as it affects what arrives from the network. */
export type Surroundings = 'plain' | 'container' | 'wsl2';

/** Reads what Linux reports about containers and WSL; `plain` if it reports nothing. */
export function surroundings(): Surroundings {
  const kernel = readIfThere('/proc/version');
  if (/microsoft/i.test(kernel) && /WSL2/i.test(kernel)) return 'wsl2';
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return 'container';
  return /docker|kubepods|containerd|libpod/.test(readIfThere('/proc/1/cgroup')) ? 'container' : 'plain';
}

/**
 * Whether the only route out is a container engine's bridge: then connects go through its NAT, which drops them under
 * load, and multicast does not leave at all. With host networking the machine's own interfaces are visible.
 */
export function isBehindBridge(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): boolean {
  const outward = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  return outward.length === 1 && /^172\.(1[6-9]|2\d|3[01])\.|^10\.88\./.test(outward[0]?.address ?? '');
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
