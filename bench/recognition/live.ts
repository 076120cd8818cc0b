import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bannerPorts, defaultPorts } from '../../scanners/index.ts';
import type { FakeDevice } from '../../test/fake-devices/device.ts';
import { wholeFleet } from '../../test/fake-devices/fleet/index.ts';
import { moved, startFleet } from '../../test/fake-devices/start.ts';
import { plain } from './judge.ts';
import { type Named, namedByNmap } from './nmap.ts';
import { output } from './run.ts';
import { share, table } from './tables.ts';

/** A network of its own, so that a demonstration may run meanwhile. */
const network = '127.98.0';
const cli = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const ports = [...new Set([...defaultPorts, ...bannerPorts])].sort((a, b) => a - b).join(',');

/** The rule by which nmap is marked, for the reader. */
export const nmapRule =
  'nmap finds a camera where the product, the extra information or the device type of a service names a camera, a webcam, a DVR or NVR, or a maker of cameras; its maker is right where the product names the maker or the badge.';

/** The same fleet, scanned by both in turn on the same ports; a Markdown table, or a sentence where that is not possible. */
export async function liveReport(nmapSeconds: number): Promise<string> {
  if (!existsSync(cli)) return 'Not run: the command line is not built (npm run build).\n';
  const devices = moved(wholeFleet, network);
  const running = await startFleet(devices, { ports: 'real' });
  try {
    const ours = rowOf('`camcensus scan`', await namedByUs(), devices);
    const addresses = devices.map(({ address }) => address);
    const nmap = await namedByNmap(addresses, ports, nmapSeconds);
    if (nmap === null) return `${asTable([ours])}\nnmap is not installed: not compared.\n`;
    const late =
      nmap.unfinished === 0
        ? ''
        : ` Of ${nmap.unfinished} addresses it had said nothing when it was ended after ${nmapSeconds} s; they count as not found.`;
    return `${asTable([ours, rowOf('`nmap -sV -n -Pn`', nmap.named, devices)])}\n${nmapRule}${late}\n`;
  } finally {
    await running.stop();
  }
}

async function namedByUs(): Promise<ReadonlyMap<string, Named>> {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-recognition-'));
  const words = [
    'scan',
    `${network}.0/24`,
    '--format',
    'json',
    '--quiet',
    // One of the fleet plays a controller of the industry, beside which nobody is asked otherwise.
    '--ask-industrial',
    `${network}.0/24`,
    '--inventory',
    join(folder, 'x.db'),
  ];
  try {
    const printed = await output(process.execPath, [cli, ...words], 300_000);
    if (printed === null) throw new Error('The scan of the fake fleet took longer than five minutes.');
    const found = JSON.parse(printed) as {
      ip: string;
      manufacturer: string | null;
      brand: string | null;
    }[];
    return new Map(
      found.map(({ ip, manufacturer, brand }) => [ip, { camera: true, words: [manufacturer, brand] }]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowOf(tool: string, named: ReadonlyMap<string, Named>, devices: readonly FakeDevice[]): string[] {
  const cameras = devices.filter(({ truth }) => truth.listed);
  const decoys = devices.filter(({ truth }) => !truth.listed);
  const signed = cameras.filter(({ truth }) => truth.manufacturer !== null && truth.disputed !== true);
  const found = cameras.filter(({ address }) => named.get(address)?.camera === true).length;
  const right = signed.filter(({ address, truth }) => isNamed(named.get(address), truth)).length;
  const wrong = decoys.filter(({ address }) => named.get(address)?.camera === true).length;
  return [
    tool,
    `${found} of ${cameras.length} (${share(found, cameras.length)})`,
    `${right} of ${signed.length} (${share(right, signed.length)})`,
    `${wrong} of ${decoys.length} (${share(wrong, decoys.length)})`,
  ];
}

function isNamed(named: Named | undefined, truth: FakeDevice['truth']): boolean {
  const wanted = [truth.manufacturer, truth.brand].map(plain).filter((name) => name !== '');
  return (named?.words ?? []).some((word) => wanted.some((name) => plain(word).includes(name)));
}

function asTable(rows: readonly (readonly string[])[]): string {
  return table(['the same fleet, the same ports', 'found', 'right maker', 'false cameras'], rows);
}
