import { findDevices } from '../../../db/devices/find.ts';
import { addressDays } from '../../../db/identity/tombstone.ts';
import { enrolment } from '../../../db/queue/enrolment.ts';
import { keptDays } from '../../../db/queue/queue.ts';
import type { Forgotten } from '../../../db/removal/forget.ts';
import type { CopiesForgotten } from '../../../db/removal/forget-copies.ts';
import { operator } from '../../app/account.ts';
import { forgetHost, forgetUnknownMac } from '../../app/forget.ts';
import { canonicalMac } from '../../model/address.ts';
import { counted } from '../../model/counted.ts';
import { oneDevice } from '../options/one-device.ts';
import type { CommonOptions } from '../settings.ts';
import { printText } from '../terminal.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `forget`. */
export interface ForgetOptions extends CommonOptions {
  readonly site?: string;
  readonly evenCamera?: boolean;
  readonly keepCopies?: boolean;
  readonly by?: string;
}

/** Deletes everything known of one device, and names the copies that still have it. */
export function forget(text: string, options: ForgetOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory) => {
    const keepCopies = options.keepCopies === true;
    const account = operator(who(options.by));
    const when = { at: new Date().toISOString(), keepCopies };
    const mac = canonicalMac(text);
    if (mac !== null && findDevices(inventory, text).length === 0) {
      const copies = forgetUnknownMac(inventory, account, mac, when);
      const known = 'Nothing is known of this MAC address. A sweep with --all-hosts will not store it.';
      return printText([known, ...copyLines(copies)].join('\n'));
    }
    const { id, site } = oneDevice(inventory, text, options.site);
    const evenCamera = options.evenCamera === true;
    const forgotten = forgetHost(inventory, account, { device: id, evenCamera, ...when });
    const merged =
      forgotten.devices === 1
        ? ''
        : `, with ${counted(forgotten.devices - 1, 'device')} merged into it or seen only through it`;
    const left =
      enrolment(inventory) === null
        ? 'nothing about it is left'
        : `what was sent to the hub is left, compressed, until ${keptDays} days after the hub has it, and nothing else`;
    await printText(
      [
        `Device ${id} of site ${site} was forgotten${merged}: ${left} in ${inventory.path}.`,
        ...(forgotten.erased
          ? []
          : ['Other processes read it just now; the log next to it is emptied when they end.']),
        knownAgain[forgotten.known],
        ...copyLines(forgotten.copies),
        'Backups, exports, sent messages and the log of the service still contain it.',
      ].join('\n'),
    );
  });
}

/** What became of the copies that camcensus itself made of the inventory. */
function copyLines({ deleted, kept, aside, unreadable }: CopiesForgotten): readonly string[] {
  return [
    ...deleted.map((file) => `${file}, a copy from before an upgrade, contained it and was deleted.`),
    ...kept.map((file) => `${file}, a copy from before an upgrade, still contains it (--keep-copies).`),
    ...aside.map(
      (file) =>
        `${file}, which a restore replaced, still contains it. Delete the file, or forget it there, too (--inventory ${file}).`,
    ),
    ...unreadable.map(
      (file) => `${file} could not be read, and may contain it. Delete it if it is not needed.`,
    ),
  ];
}

const knownAgain: Readonly<Record<Forgotten['known'], string>> = {
  identifiers:
    'A sweep with --all-hosts does not store it again: only a hash of its serial number or MAC address is kept.',
  addresses: `It had no serial number and no MAC address: for ${addressDays} days a sweep with --all-hosts stores no host at its address.`,
  nothing: 'If it answers, the next sweep finds it anew, as another device.',
};
