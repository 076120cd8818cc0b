import type { SpeedLab } from './speed-lab.ts';
import { middle } from './speed-table.ts';
import { arpScan, camcensus, type Row } from './speed-tools.ts';

/** How long a whole sweep of the own segment may take, in multiples of the time of arp-scan, which only finds addresses. */
const bar = 1.3;

/** Sweeps of the hosts' own segment and runs of arp-scan, in turns, so that other load affects both alike: the middle run of each. */
export async function besideArpScan(
  lab: SpeedLab,
  main: string,
  { rate, runs }: { readonly rate: number; readonly runs: number },
): Promise<readonly [own: Row, other: Row]> {
  const [own, others]: [Row[], Row[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    own.push(await ownSegment(lab, main, rate));
    others.push(await arpScan(lab));
  }
  return [middle(own), middle(others)];
}

/** A sweep of the hosts' own segment. */
export function ownSegment(lab: SpeedLab, main: string, rate: number): Promise<Row> {
  const label = `camcensus --rate ${rate} on the hosts' own segment`;
  return camcensus(lab, label, main, ['--rate', String(rate)], { place: 'segment' });
}

/** The sweep's time in multiples of the other's. */
export function timesArpScan(own: Pick<Row, 'seconds'>, other: Pick<Row, 'seconds'>): string {
  const times = own.seconds / other.seconds;
  const judged = times <= bar ? 'within' : 'beyond';
  return `The whole sweep took ${times.toFixed(2)} times as long as arp-scan: ${judged} the bar of ${bar}.`;
}
