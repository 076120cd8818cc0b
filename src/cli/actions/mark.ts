import { markDevice } from '../../../db/decisions/mark.ts';
import type { Mark } from '../../../db/decisions/mark-sentence.ts';
import { device as deviceNow } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { decisionText } from '../../export/decision-text.ts';
import { counted } from '../../model/counted.ts';
import type { Device } from '../../model/device.ts';
import { moment } from '../../model/moment.ts';
import { madeText } from '../../text/device.ts';
import { withInventory } from '../open.ts';
import { type MarkOptions, markOf } from '../options/mark-of.ts';
import { oneDevice } from '../options/one-device.ts';
import { print, printJson, say } from '../terminal.ts';
import { who } from '../who.ts';

/** Keeps what a person says of one or several devices; of all of them or of none. */
export function mark(texts: readonly string[], options: MarkOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory) => {
    const said = markOf(options);
    const saying = { who: who(options.by), at: new Date().toISOString() };
    const ids = [...new Set(texts.map((text) => oneDevice(inventory, text, options.site).id))];
    const whole = withReplacement(inventory, said, options);
    const marked = inventory.write(() =>
      ids.map((id) => ({ changed: markDevice(inventory, id, whole, saying) !== null, id })),
    );
    const results = marked.flatMap(({ changed, id }) => {
      const device = deviceNow(inventory, id);
      return device === null ? [] : [{ changed, device }];
    });
    if (options.format === 'json') await printJson(results.map(({ device }) => device));
    else await print(results.map(markedText).join('\n'));
    for (const { device } of results) warn(device, whole);
  });
}

function withReplacement(inventory: Inventory, said: Mark, { replacedBy }: MarkOptions): Mark {
  if (replacedBy === undefined) return said;
  // The unit in its place is often at the address that both had: it may be in any site, and is named by itself.
  return { ...said, replacedBy: oneDevice(inventory, replacedBy, undefined).id };
}

function markedText({ changed, device }: { readonly changed: boolean; readonly device: Device }): string {
  const { id, site, ip, decision } = device;
  const state = decision === null ? 'open' : decisionText(decision);
  const fields = [
    ['owner', decision?.owner],
    ['location', decision?.location],
    ['asset tag', decision?.assetTag],
  ].flatMap(([name, value]) => (value ? [`${name} ${value}`] : []));
  const notes = decision?.notes.length ?? 0;
  const said = [state, ...fields, ...(notes === 0 ? [] : [counted(notes, 'note')])];
  return `${id}  site ${site}  ${ip}  ${madeText(device)}: ${said.join(', ')}${changed ? '' : ' (as before)'}`;
}

/** What somebody who said this should know at once. */
function warn({ id, confirmed, lastSeen, decision, status, verdict }: Device, { state }: Mark): void {
  if (verdict === 'clear' && (state === 'false-positive' || state === 'accepted'))
    say(`Device ${id} is clear: no active policy covers it, so no reason has to be given for it.`);
  if (state === 'removal-planned' && decision?.state === 'overdue')
    say(
      `The removal of device ${id} was planned for ${decision.plannedFor}, which is past: it counts as overdue.`,
    );
  if (status === 'removed' && confirmed === false && (state === 'removed' || state === 'replaced'))
    say(`Device ${id} was last seen ${moment(lastSeen)}. If it answers again, it comes back by itself.`);
}
