import { expect, test } from 'vitest';
import {
  bannerPorts,
  connectOnlyPorts,
  controlPorts,
  defaultPorts,
  gatePorts,
  industrialPorts,
} from '../../scanners/targeting/ports.ts';
import { page } from './pages.ts';

const ascending = (ports: Iterable<number>) => [...new Set(ports)].sort((a, b) => a - b);
const camera = ascending([...gatePorts, ...defaultPorts, ...bannerPorts]);
const controllers = ascending(industrialPorts.map(({ port }) => port));
test('README.md counts the TCP ports rightly', () => {
  const [, ...counts] =
    /TCP connects to (\d+) ports \((\d+) of cameras, (\d+) of industrial controllers, .*, and (\d+) at/.exec(
      page('README.md').text,
    ) ?? [];
  const parts = [camera.length, controllers.length, controlPorts.length];
  const all = ascending([...camera, ...controllers, ...controlPorts]);
  expect(counts.map(Number)).toEqual([all.length, ...parts]);
});

test('docs/safety-in-detail.md names the ports probed and those only connected to', () => {
  const { text } = page('docs/safety-in-detail.md');
  expect(text).toContain(`TCP connects to ${inWords(gatePorts)}, one after the other`);
  expect(text).toContain(`**${inWords(connectOnlyPorts)}** (control ports`);
});

/** `80, 554, 443 and 8000` */
function inWords(ports: readonly number[]): string {
  return `${ports.slice(0, -1).join(', ')} and ${ports.at(-1)}`;
}
