import type { ImportReading } from '../model/imported.ts';
import { type Collector, collect } from './collect.ts';
import { type Line, linesOf } from './lines.ts';
import { before } from './moment.ts';
import { addressIn, macIn } from './value.ts';

/** Longer than any row that a switch or a system prints. */
const longestRow = 2_000;

/** The layout of a command's output. */
export interface TableLayout {
  /**
   * The patterns of a row, tried in turn. Their named groups are read: `ip`, `mac`, `vlan`, `port`, `host`, and `age`: `5`
   * (minutes), `00:12:27`, `1d02h`.
   */
  readonly rows: readonly RegExp[];
  /** Valid rows without usable values, and why. */
  readonly passing: readonly (readonly [row: RegExp, why: string])[];
}

/** Why a line that is not a row was skipped. */
export const heading = 'it is a heading';

/** `switch1# show …`, `<switch1> display …`, `switch1(config)#`: the prompt in a saved session. */
const prompt = /^<?([A-Za-z][\w.-]{0,62})(?:\([^)]{0,40}\))?[#>] ?/;
/** The beginning of an address or a MAC address: a line without one is a heading. */
const addressStart =
  /\d{1,3}\.\d{1,3}\.\d{1,3}|(?:[0-9a-f]{1,2}[:-]){3}|[0-9a-f]{4}[.-][0-9a-f]{4}|[0-9a-f]{6}-/i;

/** Reads the rows that a command printed at `at`. Total. */
export function readTable(text: string, at: string, { rows, passing }: TableLayout): ImportReading {
  const found = collect(at);
  let switchName: string | null = null;
  for (const line of linesOf(text)) {
    const promptName = prompt.exec(line.text)?.[1];
    if (promptName !== undefined) switchName = promptName;
    if (promptName !== undefined || !addressStart.test(line.text)) {
      found.pass(heading);
      continue;
    }
    const why = passing.find(([row]) => line.text.length <= longestRow && row.test(line.text))?.[1];
    if (why !== undefined) found.pass(why);
    else readRow(found, line, { rows, at, switchName });
  }
  return found.reading();
}

function readRow(
  found: Collector,
  { number, text }: Line,
  {
    rows,
    at,
    switchName,
  }: Pick<TableLayout, 'rows'> & { readonly at: string; readonly switchName: string | null },
): void {
  const named = text.length > longestRow ? undefined : firstMatch(rows, text);
  if (named === undefined) {
    found.problem(number, 'This is not a row of such a table.');
    return;
  }
  const { ip, mac, host, vlan, port, age } = named;
  const address = ip === undefined ? null : addressIn(ip);
  const hardware = mac === undefined ? null : macIn(mac);
  if (ip !== undefined && address === null) {
    found.problem(number, `“${ip.slice(0, 100)}” is not an address.`);
    return;
  }
  if (hardware === null) {
    found.pass('it is the address of a group');
    return;
  }
  const seen = age === undefined ? at : before(at, secondsOf(age));
  found.add(number, {
    address,
    mac: hardware,
    hostName: host ?? null,
    vlan: vlan ?? null,
    switchPort: port ?? null,
    switchName: port === undefined ? null : switchName,
    from: seen,
    to: seen,
  });
}

function firstMatch(
  rows: readonly RegExp[],
  text: string,
): Readonly<Record<string, string | undefined>> | undefined {
  for (const row of rows) {
    const groups = row.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
}

/** Cisco's ages: `5` minutes, `00:12:27`, `1d02h`, `2w3d`; `-` for the switch's own. */
function secondsOf(age: string): number {
  if (/^\d{1,6}$/.test(age)) return Number(age) * 60;
  const [, hours, minutes, seconds] = /^(\d{1,4}):(\d\d):(\d\d)$/.exec(age) ?? [];
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const units: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3_600 };
  const parts = age.matchAll(/(\d{1,4})([wdh])/g);
  return [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (units[unit] ?? 0), 0);
}
