const dotted = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

/**
 * The value of an IPv4 address, 0 to 2^32 − 1, or null where the text is not four decimal parts of 0–255 without
 * leading zeros (RFC 6943, section 3.1.1: other forms mean different addresses to different programs).
 */
export function parseIpv4(text: string): number | null {
  const match = dotted.exec(text);
  if (match === null) return null;
  let value = 0;
  for (let part = 1; part <= 4; part++) {
    const octet = Number(match[part]);
    if (octet > 255) return null;
    value = value * 256 + octet;
  }
  return value;
}

/** Dotted decimal of a value of 0 to 2^32 − 1. */
export function formatIpv4(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}
