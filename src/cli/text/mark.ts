import type { MarkedDevice } from '../../app/mark.ts';
import { counted } from '../../model/counted.ts';
import { clean } from '../../model/text.ts';
import { decisionText } from '../../report/decision-text.ts';
import { madeText } from '../../text/device.ts';

/** A device that was marked, with everything decided about it now, as one line. */
export function markedText({ changed, device }: MarkedDevice): string {
  const { id, site, ip, decision } = device;
  const state = decision === null ? 'open' : decisionText(decision);
  const fields = [
    ['owner', decision?.owner],
    ['location', decision?.location],
    ['asset tag', decision?.assetTag],
  ].flatMap(([name, value]) => (value ? [`${name} ${value}`] : []));
  const notes = decision?.notes.length ?? 0;
  const parts = [state, ...fields, ...(notes === 0 ? [] : [counted(notes, 'note')])];
  return `${id}  site ${clean(site)}  ${ip}  ${madeText(device)}: ${parts.join(', ')}${changed ? '' : ' (as before)'}`;
}
