/**
 * How many devices crash when scanned: a hundred default sweeps by camcensus, and one run of `nmap -n -T4 -sV`, each over a fresh
 * fleet of simulated fragile devices (test/fake-devices/fragile-fleet.ts). Everything stays on 127.0.0.0/8.
 * `npm run bench:gentle`, about three minutes; `--sweeps N` (100); `--write` writes the result into docs/figures.md.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fragileFleet } from '../test/fake-devices/fragile-fleet.ts';
import { type Fleet, startFleet } from '../test/fake-devices/start.ts';
import { has } from '../test/needs/requirements.ts';
import { addressesIn, defaultSweep } from '../test/sweep/default-sweep.ts';
import { figuresPage, writeSection } from './section.ts';

const { values } = parseArgs({
  options: {
    sweeps: { type: 'string', default: '100' },
    write: { type: 'boolean', default: false },
  },
});
const sweeps = Number(values.sweeps);
/** Sweeps running in parallel, each over a fleet of its own. */
const atOnce = 20;

/** By device name: what crashed it, null if it still runs. */
type Deaths = ReadonlyMap<string, string | null>;

const ours = await ofCamcensus();
const theirs = await ofNmap();
const rows = [...ours].map(([name, reason]) => [name, reason ?? '–', wordOf(theirs, name)]);
const count = (deaths: Deaths | null) =>
  deaths === null ? 'nmap is not installed' : [...deaths.values()].filter((reason) => reason !== null).length;
const table = [
  ['it dies of', `camcensus, ${sweeps} sweeps`, 'nmap -n -T4 -sV, once'],
  ['---', '---', '---'],
  ...rows,
  [`**died, of ${rows.length}**`, `**${count(ours)}**`, `**${count(theirs)}**`],
]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
process.stdout.write(`${table}\n`);
if (values.write)
  writeSection({ document: figuresPage, name: 'gentle', command: 'npm run bench:gentle' }, [table]);

/** Every fleet is swept repeatedly; a device counts as crashed if any sweep crashed it. */
async function ofCamcensus(): Promise<Deaths> {
  const fleetCount = Math.min(atOnce, sweeps);
  const fleets = await Promise.all(Array.from({ length: fleetCount }, (_, i) => fleetIn(i)));
  await Promise.all(
    fleets.map(async (fleet, nth) => {
      for (let seed = nth; seed < sweeps; seed += fleetCount)
        await defaultSweep(addressesIn(fleet), { seed });
    }),
  );
  const deaths = new Map<string, string | null>();
  for (const { device, log } of fleets.flatMap(({ devices }) => devices))
    deaths.set(device.name, deaths.get(device.name) ?? log.crashed);
  await Promise.all(fleets.map((fleet) => fleet.stop()));
  return deaths;
}

/** Null if nmap is not installed. */
async function ofNmap(): Promise<Deaths | null> {
  if (!has('nmap')) return null;
  const fleet = await fleetIn(atOnce);
  const run = spawn('nmap', ['-n', '-T4', '-sV', ...addressesIn(fleet)], { stdio: 'ignore' });
  await once(run, 'exit');
  const deaths = new Map(fleet.devices.map(({ device, log }) => [device.name, log.crashed]));
  await fleet.stop();
  return deaths;
}

function fleetIn(nth: number): Promise<Fleet> {
  const networks = { cameras: `127.92.${nth}`, plant: `127.92.${nth + 100}` };
  return startFleet(fragileFleet(networks), { ports: 'real' });
}

function wordOf(deaths: Deaths | null, name: string): string {
  return deaths?.get(name) ?? '–';
}
