import { moment } from '../model/moment.ts';
import { equipmentCovered } from '../model/policy.ts';
import { printable } from './cell.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { reading } from './reading.ts';
import type { Report, ReportPolicy } from './report.ts';
import { behindRecorders, summary } from './summary.ts';

/** A line of what has to be known to read a list: a heading alone, or an item and its text. */
export interface AboutLine {
  readonly item: string;
  readonly text: string | null;
}

/** Who made the list, when, from which sweeps and by which policies, and how to read it. */
export function about(report: Report): AboutLine[] {
  const organisation = printable(report.organisation ?? null);
  const behind = behindRecorders(report.devices);
  const selection = printable(report.selection ?? null);
  return [
    { item: 'Cameras and recorders', text: null },
    ...(organisation === null ? [] : [{ item: 'Organisation', text: organisation }]),
    { item: 'Counts', text: summary(report) },
    ...(behind === null ? [] : [{ item: 'Behind recorders', text: behind }]),
    ...(selection === null ? [] : [{ item: 'Selection', text: selection }]),
    ...(report.asOf === undefined ? [] : [{ item: 'As of', text: moment(report.asOf) }]),
    { item: 'Generated at', text: moment(report.generatedAt) },
    { item: 'camcensus version', text: printable(report.version) },
    { item: 'Fingerprint version', text: printable(report.fingerprints) },
    ...coverageOf(report).flatMap(coverageLines),
    ...(report.policies.length === 0
      ? [{ item: 'Policies', text: 'None was active: nothing is flagged.' }]
      : []),
    ...report.policies.flatMap(policyLines),
    { item: 'How to read it', text: null },
    ...reading.map(({ term, meaning }) => ({ item: term, text: meaning })),
  ];
}

function coverageLines(of: Coverage): AboutLine[] {
  const item = `Coverage of ${of.site}`;
  if (!of.swept) return [{ item, text: of.when }];
  return [
    { item, text: null },
    { item: 'Sweep', text: of.when },
    { item: 'Scope', text: of.scope },
    { item: 'Scanned', text: of.scanned },
    { item: 'Not scanned', text: of.notScanned },
    { item: 'Outcome', text: of.outcome },
    { item: 'Method', text: of.method },
  ];
}

/** The equipment that a policy has verdicts on; null if it is not known. */
export function coveredText({ clauses }: ReportPolicy): string | null {
  if (clauses === undefined) return null;
  return equipmentCovered({ clauses }) ?? 'no equipment: it names no makers';
}

function policyLines(policy: ReportPolicy): AboutLine[] {
  const lines: [string, string | null | undefined][] = [
    ['Title', policy.title],
    ['Authority', policy.authority],
    ['Date', policy.date],
    ['Applies since', policy.since],
    ['Binds', policy.binds],
    ['Covers', coveredText(policy)],
    ['Version', policy.version],
    ['Source', policy.source],
    ['Interpretation', policy.interpretation],
  ];
  return [
    { item: `Policy ${printable(policy.id) ?? 'without id'}`, text: null },
    ...lines.flatMap(([item, text]) => {
      const shown = printable(text ?? null);
      return shown === null ? [] : [{ item, text: shown }];
    }),
  ];
}
