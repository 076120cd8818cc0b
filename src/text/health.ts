import type { HealthReport } from '../health/health-report.ts';
import { counted } from '../model/counted.ts';
import { moment } from '../model/moment.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';
import { hubSiteFields, hubSiteText, reportedText } from './hub-sites.ts';
import { scannedText } from './sweep.ts';

/** The report for people, in lines of at most `width` characters, broken between words. */
export function healthText(report: HealthReport, width: number): string {
  const { inventory, backup, sites, problems } = report;
  const field = (name: string, value: string) => wrapped(clean(value), width, name.padEnd(12));
  return [
    ...sites.flatMap((site) => [...siteLines(site, width), '']),
    ...(report.hub?.sites ?? []).flatMap((site) => [
      `${clean(site.site)}: ${hubSiteText(site)}`,
      ...fieldLines(hubSiteFields(site), width),
      '',
    ]),
    ...field('Inventory', `${inventory.path}, ${megabytes(inventory.bytes)}, ${inventory.damage ?? 'sound'}`),
    ...problems.flatMap((problem) => field('Problem', problem)),
    ...(backup === null ? [] : field('Backup', backupText(backup))),
    ...workFields(report).flatMap(([name, value]) => field(name, value)),
    '',
    ...wrapped(closing(report), width),
  ].join('\n');
}

/** One sentence. It mentions what monitoring does not count as a fault, because other timers or copies may exist. */
function closing({ healthy, sites, service, backup, hub }: HealthReport): string {
  const reported = reportedText(hub?.sites ?? []);
  if (!healthy) return `Not all is well.${reported === null ? '' : ` ${reported}.`}`;
  const never = sites.filter(
    ({ schedule, lastComplete }) => schedule !== null && lastComplete === null,
  ).length;
  const but = [
    ...(never === 0 ? [] : [`${counted(never, 'site has', 'sites have')} never been swept completely`]),
    ...(reported === null ? [] : [reported]),
    ...(service?.running === false ? ['the nightly service ended unexpectedly: start it again'] : []),
    ...(backup !== null && backup.file === null ? ['there is no backup'] : []),
  ];
  return but.length === 0 ? 'All is well.' : `No sweep is overdue, but ${but.join(', and ')}.`;
}

/** The problems of a site, in sentences; else whether it was ever swept. */
export function siteState({ problems, lastComplete }: HealthReport['sites'][number]): string {
  if (problems.length > 0) return problems.map(clean).join(' ');
  return lastComplete === null ? 'Never swept completely.' : 'All is well.';
}

function siteLines(site: HealthReport['sites'][number], width: number): string[] {
  return [`${clean(site.site)}: ${siteState(site)}`, ...fieldLines(siteFields(site), width)];
}

function fieldLines(fields: readonly (readonly [string, string])[], width: number): string[] {
  return fields.flatMap(([name, value]) => wrapped(clean(value), width, `  ${name.padEnd(10)}`));
}

/** The state of a site: names and values. */
export function siteFields(site: HealthReport['sites'][number]): readonly (readonly [string, string])[] {
  const { lastComplete, running, paused, resting, next } = site;
  const ended = lastComplete?.endedAt ?? null;
  return [
    [
      'complete',
      lastComplete === null || ended === null
        ? 'never'
        : `sweep ${lastComplete.sweep}, ended ${moment(ended)}, ${lastComplete.devices} devices, ${lastComplete.flagged} flagged`,
    ],
    ...(running === null
      ? []
      : [
          [
            'now',
            `sweep ${running.sweep}, ${scannedText(running.scanned, running.addresses)} addresses scanned`,
          ] as const,
        ]),
    ...(resting === null
      ? []
      : [
          [
            'rests',
            `${resting.why}, until ${moment(resting.until)}${paused ? '; a night resumes then' : ''}`,
          ] as const,
        ]),
    ['next', next === null ? 'by hand only' : moment(next)],
  ];
}

/** The processes that work with the inventory: the service, and the one that sweeps. */
export function workFields({
  service,
  sweeping,
  hub,
  queue,
}: Pick<HealthReport, 'service' | 'sweeping' | 'hub' | 'queue'>): readonly (readonly [string, string])[] {
  return [
    // A hub's sites are swept by their own collectors.
    ...(hub === null || service !== null ? [['Service', serviceText(service)] as const] : []),
    ...(hub === null ? [] : [['Hub', hubText(hub)] as const]),
    ...(queue === null ? [] : [['Queue', queueText(queue)] as const]),
    ...(sweeping === null
      ? []
      : [
          [
            'Sweeping',
            `${sweeping.holder}, process ${sweeping.pid} on ${sweeping.host}, since ${moment(sweeping.since)}`,
          ] as const,
        ]),
  ];
}

function backupText({ file, at, ageHours }: NonNullable<HealthReport['backup']>): string {
  return file === null || at === null ? 'there is none' : `${file}, of ${moment(at)}, ${ageHours} hours old`;
}

function serviceText(service: HealthReport['service']): string {
  if (service === null) return 'no nightly service works with this inventory';
  const { running, pid, host, since } = service;
  if (running === false) return `the nightly service (process ${pid}) ended unexpectedly`;
  const doubt = running === null ? '; whether it still runs cannot be seen from here' : '';
  return `process ${pid} on ${host}, since ${moment(since)}${doubt}`;
}

function hubText({ service }: NonNullable<HealthReport['hub']>): string {
  if (service === null) return 'no hub has taken in what sites send';
  const { running, pid, host, startedAt, endedAt, connectedAt, reachedAt } = service;
  if (endedAt !== null)
    return `does not run; it last reached the broker ${reachedAt === null ? 'never' : moment(reachedAt)}`;
  if (running === false) return `process ${pid} ended unexpectedly`;
  const reaches =
    connectedAt === null ? 'does not reach the broker' : `reaches the broker since ${moment(connectedAt)}`;
  return `process ${pid} on ${host}, since ${moment(startedAt)}; it ${reaches}`;
}

function queueText(queue: NonNullable<HealthReport['queue']>): string {
  const { site, pending, unconfirmed, connected } = queue;
  const hub = connected ? 'connected to the hub' : 'not connected to the hub';
  return `site ${site}, ${hub}; ${counted(pending, 'message')} to be sent, ${unconfirmed} not yet in the hub's inventory`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
