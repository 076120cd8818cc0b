import { expect, test } from 'vitest';
import {
  bannerPorts,
  connectOnlyPorts,
  controlPorts,
  defaultPorts,
  gatePorts,
  industrialPorts,
} from '../../scanners/asking/ports.ts';
import { scanners } from '../../scanners/index.ts';
import { page, rowsUnder } from './pages.ts';

const ascending = (ports: Iterable<number>) => [...new Set(ports)].sort((a, b) => a - b);
const camera = ascending([...gatePorts, ...defaultPorts, ...bannerPorts]);
const controllers = ascending(industrialPorts.map(({ port }) => port));
const firewall = new Map(
  rowsUnder(page('docs/network.md'), 'Networks and firewalls').map(([a, b]) => [a, b]),
);

test('firewall table opens exactly the TCP ports that a sweep tries', () => {
  expect(listed(firewall.get('TCP'))).toEqual(camera);
  expect(listed(firewall.get('TCP, to recognise controllers and leave them alone'))).toEqual(controllers);
});

test('firewall table opens exactly the UDP ports that a sweep probes', () => {
  const asked = scanners.flatMap((scanner) => (scanner.kind === 'datagram' ? [scanner.port] : []));
  expect(listed(firewall.get('UDP, and the replies'))).toEqual(ascending(asked));
});

test('docs/network.md names the local ports that receive replies', () => {
  const listening = scanners.flatMap((scanner) =>
    scanner.kind === 'datagram' ? (scanner.answersTo?.port ?? []) : [],
  );
  const sentence = /Such replies come to UDP ([\d, \nand]+) of this/.exec(page('docs/network.md').text)?.[1];
  expect((sentence ?? '').match(/\d+/g)?.map(Number)).toEqual(ascending(listening));
});

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

function listed(cell: string | undefined): readonly number[] {
  return (cell ?? '').split(', ').map(Number);
}

/** `80, 554, 443 and 8000` */
function inWords(ports: readonly number[]): string {
  return `${ports.slice(0, -1).join(', ')} and ${ports.at(-1)}`;
}
