import process from 'node:process';
import { device as deviceNow } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { operator } from '../../app/account.ts';
import { mergeDevices, splitDevice, undoChange } from '../../app/identity.ts';
import { given } from '../../model/given.ts';
import { wrapped } from '../../model/wrap.ts';
import { madeText } from '../../text/device.ts';
import { concludingAsBefore } from '../conclusion-basis.ts';
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
    const device = oneDevice(inventory, text, options.site).id;
    const into = oneDevice(inventory, other, options.site).id;
    const { because, evenOtherMaker } = options;
    const concluding = await concludingAsBefore(inventory, options, settings);
    const merging = { device, into, concluding, ...given({ because, evenOtherMaker }) };
    const change = mergeDevices(inventory, operator(who(options.by)), merging);
    const sentence = `Device ${device} is now part of device ${into}. \`camcensus undo ${change}\` reverses this.`;
    await printResult(inventory, { change, devices: [into], sentence }, options);
  });
}

/** Splits a device and prints how to undo it. */
export function split(text: string, options: IdentityOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    const device = oneDevice(inventory, text, options.site).id;
    const { because, address: part, identifier } = options;
    const concluding = await concludingAsBefore(inventory, options, settings);
    const splitting = { device, concluding, ...given({ because, address: part, identifier }) };
    const { change, address, other } = splitDevice(inventory, operator(who(options.by)), splitting);
    const sentence = `${address} is now device ${other}. \`camcensus undo ${change}\` reverses this.`;
    await printResult(inventory, { change, devices: [device, other], sentence }, options);
  });
}

/** Undoes a merge, a split or a decision. */
export function takeBack(change: number, options: IdentityOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    const { because } = options;
    const concluding = await concludingAsBefore(inventory, options, settings);
    const undoing = { change, concluding, ...given({ because }) };
    const undone = undoChange(inventory, operator(who(options.by)), undoing);
    if (undone.kind === 'decision') {
      const sentence = `What was decided about device ${undone.device} before change ${change} holds again.`;
      return printResult(inventory, { change, devices: [undone.device], sentence }, options);
    }
    const { kind, device, other, exactly } = undone;
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
