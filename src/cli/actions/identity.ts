import process from 'node:process';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import { addressesTelling, splitByHand } from '../../../db/corrections/split.ts';
import { undo } from '../../../db/corrections/undo.ts';
import { device as deviceNow } from '../../../db/devices/devices.ts';
import type { Concluding } from '../../../db/evidence/store-conclusion.ts';
import type { Inventory } from '../../../db/inventory.ts';
import type { Device } from '../../model/device.ts';
import { clean } from '../../model/text.ts';
import { wrapped } from '../../model/wrap.ts';
import { madeText } from '../../text/device.ts';
import { concludingAsBefore } from '../conclusion-basis.ts';
import { Stop } from '../exit.ts';
import { oneDevice } from '../options/one-device.ts';
import type { CommonOptions } from '../settings.ts';
import { printJson, printText, width } from '../terminal.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `merge`, `split` and `undo`. */
export interface IdentityOptions extends CommonOptions {
  readonly site?: string;
  readonly by?: string;
  readonly because?: string;
  readonly address?: string;
  readonly identifier?: string;
  readonly evenOtherMaker?: boolean;
  readonly policy?: readonly string[];
  readonly fingerprints?: string;
  readonly format?: 'table' | 'json';
}

/** Merges two devices and prints how to undo it. */
export function merge(text: string, other: string, options: IdentityOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    const device = oneDevice(inventory, text, options.site);
    const into = oneDevice(inventory, other, options.site);
    if (options.evenOtherMaker !== true) refuseOtherMaker(device, into);
    const merging = { device: device.id, into: into.id, ...attribution(options) };
    const change = mergeByHand(inventory, merging, await concludingAsBefore(inventory, options, settings));
    const sentence = `Device ${device.id} is now part of device ${into.id}. \`camcensus undo ${change}\` reverses this.`;
    await printResult(inventory, { change, devices: [into.id], sentence }, options);
  });
}

/** A device has one maker, so that two known makers nearly always mean two units, or a slip of the keyboard. */
function refuseOtherMaker(device: Device, into: Device): void {
  const [one, other] = [device.manufacturer, into.manufacturer];
  if (one === null || other === null || one === other) return;
  throw new Stop(
    `Nothing was changed: device ${device.id} is made by ${one} and device ${into.id} by ${other}, so they seem to be two units. If ${into.id} took the place of ${device.id}, say so: camcensus mark ${device.id} --replaced-by ${into.id}. If they are one all the same, add --even-other-maker.`,
  );
}

/** Splits a device and prints how to undo it. */
export function split(text: string, options: IdentityOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    const device = oneDevice(inventory, text, options.site);
    const concluding = await concludingAsBefore(inventory, options, settings);
    const address = addressOf(inventory, device, options, concluding);
    const { change, other } = splitByHand(
      inventory,
      { device: device.id, address, ...attribution(options) },
      concluding,
    );
    const sentence = `${address} is now device ${other}. \`camcensus undo ${change}\` reverses this.`;
    await printResult(inventory, { change, devices: [device.id, other], sentence }, options);
  });
}

/** Undoes a merge or a split. */
export function takeBack(change: number, options: IdentityOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    const concluding = await concludingAsBefore(inventory, options, settings);
    const { kind, device, other, exactly } = undo(inventory, { change, ...attribution(options) }, concluding);
    const result =
      kind === 'merge'
        ? `Devices ${device} and ${other} are two again`
        : `Devices ${device} and ${other} are one again`;
    const how = exactly
      ? 'and everything is as it was.'
      : 'with what has been seen since; later sweeps keep it so.';
    const devices = kind === 'merge' ? [device, other] : [device];
    await printResult(inventory, { change, devices, sentence: `${result}, ${how}` }, options);
  });
}

function attribution({ by, because }: IdentityOptions): { readonly who: string; readonly because: string } {
  const reason = clean(because ?? '').slice(0, 1_000);
  return { who: who(by), because: reason === '' ? 'No reason was given.' : reason };
}

function addressOf(
  inventory: Inventory,
  { id }: Device,
  { address, identifier }: IdentityOptions,
  concluding: Concluding,
): string {
  if (address !== undefined) return address.trim();
  if (identifier === undefined)
    throw new Stop(
      `Say which part of device ${id} is another unit: --address IP or --identifier VALUE (camcensus show ${id}).`,
    );
  const [only, ...more] = addressesTelling(inventory, id, identifier, concluding);
  if (only === undefined)
    throw new Stop(
      `Device ${id} never reported "${clean(identifier)}". \`camcensus show ${id}\` lists what it did report.`,
    );
  if (more.length > 0)
    throw new Stop(
      `Device ${id} reported "${clean(identifier)}" at ${[only, ...more].join(', ')}. Say with --address which one is another unit.`,
    );
  return only;
}

async function printResult(
  inventory: Inventory,
  {
    change,
    devices,
    sentence,
  }: { readonly change: number; readonly devices: readonly number[]; readonly sentence: string },
  { format }: IdentityOptions,
): Promise<void> {
  const now = devices.flatMap((id) => deviceNow(inventory, id) ?? []);
  if (format === 'json') {
    await printJson({ change, message: sentence, devices: now });
    return;
  }
  const lines = now.map((one) => `  ${one.id}  ${one.addresses.join(', ') || one.ip}  ${madeText(one)}`);
  await printText([...wrapped(sentence, width(process.stdout)), ...lines].join('\n'));
}
