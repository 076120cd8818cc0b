import type { DeviceQuery } from '../../../db/devices/devices.ts';
import { isOnDefaultList } from '../../../db/evidence/default-list.ts';
import { declaredSites } from '../../../db/hub/declared-sites.ts';
import { checkJudgedBy } from '../../export/check-judged-by.ts';
import { isChangedBySpreadsheets } from '../../export/csv.ts';
import { withoutPeopleOf } from '../../export/people.ts';
import { resolveFilter } from '../../export/resolve-filter.ts';
import { checkEnding, exportTo, holdsPolicies } from '../../export/write.ts';
import { knownSites, unscannedSites } from '../../health/known-sites.ts';
import { counted } from '../../model/counted.ts';
import type { Device } from '../../model/device.ts';
import { given } from '../../model/given.ts';
import { clean } from '../../model/text.ts';
import { selectionOf } from '../../report/report-of.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import type { ListOptions } from '../options/list-options.ts';
import { queryOf } from '../options/list-options.ts';
import { activePolicies } from '../policies.ts';
import { reportFor, streamFor } from '../report.ts';
import { say } from '../terminal.ts';
import { sayUnscanned, warnUnswept } from '../warn-unswept.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `export`. */
export interface ExportOptions extends ListOptions {
  readonly to: string;
  readonly personal?: boolean;
}

/** Writes the chosen devices to a file; checks its ending first. */
export async function exportFile(options: ExportOptions): Promise<void> {
  checkEnding(options.to);
  await withInventory(options, { readonly: true }, async (inventory, settings) => {
    const { config } = settings;
    const fingerprints = await fingerprintsOf({}, settings);
    const sites = knownSites(inventory, config);
    const query = resolveFilter(inventory, queryOf(options), { sites, fingerprints });
    const policies = await activePolicies(options.policy, config.policies, fingerprints);
    if (options.policy !== undefined) checkJudgedBy(policies, options.policy, inventory, query);
    const whole = holdsPolicies(options.to)
      ? reportFor(inventory, policies, query, fingerprints, declaredSites(inventory, config))
      : streamFor(inventory, policies, query, fingerprints);
    let [length, others, changed] = [0, 0, 0];
    const shown = function* (): Generator<Device> {
      for (const device of whole.devices) {
        length++;
        if (!isOnDefaultList(device)) others++;
        if (isChangedBySpreadsheets(device.serial)) changed++;
        yield options.personal === true ? device : withoutPeopleOf(device);
      }
    };
    await exportTo(options.to, { ...whole, devices: shown() });
    say(`${counted(length, 'device')} written to ${options.to}.${selectionText(query)}`);
    if (changed > 0 && options.to.toLowerCase().endsWith('.csv')) say(serialsText(changed));
    if (query.asOf !== undefined) warnUnswept(inventory, query.asOf, query.site ?? sites);
    else sayUnscanned(unscannedSites(inventory, config, given({ site: query.site })));
    if (others > 0)
      say(
        `${others} of them are not cameras. Addresses and names of phones and laptops are personal data: be careful who gets this file (docs/safety-in-detail.md).`,
      );
  });
}

function serialsText(changed: number): string {
  return `${counted(changed, 'serial number')} would be changed by a spreadsheet program that opens this file (2.1E+21). For a spreadsheet, export to .xlsx, or import that column as text.`;
}

function selectionText(query: DeviceQuery): string {
  const selection = selectionOf(query);
  return selection === null ? '' : ` ${clean(selection)}`;
}
