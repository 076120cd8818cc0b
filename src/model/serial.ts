/** Shortest ending, in characters, by which two spellings of a serial number are taken for one. */
const tailLength = 8;

/** The serial number in an identifier's value, which has the maker in front (`hikvision:ds-2cd…`). */
export function bareSerial(value: string): string {
  return value.slice(value.indexOf(':') + 1);
}

/** The ending by which a serial number is looked up; the inventory's column `identifier.tail` holds the same. */
export function serialTail(serial: string): string {
  return serial.slice(-tailLength);
}

/**
 * Whether two serial numbers (lower case, without their makers) are one: equal, or one ends with the other, because makers write
 * them with and without the model in front.
 */
export function sameSerial(one: string, other: string): boolean {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  return long === short || (short.length >= tailLength && long.endsWith(short));
}
