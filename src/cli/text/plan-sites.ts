import { fittedTable, hiddenLines, type TableColumn } from '../../export/fitted-grid.ts';
import { digits } from '../../model/digits.ts';
import { wrapped } from '../../model/wrap.ts';
import type { SiteJob } from '../../scan/site-job.ts';
import { duration } from '../../scope/duration.ts';
import { costOf, expectedAlive, type PlanWords, refusalText, sentFields, slowerTexts } from './plan.ts';

/** The plans of several sites, for people: a line for each, then what they are sent, once where it is the same. */
export function sitesText(jobs: readonly SiteJob[], words: PlanWords, width: number): string {
  const { text, hidden } = fittedTable(columnsOf(words), jobs, width);
  const notes = notesOf(jobs, words).flatMap((note) => wrapped(note, width));
  return [
    [text, ...hiddenLines(hidden, width, '--detail shows them')],
    ...(notes.length > 0 ? [notes] : []),
    sentLines(jobs, words, width),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function columnsOf({ alive }: PlanWords): readonly TableColumn<SiteJob>[] {
  const figure = (title: string, rank: number, text: (job: SiteJob) => string): TableColumn<SiteJob> => ({
    ...{ title, rank, least: null, figures: true, text },
  });
  return [
    { title: 'SITE', rank: 0, least: 18, text: ({ site }) => site },
    { title: 'NETWORKS', rank: 4, least: 12, text: ({ scope }) => scope.targets.join(', ') },
    figure('ADDRESSES', 0, ({ scope }) => digits(scope.size)),
    figure('A SECOND', 2, ({ rate }) => digits(rate)),
    figure('EXPECTED ALIVE', 1, ({ scope }) => digits(expectedAlive(scope.size, alive))),
    figure('FLOWS', 1, (job) => digits(costOf(job, alive).expectedFlows ?? 0n)),
    figure('TIME', 0, (job) => duration(costOf(job, alive).secondsExpected ?? 0n)),
    figure('IF ALL ALIVE', 3, (job) => duration(costOf(job, alive).secondsWorst)),
  ];
}

/** What is special about single sites: a scope that scan refuses, a network with a rate of its own. */
function notesOf(jobs: readonly SiteJob[], { alive, maxAddresses }: PlanWords): readonly string[] {
  return jobs.flatMap((job) => [
    ...(job.scope.size > maxAddresses
      ? [`Site ${job.site}: ${refusalText(job.scope.size, maxAddresses)}`]
      : []),
    ...slowerTexts(job, alive).map((text) => `Site ${job.site}, slower: ${text}`),
  ]);
}

/** Each field of all sites once; where its value differs, with the sites of each value. */
function sentLines(jobs: readonly SiteJob[], words: PlanWords, width: number): readonly string[] {
  const fields = new Map<string, Map<string, string[]>>();
  for (const job of jobs) {
    const [liveHost, ...sent] = sentFields(job, words);
    for (const [name, value] of [...sent, liveHost]) {
      const values = fields.get(name) ?? new Map<string, string[]>();
      fields.set(name, values.set(value, [...(values.get(value) ?? []), job.site]));
    }
  }
  return [...fields].flatMap(([name, values]) =>
    [...values].flatMap(([value, sites], at) =>
      wrapped(
        sites.length === jobs.length ? value : `${namesText(sites)}: ${value}`,
        width,
        (at === 0 ? name : '').padEnd(16),
      ),
    ),
  );
}

/** Sites that are named before "and 3 others". */
const named = 5;

function namesText(sites: readonly string[]): string {
  const others = sites.length - named;
  const names = sites.slice(0, named).join(', ');
  return others > 0 ? `${names} and ${others} others` : names;
}
