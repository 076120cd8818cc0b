import { digits } from '../../model/digits.ts';
import type { SiteJob } from '../../scan/site-job.ts';
import { duration } from '../../scope/duration.ts';
import { costOf } from '../text/plan.ts';
import { type Draft, timeInWords } from './answers.ts';

/** What a sweep by this config would be, and how long it would take. */
export function sweepText({ site, exclude, policies }: Draft, job: SiteJob): string {
  const { addresses, secondsSilent, secondsExpected } = costOf(job, null);
  return [
    `Site ${site.name}: ${digits(addresses)} addresses (${site.targets.join(', ')}), ${timeInWords(site)}.`,
    `Never touched: ${exclude.join(', ') || 'nothing is excluded'}. Judged by ${policies.join(', ')}.`,
    `A sweep takes about ${duration(secondsExpected ?? 0n)} if one address in ten answers, ${duration(secondsSilent)} if none does.`,
  ].join('\n');
}

/** That the file is written, and the next two commands. */
export function nextText(
  draft: Draft,
  {
    file,
    program,
    isDefault,
  }: { readonly file: string; readonly program: string; readonly isDefault: boolean },
): string {
  const option = isDefault ? '' : ` --config ${file}`;
  const rows = [[`${program} scan${option}`, 'the first sweep, now'], laterCommand(program, option, draft)];
  const width = Math.max(...rows.map(([command = '']) => command.length));
  return [
    `Written: ${file}. Nothing was sent.`,
    ...zoneHint(draft),
    '',
    'Next:',
    ...rows.map(([command = '', meaning]) => `  ${command.padEnd(width)}  # ${meaning}`),
  ].join('\n');
}

/** A server that runs in UTC is rarely in a place that does. */
function zoneHint({ site: { timezone } }: Draft): readonly string[] {
  if (timezone !== 'UTC') return [];
  return [
    'The time zone of this machine is UTC. For local times, change timezone in that file, for example to Europe/London.',
  ];
}

/** A service, if the config has use for one. */
function laterCommand(program: string, option: string, { site, dashboardPort }: Draft): readonly string[] {
  const nights = site.schedule === null ? '' : ', and the nightly sweeps';
  if (dashboardPort !== null)
    return [
      `${program} serve${option}`,
      `the dashboard at http://127.0.0.1:${dashboardPort}/${nights}, until Ctrl-C`,
    ];
  if (nights !== '') return [`${program} nightly${option}`, 'the nightly sweeps, until Ctrl-C'];
  return [`${program} list --flagged${option}`, 'what the policies flag'];
}
