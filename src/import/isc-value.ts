import { wholeSecond } from '../model/moment.ts';

/** A string of `dhcpd.leases` without its quotes, `\"` and octal references (bytes) replaced; other text as it is. */
export function stringIn(text: string): string {
  const quoted = /^"(.*)"$/s.exec(text.trim());
  if (quoted === null) return text.trim();
  return (quoted[1] ?? '').replace(/((?:\\[0-7]{3})+)|\\(.)/gs, (_, octal?: string, escaped?: string) =>
    octal === undefined ? (escaped ?? '') : textOf(octal.split('\\').slice(1)),
  );
}

// Bytes above 127 are written as octal numbers; most clients send their name in UTF-8, older ones in Latin-1.
function textOf(octal: readonly string[]): string {
  const bytes = Uint8Array.from(octal, (digits) => Number.parseInt(digits, 8));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/** A time of `dhcpd.leases` (`2 2026/11/24 09:15:00`, UTC; `epoch 1795511700`); null for `never` and for an invalid time. */
export function timeIn(text: string): string | null {
  const epoch = /^epoch (\d{1,12})\b/.exec(text)?.[1];
  const [, year, month, day, time] =
    /^\d (\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text.trim()) ?? [];
  const date = epoch === undefined ? Date.parse(`${year}-${month}-${day}T${time}Z`) : Number(epoch) * 1000;
  return Number.isFinite(date) ? wholeSecond(new Date(date)) : null;
}
