import { ConfigError } from '../../config/error.ts';
import { readConfig } from '../../config/read-config.ts';
import { type ConfigDraft, configText } from '../../config/template.ts';
import { checkTarget } from '../../scope/check-target.ts';
import { builtInPolicies } from '../built-in-policies.ts';
import { list } from '../options/options.ts';
import { isBuiltIn } from '../policies.ts';
import { exclusionProblem, networkProblem } from './machine-networks.ts';

/** A draft that always has a site. */
export type Draft = ConfigDraft & { readonly site: NonNullable<ConfigDraft['site']> };

/** A draft with an answer in it, or a sentence about what is wrong with the answer. */
export type Answered = Draft | string;

/** Where the answers begin: one site without networks, every night at two. */
export function firstDraft(system: Pick<ConfigDraft, 'inventory' | 'exportDirectory'>): Draft {
  const timezone = new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
  return {
    ...system,
    policies: ['uk-2022'],
    exclude: [],
    site: { name: 'main', targets: [], schedule: '0 2 * * *', timezone },
    mail: null,
    dashboardPort: 8585,
  };
}

export function withNetworks(draft: Draft, targets: readonly string[]): Answered {
  if (targets.length === 0) return 'Name at least one network.';
  return networkProblem(targets) ?? { ...draft, site: { ...draft.site, targets } };
}

export function withName(draft: Draft, name: string): Answered {
  return checked({ ...draft, site: { ...draft.site, name } });
}

/** Addresses that are never touched; `none` for none. */
export function withExclusions(draft: Draft, text: string): Answered {
  const exclude = isNone(text) ? [] : list(text);
  return exclusionProblem(exclude, draft.site.targets) ?? { ...draft, exclude };
}

/** A time of the day, a cron expression, or `none`. */
export function withSchedule(draft: Draft, text: string): Answered {
  const schedule = isNone(text) ? null : cronOf(text.trim());
  const answered = checked({ ...draft, site: { ...draft.site, schedule } });
  return typeof answered === 'string'
    ? `"${text}" is no time such as 02:00, and ${lowerFirst(answered)}`
    : answered;
}

/** Ids of policies that come with the program; files are for an editor. */
export function withPolicies(draft: Draft, policies: readonly string[]): Answered {
  const unknown = policies.find((id) => !isBuiltIn(id));
  const ids = builtInPolicies.map(({ id }) => id).join(', ');
  if (unknown !== undefined) return `There is no policy "${unknown}". There are: ${ids}.`;
  if (policies.length === 0) return `Name at least one of ${ids}.`;
  return { ...draft, policies: [...new Set(policies)] };
}

/** Addresses that mail is sent to, with the usual server and sender of their domain; `none` for no mail. */
export function withMail(draft: Draft, text: string): Answered {
  if (isNone(text)) return { ...draft, mail: null };
  const to = list(text);
  const domain = to[0]?.split('@')[1] ?? '';
  return checked({ ...draft, mail: { to, host: `mail.${domain}`, from: `camcensus@${domain}` } });
}

export function withMailServer(draft: Draft, host: string): Answered {
  return draft.mail === null ? draft : checked({ ...draft, mail: { ...draft.mail, host } });
}

export function withSender(draft: Draft, from: string): Answered {
  return draft.mail === null ? draft : checked({ ...draft, mail: { ...draft.mail, from } });
}

/** A port of this machine, or `none`. */
export function withDashboard(draft: Draft, text: string): Answered {
  const port = isNone(text) ? null : Number(text);
  if (port !== null && !(Number.isInteger(port) && port >= 1 && port <= 65_535))
    return `"${text}" is no port. Write a number from 1 to 65535, or none.`;
  return { ...draft, dashboardPort: port };
}

/** `0 2 * * *` as people say it; other expressions as they are. */
export function timeInWords({ schedule, timezone }: Draft['site']): string {
  if (schedule === null) return 'by hand only';
  const [, minute, hour] = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(schedule) ?? [];
  if (minute === undefined || hour === undefined) return `by the schedule "${schedule}" (${timezone})`;
  return `every night at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} (${timezone})`;
}

/** `2`, `02:30` as a cron expression; what is neither is taken for one. */
function cronOf(text: string): string {
  const [, hour, minute = '0'] = /^([01]?\d|2[0-3])(?::([0-5]\d))?$/.exec(text) ?? [];
  return hour === undefined ? text : `${Number(minute)} ${Number(hour)} * * *`;
}

function isNone(text: string): boolean {
  return text.trim() === '' || text.trim().toLowerCase() === 'none';
}

/** The rules of a config file are those of its answers: a draft is written and read as a file is. */
function checked(draft: Draft): Answered {
  const whole =
    draft.site.targets.length > 0 ? draft : { ...draft, site: { ...draft.site, targets: ['10.0.0.1'] } };
  try {
    readConfig(configText(whole), '', { checkTarget });
    return draft;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // `:12: sites[0].name: a site name has …`: the place is in a file that does not exist yet.
    return error.message.split('\n').map(sentence).join(' ');
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function sentence(line: string): string {
  const text = line.replace(/^:\d+: (?:[a-zA-Z]+(?:\[\d+\])?[.:] ?)+/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
