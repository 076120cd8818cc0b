import type { SpeedLab } from './speed-lab.ts';
import { markdown, middle } from './speed-table.ts';
import { arpScan, camcensus, type Row } from './speed-tools.ts';

/** How long a whole sweep of the own segment may take, in multiples of the time of arp-scan, which only finds addresses. */
const bar = 1.3;

/** Sweeps of the hosts' own segment and runs of arp-scan, in turns, so that other load affects both alike; and the sentence about them. */
export async function besideArpScan(
  lab: SpeedLab,
  main: string,
  { rate, runs }: { readonly rate: number; readonly runs: number },
): Promise<string> {
  const [own, others]: [Row[], Row[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const options = ['--rate', String(rate)];
    own.push(
      await camcensus(lab, `camcensus --rate ${rate} on the hosts' own segment`, main, options, {
        place: 'segment',
      }),
    );
    others.push(await arpScan(lab));
  }
  const rows = [middle(own), middle(others)] as const;
  return `${markdown(rows)}\n\n${timesArpScan(...rows)}`;
}

/** The sweep's time in multiples of the other's. */
export function timesArpScan(own: Pick<Row, 'seconds'>, other: Pick<Row, 'seconds'>): string {
  const times = own.seconds / other.seconds;
  const judged = times <= bar ? 'within' : 'beyond';
  return `The whole sweep took ${times.toFixed(2)} times as long as arp-scan: ${judged} the bar of ${bar}.`;
}
