import type { TableColumn } from '../export/fitted-grid.ts';
import type { HubSiteHealth } from '../health/hub-health.ts';
import { counted } from '../model/counted.ts';
import { minute, moment } from '../model/moment.ts';
import { clean } from '../model/text.ts';

/** A line of `hub sites`. */
interface SiteLine {
  readonly site: string;
  readonly lastContact: string | null;
  readonly lastSequence: number;
  readonly waiting: number;
  readonly lastCompleteSweep: string | null;
  readonly state: string;
  readonly version: string | null;
  readonly clockAheadSeconds: number | null;
  readonly problem: string | null;
}

const time = (at: string | null, none: string) => (at === null ? none : minute(at));

/** The columns of `hub sites`. A silent site has no contact since then: that concludes nothing about its devices. */
export const hubSiteColumns: readonly TableColumn<SiteLine>[] = [
  { title: 'SITE', rank: 0, least: 8, text: ({ site }) => clean(site) },
  { title: 'STATE', rank: 0, least: null, text: ({ state }) => state },
  {
    title: 'LAST CONTACT (UTC)',
    rank: 0,
    least: null,
    text: ({ lastContact }) => time(lastContact, 'never'),
  },
  { title: 'WAITING', rank: 0, least: null, figures: true, text: ({ waiting }) => String(waiting) },
  {
    title: 'LAST COMPLETE SWEEP (UTC)',
    rank: 1,
    least: null,
    text: ({ lastCompleteSweep }) => time(lastCompleteSweep, 'none'),
  },
  { title: 'VERSION', rank: 2, least: null, text: ({ version }) => clean(version ?? '') },
  {
    title: 'CLOCK',
    rank: 3,
    least: null,
    figures: true,
    text: ({ clockAheadSeconds: ahead }) => (ahead === null ? '' : `${ahead > 0 ? '+' : ''}${ahead} s`),
  },
  { title: 'PROBLEM', rank: 1, least: 20, text: ({ problem }) => clean(problem ?? '') },
];

/** A line of `hub quarantine list`. */
interface QuarantineLine {
  readonly site: string;
  readonly at: string | null;
  readonly sequence: number | null;
  readonly holds: boolean;
  readonly times: number;
  readonly reason: string;
}

/** The columns of `hub quarantine list`. */
export const quarantineColumns: readonly TableColumn<QuarantineLine>[] = [
  { title: 'SITE', rank: 0, least: 8, text: ({ site }) => clean(site) },
  { title: 'MESSAGE', rank: 0, least: null, figures: true, text: ({ sequence }) => String(sequence ?? '') },
  { title: 'HOLDS SITE', rank: 0, least: null, text: ({ holds }) => (holds ? 'yes' : 'no') },
  { title: 'LAST (UTC)', rank: 1, least: null, text: ({ at }) => time(at, '') },
  { title: 'TIMES', rank: 2, least: null, figures: true, text: ({ times }) => String(times) },
  { title: 'REASON', rank: 0, least: 20, text: ({ reason }) => clean(reason) },
];

/** How a site of a hub is: what is wrong, or that nothing is, in sentences. */
export function hubSiteText({ state, problems, waiting, addedAt, removedAt }: HubSiteHealth): string {
  if (problems.length > 0) return problems.map(clean).join(' ');
  if (state === 'removed')
    return `Removed${removedAt === null ? '' : ` ${moment(removedAt)}`}: its key is refused, and what is known of it stays.`;
  if (state === 'new')
    return `It never sent anything${addedAt === null ? '' : `, and was added ${moment(addedAt)}`}.`;
  return state === 'waiting' ? `${counted(waiting, 'message is', 'messages are')} on the way.` : 'In step.';
}

/** `1 of 83 sites has reported`: how many of the sites of the hub ever sent anything; null if all did. */
export function reportedText(sites: readonly Pick<HubSiteHealth, 'state' | 'lastContact'>[]): string | null {
  const all = sites.filter(({ state }) => state !== 'removed');
  const reported = all.filter(({ lastContact }) => lastContact !== null).length;
  if (reported === all.length) return null;
  return `${reported} of ${counted(all.length, 'site')} ${reported === 1 ? 'has' : 'have'} reported`;
}

/** What a hub knows of a site: names and values. */
export function hubSiteFields(site: HubSiteHealth): readonly (readonly [string, string])[] {
  const { lastContact, waiting, lastCompleteSweep, version, clockAheadSeconds: ahead } = site;
  return [
    ['contact', lastContact === null ? 'never' : moment(lastContact)],
    ['waiting', waiting === 0 ? 'nothing' : counted(waiting, 'message')],
    ['complete', lastCompleteSweep === null ? 'never' : `ended ${moment(lastCompleteSweep)}`],
    ...(version === null ? [] : [['version', version] as const]),
    ...(ahead === null ? [] : [['clock', clockText(ahead)] as const]),
  ];
}

/** `3 s ahead`. */
function clockText(ahead: number): string {
  if (ahead === 0) return 'right';
  return `${Math.abs(ahead)} s ${ahead > 0 ? 'ahead' : 'behind'}`;
}
