import type { FakeDevice } from '../../test/fake-devices/device.ts';
import { plain } from './judge.ts';
import { share, table } from './tables.ts';

/** What a tool said about one address. */
export interface Named {
  readonly camera: boolean;
  /** Texts in which it may have named a maker. */
  readonly words: readonly (string | null)[];
  readonly type: string | null;
  /** Ids of the policies by which it flags the device; null for a tool that does not judge. */
  readonly flaggedBy: readonly string[] | null;
}

/** A tool, and what it said about the fleet. */
export interface Run {
  readonly tool: string;
  readonly named: ReadonlyMap<string, Named>;
}

/** The figures of several tools on one fleet, as a Markdown table. */
export function fleetSummary(runs: readonly Run[], devices: readonly FakeDevice[]): string {
  const head = ['the same fleet, the same ports', 'found', 'right maker', 'right type', 'false cameras'];
  return table(
    [...head, 'false flags'],
    runs.map(({ tool, named }) => {
      const { found, maker, type, wrong, flags } = marksOf(devices, named);
      return [
        tool,
        ...[found, maker, type, wrong].map(withShare),
        flags === null ? 'judges none' : String(flags),
      ];
    }),
  );
}

/** The same for each group of the fleet; a device may be in several. Figures are in the order of the tools. */
export function fleetBreakdown(
  heading: string,
  runs: readonly Run[],
  devices: readonly FakeDevice[],
  groupsOf: (device: FakeDevice) => readonly string[],
): string {
  const names = [...new Set(devices.flatMap(groupsOf))].sort();
  const what = ['found', 'right maker', 'right type', 'false cameras', 'false flags'];
  const rows = names.map((name) => {
    const members = devices.filter((device) => groupsOf(device).includes(name));
    const marks = runs.map(({ named }) => marksOf(members, named));
    const of = (pick: (one: Marks) => Part) => {
      const parts = marks.map(pick);
      return parts[0]?.whole === 0 ? '–' : `${parts.map(({ part }) => part).join(' / ')} of ${wholes(parts)}`;
    };
    const flags = marks.map((one) => one.flags ?? '–').join(' / ');
    return [
      name,
      of((one) => one.found),
      of((one) => one.maker),
      of((one) => one.type),
      of((one) => one.wrong),
      flags,
    ];
  });
  return `${runs.map(({ tool }) => tool).join(' / ')}\n\n${table([heading, ...what], rows)}`;
}

/** The protocols that a simulated device speaks. */
export function protocolsOf({ services }: FakeDevice): readonly string[] {
  const kinds = services.flatMap(({ behaviour }) => {
    if (behaviour.kind === 'recorded') return [behaviour.protocol];
    return behaviour.kind === 'http' && behaviour.onvif !== undefined ? ['http', 'onvif'] : [behaviour.kind];
  });
  return [...new Set(kinds)];
}

/** Its maker; `(not known)` if nothing shows it. */
export function makerOf({ truth }: FakeDevice): readonly string[] {
  return [truth.manufacturer ?? '(not known)'];
}

interface Part {
  readonly part: number;
  readonly whole: number;
}

interface Marks {
  readonly found: Part;
  readonly maker: Part;
  /** Of those found. */
  readonly type: Part;
  readonly wrong: Part;
  readonly flags: number | null;
}

function marksOf(devices: readonly FakeDevice[], named: ReadonlyMap<string, Named>): Marks {
  const of = ({ address }: FakeDevice) => named.get(address);
  const cameras = devices.filter(({ truth }) => truth.listed);
  const decoys = devices.filter(({ truth }) => !truth.listed);
  const signed = cameras.filter(({ truth }) => truth.manufacturer !== null && truth.disputed !== true);
  const found = cameras.filter((device) => of(device)?.camera === true);
  const part = (some: readonly FakeDevice[], whole: readonly FakeDevice[]) => ({
    part: some.length,
    whole: whole.length,
  });
  const judges = [...named.values()].some(({ flaggedBy }) => flaggedBy !== null);
  return {
    found: part(found, cameras),
    maker: part(
      signed.filter((device) => isNamed(of(device), device.truth)),
      signed,
    ),
    type: part(
      found.filter((device) => of(device)?.type === device.truth.type),
      found,
    ),
    wrong: part(
      decoys.filter((device) => of(device)?.camera === true),
      decoys,
    ),
    flags: judges ? devices.filter((device) => isFalselyFlagged(of(device), device.truth)).length : null,
  };
}

function isNamed(named: Named | undefined, truth: FakeDevice['truth']): boolean {
  const wanted = [truth.manufacturer, truth.brand].map(plain).filter((name) => name !== '');
  return (named?.words ?? []).some((word) => wanted.some((name) => plain(word).includes(name)));
}

function isFalselyFlagged(named: Named | undefined, { verdicts }: FakeDevice['truth']): boolean {
  const truth: Readonly<Record<string, string>> = verdicts;
  return (named?.flaggedBy ?? []).some((policy) => truth[policy] !== 'flagged');
}

function withShare({ part, whole }: Part): string {
  return `${part} of ${whole} (${share(part, whole)})`;
}

/** The totals: stated once if they are the same for all. */
function wholes(parts: readonly Part[]): string {
  const each = parts.map(({ whole }) => String(whole));
  return new Set(each).size === 1 ? (each[0] ?? '') : each.join(' / ');
}
