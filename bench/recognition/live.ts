import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bannerPorts, defaultPorts } from '../../scanners/targeting/ports.ts';
import type { FakeDevice } from '../../test/fake-devices/device.ts';
import { wholeFleet } from '../../test/fake-devices/fleet/index.ts';
import { moved, startFleet } from '../../test/fake-devices/start.ts';
import { builtProgram } from '../../tools/built.ts';
import { fleetBreakdown, fleetSummary, makerOf, type Named, protocolsOf, type Run } from './fleet-marks.ts';
import { namedByNmap } from './nmap.ts';
import { output } from './run.ts';

const ports = [...new Set([...defaultPorts, ...bannerPorts])].sort((a, b) => a - b).join(',');

/** The rule by which nmap is scored, for the reader. */
export const nmapRule =
  'nmap finds a camera where the product, the extra information or the device type of a service names a camera, a webcam, a DVR or NVR, or a maker of cameras; its maker is right where the product names the maker or the brand, its type where a service is of the type webcam (a camera), or names a DVR or NVR (a recorder).';

/** Both tools' results on the fleet. */
export interface Live {
  /** The figures as a Markdown table, and how nmap was scored. */
  readonly summary: string;
  /** By protocol and by maker. */
  readonly details: string;
}

/** The fake fleet, in a network of its own, so that a demonstration may run at the same time. */
export const pretendFleet: readonly FakeDevice[] = moved(wholeFleet, '127.98.0');

/** A fleet that answers datagrams, scanned with the community of its SNMP agents. `nmap -sV` sends none and is not compared. */
export async function searchReport(devices: readonly FakeDevice[], community: string): Promise<Live> {
  const running = await startFleet(devices, { ports: 'real' });
  try {
    const named = await namedByUs(devices, ['--snmp-community', community]);
    const ours = { tool: '`camcensus scan`', named };
    return reportOf([ours], devices, '`nmap -sV` sends no datagrams: not compared.');
  } finally {
    await running.stop();
  }
}

/** A fleet on loopback, scanned by both in turn on the same ports; a sentence if that is not possible. */
export async function liveReport(devices: readonly FakeDevice[], nmapSeconds: number): Promise<Live> {
  const running = await startFleet(devices, { ports: 'real' });
  try {
    const ours = { tool: '`camcensus scan`', named: await namedByUs(devices) };
    const addresses = devices.map(({ address }) => address);
    const nmap = await namedByNmap(addresses, ports, nmapSeconds);
    if (nmap === null) return reportOf([ours], devices, 'nmap is not installed: not compared.');
    const late =
      nmap.unfinished === 0
        ? ''
        : ` Of ${nmap.unfinished} addresses it had said nothing when it was ended after ${nmapSeconds} s; they count as not found.`;
    const theirs = { tool: '`nmap -sV -n -Pn`', named: nmap.named };
    return reportOf([ours, theirs], devices, `${nmapRule}${late}`);
  } finally {
    await running.stop();
  }
}

function reportOf(runs: readonly Run[], devices: readonly FakeDevice[], says: string): Live {
  const protocols = fleetBreakdown('protocol', runs, devices, protocolsOf);
  const makers = fleetBreakdown('maker', runs, devices, makerOf);
  return { summary: `${fleetSummary(runs, devices)}\n${says}\n`, details: `${protocols}\n${makers}` };
}

async function namedByUs(
  devices: readonly FakeDevice[],
  more: readonly string[] = [],
): Promise<ReadonlyMap<string, Named>> {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-recognition-'));
  const networks = [...new Set(devices.map(({ address }) => address.replace(/\.\d+$/, '.0/24')))];
  const words = [
    'scan',
    ...networks,
    '--format',
    'json',
    '--quiet',
    '--policy',
    'uk-2022,us-ndaa-889',
    // One device of the fleet is an industrial controller, near which nothing is asked by default.
    '--ask-industrial',
    networks.join(','),
    '--inventory',
    join(folder, 'x.db'),
    ...more,
  ];
  try {
    const printed = await output(process.execPath, [builtProgram(), ...words], 300_000);
    if (printed === null) throw new Error('The scan of the fake fleet took longer than five minutes.');
    const found = JSON.parse(printed) as {
      ip: string;
      manufacturer: string | null;
      brand: string | null;
      type: string;
      policies: { id: string; verdict: string }[];
    }[];
    return new Map(
      found.map(({ ip, manufacturer, brand, type, policies }) => {
        const flaggedBy = policies.filter(({ verdict }) => verdict === 'flagged').map(({ id }) => id);
        return [ip, { camera: true, words: [manufacturer, brand], type, flaggedBy }];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
