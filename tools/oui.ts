/**
 * Generates `vendor-fingerprints/oui.ts` from the IEEE registry as packaged by npm `oui-data`: the prefixes of exactly those
 * registrants that makers and brands name. `npx tsx tools/oui.ts` writes it, `--check` only reports whether it is stale
 * (exit 1).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Maker, OuiEntry } from '../src/model/fingerprint.ts';
import * as vendors from '../vendor-fingerprints/makers.ts';
import { minorVendors } from '../vendor-fingerprints/minor-vendors.ts';

const target = fileURLToPath(new URL('../vendor-fingerprints/oui.ts', import.meta.url));

/** Prefix (6, 7 or 9 hex digits) to the registrant's name and postal address, one line each. */
type Registry = Readonly<Record<string, string>>;

const require = createRequire(import.meta.url);

/** The registry from the package. An import would make the compiler read 53,000 entries into a type. */
export function readRegistry(): Registry {
  return require('oui-data');
}

/** The entries for a registry. Only a full name counts: a maker of scales in Shanghai is called Dahua, too. */
export function reduceRegistry(registry: Registry, makers: readonly Maker[]): readonly OuiEntry[] {
  const owners = ownersByRegistrant(makers);
  const entries = Object.entries(registry).flatMap(([prefix, text]) => {
    const registrant = text.split('\n', 1)[0] ?? '';
    return (owners.get(registrant) ?? []).map((owner) => ({
      prefix: prefix.toUpperCase(),
      ...owner,
      registrant,
    }));
  });
  return entries.sort((a, b) => compare(a.prefix, b.prefix) || compare(a.maker, b.maker));
}

/** Names that makers or brands list as registrants but the registry does not have: mostly typing errors. */
export function unknownRegistrants(registry: Registry, makers: readonly Maker[]): readonly string[] {
  const known = new Set(Object.values(registry).map((text) => text.split('\n', 1)[0]));
  return [...ownersByRegistrant(makers).keys()].filter((name) => !known.has(name)).sort();
}

/** The module's text: registrants and owners once each, prefixes in rows under them. */
export function moduleText(entries: readonly OuiEntry[]): string {
  const groups = new Map<string, OuiEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.maker, entry.brand, entry.registrant]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const rows = [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, own]) =>
      `  [...${key}, '${own.map(({ prefix }) => prefix).join(' ')}'],`
        .replace('[...[', '[')
        .replace("], '", ", '"),
    );
  return `// Made by tools/oui.ts out of npm oui-data (BSD-2-Clause, from the IEEE registry). Do not edit.
import type { OuiEntry } from '../src/model/fingerprint.ts';

/** Maker, brand, registrant, and the prefixes in one row of 6, 7 or 9 hex digits each. */
const rows: readonly (readonly [maker: string, brand: string | null, registrant: string, prefixes: string])[] = [
${rows.join('\n')}
];

/** MAC prefixes of makers and brands. */
export const oui: readonly OuiEntry[] = rows.flatMap(([maker, brand, registrant, prefixes]) =>
  prefixes.split(' ').map((prefix) => ({ prefix, maker, brand, registrant })),
);
`;
}

function ownersByRegistrant(
  makers: readonly Maker[],
): ReadonlyMap<string, readonly Pick<OuiEntry, 'maker' | 'brand'>[]> {
  const owners = new Map<string, Pick<OuiEntry, 'maker' | 'brand'>[]>();
  const add = (registrant: string, maker: string, brand: string | null): void => {
    owners.set(registrant, [...(owners.get(registrant) ?? []), { maker, brand }]);
  };
  for (const maker of makers) {
    for (const registrant of maker.registrants ?? []) add(registrant, maker.id, null);
    for (const brand of maker.brands ?? [])
      for (const registrant of brand.registrants ?? []) add(registrant, maker.id, brand.name);
  }
  return owners;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function main(check: boolean): void {
  const registry = readRegistry();
  const makers: readonly Maker[] = [...Object.values(vendors), ...minorVendors];
  for (const name of unknownRegistrants(registry, makers))
    process.stderr.write(
      `The registry has no registrant called ${JSON.stringify(name)}: compare the spelling.\n`,
    );
  const text = moduleText(reduceRegistry(registry, makers));
  if (!check) {
    writeFileSync(target, text);
    return;
  }
  if (readFileSync(target, 'utf8') === text) return;
  process.stderr.write(
    'vendor-fingerprints/oui.ts is stale: run npx tsx tools/oui.ts and commit what it writes.\n',
  );
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
