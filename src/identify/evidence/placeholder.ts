const emptyWords =
  /^(?:n\/?a|none|null|nil|unknown|undefined|default|redacted|empty|not (?:set|available|specified)|serial ?(?:number|no\.?)?|sn|to be filled.*|system serial number)$/i;

/**
 * True for a serial number that does not identify a unit: too short, one character repeated, a counting sequence, or a word
 * that means "none". Firmware ships with these, and two units that share one are still two.
 */
export function isPlaceholderSerial(serial: string): boolean {
  const text = serial.trim();
  if (emptyWords.test(text)) return true;
  const digits = text.replace(/[^0-9a-z]/gi, '').toLowerCase();
  if (digits.length < 4 || /^(.)\1*$/.test(digits)) return true;
  if (/^[x0]+$/.test(digits)) return true;
  return isCountingRow(digits);
}

/** True for a MAC address that a developer typed in: a repeated byte or a counting sequence. Takes the canonical form. */
export function isPlaceholderMac(mac: string): boolean {
  const hex = mac.replaceAll(':', '');
  if (/^(..)\1*$/.test(hex) || isCountingRow(hex) || hex === '123456789abc') return true;
  // 00:11:22:33:44:55, and the like.
  return /^(?:(.)\1)+$/.test(hex) && isCountingRow(hex.replace(/(.)\1/g, '$1'));
}

/** True for an endpoint, in lower case, that no unit has to itself: all zeros, or too few different digits to be random. */
export function isPlaceholderEndpoint(uuid: string): boolean {
  const hex = uuid.replace(/[^0-9a-f]/g, '');
  return hex.length < 12 || new Set(hex).size < 4;
}

/** Takes four characters or more. */
function isCountingRow(text: string): boolean {
  const rows = ['0123456789abcdef', '1234567890abcdef', '01234567890123456789', '12345678901234567890'];
  return rows.some((row) => row.startsWith(text) || row.endsWith(text));
}
