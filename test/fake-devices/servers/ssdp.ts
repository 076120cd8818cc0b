import type { SsdpBehaviour } from '../device.ts';
import { fill } from './message.ts';
import type { Scene } from './scene.ts';

/** The replies of a UPnP device (UDA 1.1) to one M-SEARCH; empty for silence. */
export function ssdpReplies(datagram: Buffer, behaviour: SsdpBehaviour, scene: Scene): Buffer[] {
  const [first = '', ...lines] = datagram.toString('latin1').split('\r\n');
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const wanted = header('st') ?? '';
  const verb = first.split(' ')[0] ?? '';
  scene.log.request({ port: scene.port, protocol: 'ssdp', verb, target: wanted });
  if (first !== 'M-SEARCH * HTTP/1.1' || header('man') !== '"ssdp:discover"') {
    scene.log.violations.push(`SSDP ${first} on port ${scene.port}`);
    return [];
  }
  const udn = `uuid:${behaviour.uuid}`;
  const all = ['upnp:rootdevice', udn, behaviour.deviceType];
  const targets = wanted === 'ssdp:all' ? all : all.filter((target) => target === wanted);
  return targets.map((target) =>
    Buffer.from(
      [
        'HTTP/1.1 200 OK',
        'CACHE-CONTROL: max-age=1800',
        `DATE: ${new Date().toUTCString()}`,
        'EXT:',
        `LOCATION: ${fill(behaviour.location, scene)}`,
        `SERVER: ${behaviour.server}`,
        `ST: ${target}`,
        `USN: ${target === udn ? udn : `${udn}::${target}`}`,
        '',
        '',
      ].join('\r\n'),
    ),
  );
}
