import type { Fingerprints, Name } from '../../model/fingerprint.ts';
import type { Problem } from '../matching/placed-fingerprint.ts';

const kinds: ReadonlySet<string> = new Set(['maker', 'brand', 'also', 'line', 'script', 'site']);
const meanings: ReadonlySet<string> = new Set(['cameras', 'more', 'ambiguous', 'word']);
const carried: ReadonlySet<string> = new Set([
  'camera',
  'camera+',
  'recorder',
  'encoder',
  'doorbell',
  'other',
]);
const resellers: ReadonlySet<string> = new Set(['all', 'some']);

/** What is wrong with the list of names, in sentences: unknown makers and brands, unknown words, and whose names are missing. */
export function nameProblems({ names = [], makers }: Fingerprints): readonly Problem[] {
  const known = new Map(makers.map((maker) => [maker.id, maker]));
  const own = new Set(names.filter(({ kind }) => kind === 'maker').map(({ maker }) => maker));
  const brands = new Set(names.flatMap(({ maker, brand }) => (brand === null ? [] : [`${maker} ${brand}`])));
  const missing = makers.flatMap(({ id, brands: all = [] }) =>
    [
      ...(own.has(id) ? [] : ['The maker']),
      ...all.filter(({ name }) => !brands.has(`${id} ${name}`)).map(({ name }) => `The brand ${name}`),
    ].map((what) => ({ fingerprint: id, message: `${what} is not in names.tsv: add a row for its name.` })),
  );
  return [
    ...names.flatMap((name) => {
      const maker = known.get(name.maker);
      const at = (message: string) => ({
        fingerprint: name.maker,
        message: `The name ${name.text}: ${message}`,
      });
      if (maker === undefined) return [at('no file lists the maker.')];
      const isListed =
        name.brand === null || maker.brands?.some((brand) => brand.name === name.brand) === true;
      return [
        ...(isListed ? [] : [`the maker does not list the brand ${name.brand}.`]),
        ...wordProblems(name),
      ].map(at);
    }),
    ...(names.length === 0 ? [] : missing),
  ];
}

function wordProblems({ text, kind, means, carries, reseller, country, not }: Name): readonly string[] {
  const problems: string[] = [];
  if (text.trim().length < 2) problems.push('a name has at least two characters.');
  if (!kinds.has(kind)) problems.push(`"${kind}" is no kind: it is one of ${[...kinds].join(', ')}.`);
  if (!meanings.has(means))
    problems.push(`"${means}" is no meaning: it is one of ${[...meanings].join(', ')}.`);
  if (carries !== null && !carried.has(carries))
    problems.push(`"${carries}" is nothing that bears a name: it is one of ${[...carried].join(', ')}.`);
  if (reseller !== null && !resellers.has(reseller))
    problems.push(`"${reseller}" is no reseller: it is all or some.`);
  if (country !== null && !/^[A-Z]{2}$/.test(country)) problems.push('the country is not two capitals.');
  if (not !== null && !/^[\w|-]+$/.test(not)) problems.push(`"${not}" must be words with | between them.`);
  return problems;
}
