import type { Mark } from '../../../db/decisions/mark-sentence.ts';
import { listSummaries } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { operator } from '../../app/account.ts';
import { type MarkedDevice, markDevices } from '../../app/mark.ts';
import { resolveFilter } from '../../export/resolve-filter.ts';
import { knownSites } from '../../health/known-sites.ts';
import { counted } from '../../model/counted.ts';
import type { DeviceSummary } from '../../model/device.ts';
import { clean } from '../../model/text.ts';
import { decisionChangeText } from '../../text/decision-change.ts';
import { madeText } from '../../text/device.ts';
import { markWarnings } from '../../text/mark-warnings.ts';
import { canAsk, confirmed } from '../confirm.ts';
import { Stop } from '../exit.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { filterOf } from '../options/list-options.ts';
import { type MarkOptions, markOf } from '../options/mark-of.ts';
import { oneDevice } from '../options/one-device.ts';
import type { Settings } from '../settings.ts';
import { printJson, printText, say } from '../terminal.ts';
import { markedText } from '../text/mark.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';

/** Devices that are named in a question. */
const few = 10;

/** Records what a person decided about the devices that are named, or that filters choose; of all of them or of none. */
export function mark(texts: readonly string[], options: MarkOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    const decided = markOf(options);
    const account = operator(who(options.by));
    const at = new Date().toISOString();
    const devices = await idsMeant(inventory, texts, options, settings);
    const mark = withReplacement(inventory, decided, options);
    const dryRun = options.dryRun === true;
    const results = markDevices(inventory, account, { devices, mark, at, dryRun });
    if (options.format === 'json') await printJson(results.map(({ device }) => device));
    else if (dryRun) await printText(dryRunText(results));
    else await printText(results.map(markedText).join('\n'));
    for (const sentence of markWarnings(results, mark)) say(sentence);
    if (texts.length === 0) say(sumText(results, options));
  });
}

/** Throws Stop if nothing chooses devices, and where several are chosen by filters and it was not confirmed. */
async function idsMeant(
  inventory: Inventory,
  texts: readonly string[],
  options: MarkOptions,
  settings: Settings,
): Promise<readonly number[]> {
  const { site, allHosts, ...others } = filterOf({ ...options, owner: options.ownedBy });
  const filters = Object.keys(others);
  if (texts.length > 0) {
    if (filters.length > 0)
      throw new Stop('Name devices, or choose them by filters such as --flagged and --maker; not both.');
    return texts.map((text) => oneDevice(inventory, text, site).id);
  }
  const filter = { ...others, ...(site === undefined ? {} : { site }) };
  if (Object.keys(filter).length === 0)
    throw new Stop(
      'Name the devices to mark, or choose them by the filters of list, for example --site st-marys --flagged (camcensus mark --help).',
    );
  if (options.replacedBy !== undefined)
    throw new Stop('--replaced-by is about one device: name the one that was replaced.');
  const fingerprints = await fingerprintsOf({}, settings);
  const chosen = resolveFilter(inventory, filter, {
    sites: knownSites(inventory, settings.config),
    fingerprints,
  });
  const found = listSummaries(inventory, allHosts === true ? { ...chosen, allHosts } : chosen);
  if (options.dryRun !== true) await checkConfirmed(found, options);
  return found.map(({ id }) => id);
}

async function checkConfirmed(found: readonly DeviceSummary[], { yes }: MarkOptions): Promise<void> {
  if (found.length < 2 || yes === true) return;
  if (!canAsk())
    throw new Stop(
      `These filters choose ${found.length} devices. Add --yes to mark all of them, or --dry-run to see which.`,
    );
  for (const device of found.slice(0, few)) say(`  ${placeText(device)}`);
  if (found.length > few) say(`  and ${found.length - few} more (--dry-run lists all)`);
  if (!(await confirmed(`Mark these ${found.length} devices?`))) throw new Stop('Nothing was marked.');
}

function placeText(device: DeviceSummary): string {
  return `${device.id}  site ${clean(device.site)}  ${device.ip}  ${madeText(device)}`;
}

function withReplacement(inventory: Inventory, decided: Mark, { replacedBy }: MarkOptions): Mark {
  if (replacedBy === undefined) return decided;
  // The unit in its place is often at the address that both had: it may be in any site, and is named by itself.
  return { ...decided, replacedBy: oneDevice(inventory, replacedBy, undefined).id };
}

function dryRunText(results: readonly MarkedDevice[]): string {
  const lines = results.map(
    ({ before, device, changed }) =>
      `${placeText(device)}: ${changed ? decisionChangeText(before.decision, device.decision) : 'as before'}`,
  );
  return [...lines, 'Nothing was written (--dry-run).'].join('\n');
}

function sumText(results: readonly MarkedDevice[], { dryRun }: MarkOptions): string {
  const changed = results.filter((one) => one.changed).length;
  const same = results.length - changed;
  if (results.length === 0) return 'No device matches these filters: nothing was marked.';
  return `${counted(changed, 'device')} ${dryRun === true ? 'would be marked' : 'marked'}${same === 0 ? '' : `, ${same} as before`}.`;
}
