import type { Config, SiteConfig } from '../../config/config.ts';
import { readTargetFile } from '../../config/named-file.ts';
import { schedule as scheduleText, timezone as timezoneText } from '../../config/values.ts';
import type { Policy } from '../../model/policy.ts';
import type { SiteSettings } from '../../model/site-orders.ts';
import { clean } from '../../model/text.ts';
import { resolveName } from '../../net/resolve.ts';
import { beyond, outsideOf } from '../../scope/outside.ts';

/** What a collector may sweep by its enrolment, and how its hub wants it swept now. */
export interface EnrolledSite {
  readonly site: string;
  readonly networks: readonly string[];
  /** Null: the hub says nothing. */
  settings(): SiteSettings | null;
}

/** A config as it holds for a collector, and what of the hub's settings does not. */
export interface Enrolled {
  readonly config: Config;
  /** Sentences. */
  readonly refused: readonly string[];
}

/** Why targets may not be swept: a sentence; null if they may. */
export type Refusal = string | null;

/**
 * Whatever config and hub name: a collector sweeps its own site alone, and no address outside the networks of its enrolment, nor, where the
 * config has the site, outside its targets there. What the config says goes before what the hub says; of a setting that does not fit, nothing holds.
 */
export async function withinEnrolment(
  config: Config,
  enrolled: EnrolledSite,
  supplied: readonly Policy[],
): Promise<Enrolled> {
  const { site, networks } = enrolled;
  const own = config.sites.find(({ name }) => name === site);
  const base: SiteConfig = own ?? withoutConfig(config, enrolled);
  const settings = enrolled.settings();
  const refused: string[] = [];
  const fits = <Value>(value: Value | null | undefined, why: string | null): Value | null => {
    if (value == null) return null;
    if (why !== null) refused.push(why);
    return why === null ? value : null;
  };
  const targets = settings?.targets ?? null;
  const scope = fits(targets, targets === null ? null : await refusalOf(targets, { config, networks, site }));
  const schedule = fits(settings?.schedule, scheduleRefusal(base, settings?.schedule ?? ''));
  const timezone = fits(settings?.timezone, problemWith(timezoneText, settings?.timezone));
  const policies = fits(settings?.policies, policyRefusal(config, settings?.policies ?? [], supplied));
  const excluded = fits(settings?.exclude, formProblem(settings?.exclude ?? []));
  const rate = Math.min(base.rate, settings?.rate ?? base.rate);
  return {
    config: {
      ...config,
      policies: policies ?? config.policies,
      sites: [
        {
          ...base,
          rate,
          targets: scope ?? base.targets,
          schedule: schedule ?? base.schedule,
          timezone: schedule === null ? base.timezone : (timezone ?? config.timezone),
          exclude: [...base.exclude, ...(excluded ?? []), ...outsideOf(networks)],
        },
      ],
    },
    refused,
  };
}

/** Why a collector does not sweep targets that its hub names; null if it does. */
export async function refusalOf(
  targets: readonly string[],
  {
    config,
    networks,
    site,
  }: { readonly config: Config; readonly networks: readonly string[]; readonly site: string },
): Promise<Refusal> {
  const form = formProblem(targets);
  if (form !== null) return form;
  const sources = { resolve: resolveName, readFile: readTargetFile };
  const strange = await beyond(targets, networks, sources);
  if (strange.length > 0)
    return `${listText(strange)}: outside the networks of this site (${listText(networks)}). Nothing of ${listText(targets)} is swept.`;
  const own = config.sites.find(({ name }) => name === site);
  const unnamed = own === undefined ? [] : await beyond(targets, own.targets, sources);
  return unnamed.length === 0
    ? null
    : `${listText(unnamed)}: not among the targets that the config here permits. Nothing of ${listText(targets)} is swept.`;
}

/** Names and files mean something else at each machine. */
function formProblem(texts: readonly string[]): Refusal {
  try {
    if (texts.length > 0) outsideOf(texts);
    return null;
  } catch {
    return `${listText(texts)}: a hub names addresses, blocks and ranges, and nothing else.`;
  }
}

function scheduleRefusal(base: SiteConfig, wanted: string): Refusal {
  if (base.schedule !== null && base.schedule !== wanted)
    return `Schedule ${clean(wanted)}: the config here has its own, ${base.schedule}.`;
  return problemWith(scheduleText, wanted);
}

function policyRefusal(config: Config, wanted: readonly string[], supplied: readonly Policy[]): Refusal {
  if (config.policies.length > 0 && config.policies.join() !== wanted.join())
    return `Policies ${listText(wanted)}: the config here has its own, ${listText(config.policies)}.`;
  const unknown = wanted.filter((id) => !supplied.some((one) => one.id === id));
  return unknown.length === 0
    ? null
    : `Policies ${listText(unknown)}: not known here. Send a knowledge pack that has them.`;
}

function problemWith(
  form: typeof scheduleText | typeof timezoneText,
  value: string | null | undefined,
): Refusal {
  if (value == null) return null;
  const read = form.safeParse(value);
  return read.success
    ? null
    : `${clean(value)}: ${read.error.issues[0]?.message ?? 'not in a form that is read here'}`;
}

function withoutConfig(config: Config, { site, networks }: EnrolledSite): SiteConfig {
  const { exclude, rate, timezone, nightly } = config;
  const { quiet, blackout } = nightly;
  return {
    ...{ name: site, targets: networks, networks: [], exclude, allowPublic: false, rate },
    ...{ schedule: null, timezone, quiet, blackout },
  };
}

/** A list in a sentence, not all of a long one. */
function listText(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map(clean).join(', ');
  return texts.length > 5 ? `${shown} and ${texts.length - 5} more` : shown;
}
