import { availableParallelism, cpus } from 'node:os';
import { wrongClocks } from './clock.ts';
import { type Walk, walkText } from './walk.ts';

/** What a run found. */
export interface Result {
  readonly sites: number;
  readonly devices: number;
  readonly nights: number;
  /** Devices in the inventories of all sites. */
  readonly known: number;
  /** Devices of a site that the hub has not, or has differently; and the other way round. */
  readonly lost: number;
  readonly more: number;
  readonly sweeps: number;
  readonly kills: number;
  readonly forged: number;
  readonly quarantined: number;
  /** Messages sent in the reverse order. */
  readonly reversed: number;
  /** Whether disks could be made to run full, how often they did, and how many sweeps that cut short. */
  readonly canMount: boolean;
  readonly fullHub: number;
  readonly fullBroker: number;
  readonly fullSite: number;
  readonly cutShort: number;
  /** Sites with a wrong clock, and sites whose clock the hub shows as wrong by an hour or more. */
  readonly wrongClocks: number;
  readonly clocks: number;
  readonly outage: number;
  /** Seconds after the outage. */
  readonly catchUp: number;
  readonly megabytes: { readonly hub: number; readonly broker: number };
  /** Seconds of the hub's processor time, night by night. */
  readonly spent: readonly number[];
  /** Bytes that a site queued, night by night. */
  readonly sent: readonly number[];
  /** Milliseconds of each page. */
  readonly pages: readonly number[];
  readonly enrolment: Walk;
}

/** The lines of the document. */
export function countyTable(of: Result): readonly string[] {
  const [model = 'an unknown processor'] = cpus().map((one) => one.model);
  const [first, later] = [of.sent[0] ?? 0, of.sent.slice(1)];
  return [
    `${of.sites} sites with ${of.devices} cameras each (${of.known} devices in their inventories), ${of.nights} nights; ${of.sweeps} of ${of.sites * of.nights + of.fullSite} sweeps are at the hub. ${availableParallelism()} cores (${model}) for hub, broker, collectors and the recording of all sites together. Hub, broker or a process of collectors was killed ${of.kills} times, the broker was away for ${of.outage} nights, and ${of.forged} messages were foreign, altered, out of turn or sent again: ${of.quarantined} of them are in the hub's quarantine, the others were refused by the broker or had no effect. Another ${of.reversed} messages reached the broker in the reverse order, before their collector sent them in the right one. ${diskText(of)} The clocks of ${of.wrongClocks} sites were wrong (${clocksText(of.wrongClocks)}); the hub shows ${of.clocks} as wrong by an hour or more.`,
    '',
    '| | measured | bar |',
    '|---|---|---|',
    `| devices of a site that the hub lacks or has differently | ${of.lost} | 0 |`,
    `| devices at the hub that their site has not, or has differently | ${of.more} | 0 |`,
    `| all in the hub's inventory after ${of.outage * 24} hours without a broker | ${of.catchUp.toFixed(0)} s | 600 s |`,
    `| memory of the hub, most | ${of.megabytes.hub.toFixed(0)} MB | 512 MB |`,
    `| memory of nats-server, most | ${of.megabytes.broker.toFixed(0)} MB | |`,
    `| processor time of the hub for a night: first, median of the others, most | ${(of.spent[0] ?? 0).toFixed(1)} s, ${median(of.spent.slice(1)).toFixed(1)} s, ${Math.max(...of.spent).toFixed(1)} s | 60 s |`,
    `| what a site sends: first night, median of the others | ${kib(first)}, ${kib(median(later))} | |`,
    `| pages at the hub while it takes in: median, 95 % within (${of.pages.length} requests) | ${median(of.pages).toFixed(0)} ms, ${quantile(of.pages, 0.95).toFixed(0)} ms | 300 ms |`,
    `| an enrolment, from hub init to 12 cameras in the hub's list: what the machines took | ${walkText(of.enrolment)} | 300 s |`,
  ];
}

function diskText({ canMount, fullHub, fullBroker, fullSite, cutShort }: Result): string {
  return canMount
    ? `Full disks: that of the hub's inventory (${fullHub}), the broker's (${fullBroker}) and a site's (${fullSite}; sweeps cut short by it and made again: ${cutShort}); each had room again later.`
    : 'No disk ran full: only root can make one.';
}

function clocksText(sites: number): string {
  const each = sites / wrongClocks.length;
  return wrongClocks.map(({ name }) => `${name}: ${each}`).join('; ');
}

function kib(bytes: number): string {
  return `${(bytes / 1_024).toFixed(1)} KiB`;
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length * share)] ?? 0;
}
