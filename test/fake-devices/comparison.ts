import type { FakeDevice, Truth } from './device.ts';

/** The fields of a device in the command line's JSON that a comparison needs (docs: the JSON of a device). */
export interface FoundDevice {
  readonly ip: string;
  readonly addresses: readonly string[];
  readonly type: string;
  readonly brand: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly policies: readonly { readonly id: string; readonly verdict: string }[];
}

/** How a list of devices compares with the true fleet. */
export interface Comparison {
  /** Devices of the fleet that belong on the list, and how many of them are. */
  readonly wanted: number;
  readonly found: number;
  /** Hosts in the list that do not belong there. */
  readonly decoysListed: number;
  /** One sentence for each difference; empty when the list is right. */
  readonly differences: readonly string[];
}

/**
 * Scores a list of devices against the truth of the fleet. Policies that were not used are not scored, nor are type and model of the
 * devices named in `hampered`, which could not open all of their ports.
 */
export function compare(
  fleet: readonly FakeDevice[],
  devices: readonly FoundDevice[],
  hampered: ReadonlySet<string> = new Set(),
): Comparison {
  const differences: string[] = [];
  const wanted = fleet.filter((device) => device.truth.listed);
  let found = 0;
  for (const device of wanted) {
    const listed = devices.find(
      ({ ip, addresses }) => ip === device.address || addresses.includes(device.address),
    );
    if (listed === undefined) differences.push(`${device.name} (${device.address}) is missing`);
    else {
      found++;
      differences.push(...wrongWith(device, listed, hampered.has(device.name)));
    }
  }
  const strangers = devices.filter(({ ip }) => !wanted.some((device) => device.address === ip));
  for (const { ip } of strangers) {
    const name = fleet.find((device) => device.address === ip)?.name ?? 'a host that is not in the fleet';
    differences.push(`${name} (${ip}) is listed and should not be`);
  }
  return { wanted: wanted.length, found, decoysListed: strangers.length, differences };
}

function wrongWith({ name, address, truth }: FakeDevice, listed: FoundDevice, hampered: boolean): string[] {
  const wrong: string[] = [];
  const mark = (what: string, is: string | null, said: string | null) => {
    if (is !== said)
      wrong.push(`${name} (${address}): ${what} is ${is ?? 'unknown'}, the list says ${said ?? 'unknown'}`);
  };
  if (truth.disputed !== true) {
    mark('manufacturer', truth.manufacturer, listed.manufacturer);
    mark('brand', truth.brand, listed.brand);
  }
  if (!hampered) {
    mark('type', truth.type, listed.type);
    if (truth.model !== null) mark('model', truth.model, listed.model);
  }
  for (const { id, verdict } of listed.policies)
    if (id in truth.verdicts)
      mark(`verdict of ${id}`, truth.verdicts[id as keyof Truth['verdicts']], verdict);
  return wrong;
}
