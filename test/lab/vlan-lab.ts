import { execFileSync } from 'node:child_process';
import type { Lab } from './netns.ts';
import { farCameras, nearCameras, printer, vlans } from './vlan-cameras.ts';

/** The scanner's own address; its whole network is in the scope. */
export const scannerAddress = `${vlans.near}.1`;
/** The three networks that are scanned. */
export const blocks = Object.values(vlans).map((network) => `${network}.0/27`);
/** A fourth behind the same router, which is not in the scope. */
export const unnamed = '10.62.4.2';

const script = 'test/lab/vlan-script.ts';

/**
 * A school's network: the scanner with ten cameras on one VLAN, a router, and two VLANs behind it with a camera for every protocol that
 * works by unicast. Returns the scanner's namespace and that of the VLAN outside the scope.
 */
export async function school(lab: Lab): Promise<{ readonly scanner: string; readonly outside: string }> {
  const [scanner, router, outside] = [
    lab.namespace('scan'),
    lab.namespace('router'),
    lab.namespace('outside'),
  ];
  const near = nearCameras.map((camera, i) => ({ camera, namespace: lab.namespace(`near${i}`) }));
  lab.bridge('switch', [
    { namespace: scanner, name: 'eth0', addresses: [`${scannerAddress}/27`] },
    { namespace: router, name: 'near', addresses: [`${vlans.near}.30/27`] },
    ...near.map(({ camera, namespace }) => ({
      namespace,
      name: 'eth0',
      addresses: [`${camera.address}/27`],
    })),
  ]);
  for (const { camera, namespace } of near)
    if (camera.mac !== null)
      execFileSync('ip', ['-n', namespace, 'link', 'set', 'eth0', 'address', camera.mac]);
  lab.sysctl(router, 'net.ipv4.ip_forward', 1);
  const far = (['garden', 'hall'] as const).map((name) => behind(lab, router, name));
  lab.cable(
    { namespace: router, name: 'outside', addresses: ['10.62.4.1/24'] },
    { namespace: outside, name: 'eth0', addresses: [`${unnamed}/24`] },
  );
  for (const block of [...blocks.slice(1), '10.62.4.0/24']) lab.route(scanner, block, `${vlans.near}.30`);
  await Promise.all([
    ...far.map(({ namespace, addresses }) => lab.startScript(namespace, script, addresses)),
    ...near.map(({ camera, namespace }) => lab.startScript(namespace, script, [camera.address])),
  ]);
  return { scanner, outside };
}

/** A VLAN on another leg of the router, whose cameras share one namespace: the scanner does not see their MAC addresses. */
function behind(lab: Lab, router: string, name: 'garden' | 'hall') {
  const namespace = lab.namespace(name);
  const addresses = [...farCameras, printer]
    .map(({ address }) => address)
    .filter((address) => address.startsWith(`${vlans[name]}.`));
  lab.cable(
    { namespace: router, name, addresses: [`${vlans[name]}.30/27`] },
    { namespace, name: 'eth0', addresses: addresses.map((address) => `${address}/27`) },
  );
  lab.route(namespace, 'default', `${vlans[name]}.30`);
  return { namespace, addresses };
}
