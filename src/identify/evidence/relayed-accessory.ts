import type { Fact, Field } from '../../model/observation.ts';

/** What an accessory of HomeKit reports of itself: its category and model, and a name with the end of the address that it made up. */
const ofAccessory: Readonly<Partial<Record<Field, RegExp>>> = {
  'mdns.txt': /^(?:ci|md)=/,
  'mdns.instance': /[ -][\dA-F]{4}(?:[\dA-F]{2})?$/,
  'mdns.host': /-[\dA-F]{4}(?:[\dA-F]{2})?(?:\.local)?\.?$/,
};
/** That address is in every record of an accessory. */
const address = /^id=[\da-f]{2}(?::[\da-f]{2}){5}$/i;
/** Feature flags of pairing (`ff`): a product with Apple's licence sets one; programs send 0 or nothing. */
const licensed = /^ff=[1-9a-f]/i;

/** Whether the TXT strings of a HomeKit accessory are those of a licensed maker's product, and not of a program that offers others. */
export function isLicensedAccessory(texts: readonly string[]): boolean {
  return texts.some((text) => licensed.test(text));
}

/**
 * For the observations of one device: whether a fact is about an accessory that a program on the machine offers to HomeKit. It shows
 * nothing of the machine: a camera offered so is elsewhere.
 */
export function relayedAccessories(observations: readonly Fact[]): (fact: Fact) => boolean {
  const texts = observations.filter(({ field }) => field === 'mdns.txt').map(({ value }) => value);
  const byProgram = texts.some((text) => address.test(text)) && !isLicensedAccessory(texts);
  return ({ field, value }) => byProgram && (ofAccessory[field]?.test(value) ?? false);
}
