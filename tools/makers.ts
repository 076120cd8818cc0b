/**
 * Writes docs/makers.md: every maker with its country and the source for that, and every badge with its makers, for people who have
 * to answer for a verdict. `npx tsx tools/makers.ts` writes it, `--check` only reports whether it is stale
 * (exit 1).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Brand, Maker } from '../src/model/fingerprint.ts';
import { littleKnownMakers } from '../vendor-fingerprints/little-known.ts';
import * as vendors from '../vendor-fingerprints/makers.ts';

const target = fileURLToPath(new URL('../docs/makers.md', import.meta.url));
const countries = new Intl.DisplayNames(['en'], { type: 'region' });

const introduction = `<!-- Made by tools/makers.ts out of vendor-fingerprints. Do not edit. -->

# Makers, their countries and their badges

The profile \`uk-2022\` means makers with headquarters in China. **The government's statement names no company and no list of
makers is published.** Which makers are meant, and the countries below, are this project's reading; part of it is not
verified. Before a verdict goes out of the house, look its maker up here.

- *IEEE registry* is the public register of network addresses. It says which company registered, and from which country. It says
  neither who owns the company nor who made the device.
- *general knowledge, not verified* means what it says: nobody has checked it against a document.
- *not established* means that the project does not say. Under a policy that asks for a country, such a device is for review.
- *GitHub full-text search* means that public files with this text were read in excerpts; repeat the search to see them.
- A badge that is *wholly* a maker's speaks for the maker. A badge that is so *in part* establishes nothing alone. *Others, too* means that
  the units come from further makers whom no document that was read names.
- A *seller* is a name under which the project takes others' units to be sold. Who made such a unit it does not say, unless a badge below
  says so: the name alone is for review, and the unit's own software decides.
`;

/** The whole document for these makers, in the order given. */
export function documentText(makers: readonly Maker[]): string {
  const inChina = makers.filter(({ headquarters }) => headquarters === 'CN');
  const elsewhere = makers.filter(({ headquarters }) => headquarters !== null && headquarters !== 'CN');
  const open = makers.filter(({ headquarters }) => headquarters === null);
  return [
    introduction,
    `## Makers with headquarters in China: ${inChina.length}\n`,
    makerTable(inChina),
    `## Makers with headquarters elsewhere: ${elsewhere.length}\n`,
    makerTable(elsewhere),
    `## Makers whose country is not established: ${open.length}\n`,
    makerTable(open),
    '## Badges\n',
    badgeTable(makers),
    `## Sellers: ${makers.filter(({ buys }) => buys !== undefined).length}\n`,
    sellerTable(makers),
  ].join('\n');
}

function sellerTable(makers: readonly Maker[]): string {
  const rows = makers.flatMap(({ name, buys }) => {
    if (buys === undefined) return [];
    const known = makers.filter(({ brands = [] }) => brands.some((brand) => brand.name === name));
    return [
      [name, buys === 'all' ? 'all' : 'some, beside its own', known.map((maker) => maker.name).join(', ')],
    ];
  });
  return table(['seller', 'what others make of it', 'of whom a document was read'], rows);
}

function makerTable(makers: readonly Maker[]): string {
  const rows = makers.map(({ name, headquarters, sources: [first, ...others], brands = [] }) => [
    name,
    headquarters === null ? 'not established' : (countries.of(headquarters) ?? headquarters),
    first,
    others.join('; '),
    badges(brands, 'whole'),
    badges(brands, 'partly'),
  ]);
  return table(
    ['maker', 'country', 'source of the country', 'further sources', 'badges wholly', 'in part'],
    rows,
  );
}

function badgeTable(makers: readonly Maker[]): string {
  const rows = makers
    .flatMap((maker) => (maker.brands ?? []).map((brand) => ({ maker, brand })))
    .sort((a, b) => compare(a.brand.name, b.brand.name) || compare(a.maker.name, b.maker.name))
    .map(({ maker, brand: { name, made, others, relation, howToTell, sources } }) => [
      name,
      maker.name,
      made === 'whole' ? 'wholly' : others === true ? 'in part; others, too' : 'in part',
      relation,
      sources.join('; '),
      howToTell,
    ]);
  return table(['badge', 'made by', 'how far', 'relation', 'sources', 'how to tell'], rows);
}

function badges(brands: readonly Brand[], made: Brand['made']): string {
  return brands
    .filter((brand) => brand.made === made)
    .map(({ name }) => name)
    .sort(compare)
    .join(', ');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('');
}

/** A cell of a Markdown table: bars and angle brackets would end it or disappear. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

function compare(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

function main(check: boolean): void {
  const makers = [...Object.values<Maker>(vendors), ...littleKnownMakers].sort((a, b) =>
    compare(a.name, b.name),
  );
  const text = documentText(makers);
  if (!check) {
    writeFileSync(target, text);
    return;
  }
  if (readFileSync(target, 'utf8') === text) return;
  process.stderr.write('docs/makers.md is stale: run npx tsx tools/makers.ts and commit what it writes.\n');
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
