import { csvLines } from '../export/csv.ts';
import { fittedTable, hiddenLines, type TableColumn } from '../export/fitted-grid.ts';
import type { CoverageLine, CoverageReport, CoveringSweep } from '../health/coverage.ts';
import type { UnscannedSite } from '../health/known-sites.ts';
import { digits } from '../model/digits.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';

/** One line of the table: a network, or adjacent networks without any host. */
interface NetworkRange extends CoverageLine {
  /** The last network of the range. */
  readonly until: string;
}

/** The columns of the table. */
export const coverageColumns: readonly TableColumn<NetworkRange>[] = [
  { title: 'SITE', rank: 0, least: 12, text: ({ site }) => clean(site) },
  { title: 'NETWORK', rank: 0, least: null, text: networkText },
  { title: 'DECLARED', rank: 0, least: null, figures: true, text: ({ declared }) => number(declared) },
  { title: 'EXCLUDED', rank: 4, least: null, figures: true, text: ({ excluded }) => number(excluded) },
  { title: 'SCANNED', rank: 0, least: null, figures: true, text: ({ scanned }) => number(scanned) },
  { title: 'ANSWERED', rank: 0, least: null, figures: true, text: ({ answered }) => number(answered) },
  { title: 'SILENT', rank: 2, least: null, figures: true, text: ({ silent }) => number(silent) },
  { title: 'NOT SCANNED', rank: 0, least: null, text: notScannedText },
  { title: 'LAST SCANNED', rank: 3, least: null, text: ({ lastSweep }) => sweepText(lastSweep) },
  { title: 'LAST COMPLETE', rank: 1, least: null, text: ({ lastComplete }) => sweepText(lastComplete) },
];

/** The coverage as a table, with totals for each site. Adjacent networks without a host share a line. */
export function coverageTable({ lines, notes: others, unscanned }: CoverageReport, room: number): string {
  const never = unscannedText(unscanned);
  const notes = never === null ? others : [...others, never];
  if (lines.length === 0)
    return ['No sweep has recorded its coverage yet, and the config names no site.', ...notes].join('\n');
  const { text, hidden } = fittedTable(coverageColumns, inRanges(lines), room);
  const sentences = [...coverageSums(lines), ...notes].flatMap((each) => wrapped(each, room));
  return [text, '', ...sentences, ...hiddenLines(hidden, room, '--wide shows them')].join('\n');
}

/** No counts: nothing is known, which is not 0. */
const unknown = {
  ...{ scanned: null, silent: null, answered: null, skipped: null, rejected: null, unfinished: null },
};

/** Every network for other programs; of a site that was never scanned without counts, and where no network of it is known with none. */
export function coverageLines({ lines, unscanned }: CoverageReport) {
  const never = new Map(unscanned.map(({ site, status }) => [site, status]));
  const withLines = new Set(lines.map(({ site }) => site));
  return [
    ...lines.map((line) => {
      const status = never.get(line.site);
      return status === undefined ? line : { ...line, ...unknown, status };
    }),
    ...unscanned
      .filter(({ site }) => !withLines.has(site))
      .map((one) => ({
        ...one,
        ...{ network: null, declared: null, excluded: null, notScanned: null, ...unknown },
        ...{ lastSweep: null, lastComplete: null, scanners: [], ports: [] },
      })),
  ];
}

/** The same as CSV: one line a network, none left out. */
export function coverageCsv(report: CoverageReport): string {
  const titles = [
    'Site',
    'Network',
    'Declared',
    'Excluded',
    'Scanned',
    'Answered',
    'Silent',
    'Not scanned',
    'Skipped',
    'Rejected',
    'Last sweep',
    'Last scanned (UTC)',
    'Last outcome',
    'Last complete sweep',
    'Last complete (UTC)',
    'Scanners',
    'TCP ports',
    'Not fully scanned',
    'Status',
  ];
  const rows = coverageLines(report).map((line) => [
    clean(line.site),
    line.network,
    line.declared,
    line.excluded,
    line.scanned,
    line.answered,
    line.silent,
    line.notScanned,
    line.skipped,
    line.rejected,
    line.lastSweep?.id ?? null,
    line.lastSweep?.at ?? null,
    line.lastSweep?.outcome ?? null,
    line.lastComplete?.id ?? null,
    line.lastComplete?.at ?? null,
    line.scanners.map(clean).join(' '),
    line.ports.join(' '),
    line.unfinished,
    'status' in line ? line.status : null,
  ]);
  return csvLines([titles, ...rows], { bom: false });
}

/** Sites named before "and N more". */
const mostNamed = 3;

/** The sites of which nothing is known, in a sentence; null without any. */
export function unscannedText(sites: readonly UnscannedSite[]): string | null {
  const sentences = (['never scanned', 'never heard'] as const).flatMap((status) => {
    const names = sites.filter((one) => one.status === status).map(({ site }) => clean(site));
    if (names.length === 0) return [];
    const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
    return [`${status.replace('n', 'N')}: ${names.slice(0, mostNamed).join(', ')}${more}.`];
  });
  return sentences.length === 0 ? null : `${sentences.join(' ')} Nothing is known of what is there.`;
}

/** A sentence for each site. */
export function coverageSums(lines: readonly CoverageLine[]): readonly string[] {
  const sites = [...new Set(lines.map(({ site }) => site))];
  return sites.map((site) => sumText(site, lines));
}

function sumText(site: string, lines: readonly CoverageLine[]): string {
  const own = lines.filter((line) => line.site === site);
  const sum = (of: (line: CoverageLine) => number | null) =>
    digits(own.reduce((total, line) => total + (of(line) ?? 0), 0));
  const declared = sum((line) => line.declared);
  const scope = `Site ${clean(site)}: ${declared} ${declared === '1' ? 'address' : 'addresses'} declared, ${sum((line) => line.excluded)} excluded`;
  const never = own.filter(({ lastSweep }) => lastSweep === null).length;
  if (never === own.length) return `${scope}, never scanned.`;
  // Scanned means scanned to the end: a stopped sweep leaves hosts that had answered by then.
  const partial = own.reduce(
    (total, { scanned, answered, silent }) => total + answered + silent - scanned,
    0,
  );
  const remarks = [
    partial === 0
      ? ''
      : ` ${digits(partial)} of those that answered ${partial === 1 ? 'was' : 'were'} not scanned to the end.`,
    never === 0 ? '' : ` ${never} of its networks ${never === 1 ? 'was' : 'were'} never scanned.`,
  ].join('');
  return `${scope}, ${sum((line) => line.scanned)} scanned, ${sum((line) => line.answered)} answered, ${sum((line) => line.notScanned)} not scanned.${remarks}`;
}

/** The lines of the table: adjacent networks without a host share one. */
export function inRanges(lines: readonly CoverageLine[]): readonly NetworkRange[] {
  const ranges: NetworkRange[] = [];
  for (const line of lines) {
    const before = ranges.at(-1);
    if (before !== undefined && isNext(before, line))
      ranges[ranges.length - 1] = {
        ...before,
        until: line.network,
        declared: (before.declared ?? 0) + (line.declared ?? 0),
        scanned: before.scanned + line.scanned,
        silent: before.silent + line.silent,
        notScanned: (before.notScanned ?? 0) + (line.notScanned ?? 0),
      };
    else ranges.push({ ...line, until: line.network });
  }
  return ranges;
}

/** Whether two adjacent networks share a line: neither has a host, and both were scanned completely or not at all. */
function isNext(before: NetworkRange, line: CoverageLine): boolean {
  const plain = (one: CoverageLine) =>
    one.answered === 0 &&
    one.excluded === 0 &&
    one.skipped + one.rejected + one.unfinished === 0 &&
    one.declared !== null;
  const whole = (one: CoverageLine) => (one.lastSweep === null ? 'never' : one.notScanned === 0);
  return (
    before.site === line.site &&
    plain(before) &&
    plain(line) &&
    whole(before) === whole(line) &&
    whole(line) !== false &&
    before.lastSweep?.id === line.lastSweep?.id &&
    before.lastComplete?.id === line.lastComplete?.id &&
    place(before.until) + 1 === place(line.network)
  );
}

/** The position of a /24 in the address space; NaN for other networks, which have no next one. */
function place(network: string): number {
  const [a = '', b = '', c = ''] = network.endsWith('.0/24') ? network.split('.') : [];
  return a === '' ? Number.NaN : (Number(a) * 256 + Number(b)) * 256 + Number(c);
}

function networkText({ network, until }: NetworkRange): string {
  const start = network.slice(0, network.lastIndexOf('/'));
  return network === until ? network : `${start}-${until.replace(/0\/24$/, '255')}`;
}

function notScannedText({ notScanned, skipped, rejected, unfinished }: CoverageLine): string {
  const why = [
    skipped === 0 ? '' : `${digits(skipped)} skipped`,
    rejected === 0 ? '' : `${digits(rejected)} rejected`,
    unfinished === 0 ? '' : `${digits(unfinished)} partly scanned`,
  ].filter((text) => text !== '');
  return `${number(notScanned)}${why.length === 0 ? '' : ` (${why.join(', ')})`}`;
}

function sweepText(of: CoveringSweep | null): string {
  return of === null ? 'never' : of.at.slice(0, 10);
}

function number(of: number | null): string {
  return of === null ? '?' : digits(of);
}
