import type { DecisionImport, ImportedDecision } from '../../app/import-decisions.ts';
import { counted } from '../../model/counted.ts';
import type { ImportProblem } from '../../model/imported.ts';
import { clean } from '../../model/text.ts';
import { wrapped } from '../../model/wrap.ts';
import { unreadLines } from './import.ts';

/** Changes that are listed unless all are wanted. */
const few = 10;

/** How an import of decisions is reported. */
export interface DecisionImportContext {
  readonly who: string;
  readonly dryRun: boolean;
  readonly verbose: boolean;
  readonly width: number;
}

/** What an import of decisions came to, for people. Every line that was refused is named. */
export function decisionImportText(result: DecisionImport, context: DecisionImportContext): string {
  const { file, lines, changed, unchanged, refused, emptied, unreadColumns } = result;
  const { width, dryRun, verbose, who } = context;
  const shown = dryRun || verbose ? changed : changed.slice(0, few);
  const more = changed.length - shown.length;
  const changes = `${counted(changed.length, 'device')} ${dryRun ? 'would change' : 'changed'}`;
  return [
    ...wrapped(`${file}: list of devices with decisions, ${counted(lines, 'line')}`, width),
    `  ${changes}, ${counted(unchanged, 'line')} as recorded, ${refused.length} refused.`,
    ...shown.flatMap((change) => changeLines(change, width)),
    ...(more === 0 ? [] : [`    and ${more} more (--verbose)`]),
    ...problemLines('Refused:', refused, width),
    ...problemLines('Emptied cells, which change nothing (camcensus mark clears):', emptied, width),
    ...unreadLines(unreadColumns, width),
    dryRun
      ? '  Nothing was written (--dry-run).'
      : changed.length === 0
        ? '  Nothing was written.'
        : `  Recorded by ${who}.`,
  ].join('\n');
}

function changeLines({ line, device, message }: ImportedDecision, width: number): string[] {
  const { id, site, ip } = device;
  return wrapped(`device ${id}, site ${clean(site)}, ${ip}: ${message}`, width, `    line ${line}: `);
}

function problemLines(heading: string, problems: readonly ImportProblem[], width: number): string[] {
  if (problems.length === 0) return [];
  return [
    `  ${heading}`,
    ...problems.flatMap(({ line, message }) => wrapped(message, width, `    line ${line}: `)),
  ];
}
