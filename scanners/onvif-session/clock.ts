/**
 * How far a device's clock is ahead of ours, in milliseconds, from node-onvif's reading of GetSystemDateAndTime; 0 if
 * it does not report it (some firmware leaves UTCDateTime out) or is invalid. node-onvif's own calculation sets the month
 * before the day and is a month off on the 29th to 31st; a wrong `Created` looks like a wrong password.
 */
export function clockOffset(data: unknown, now: number): number {
  const utc = at(data, 'GetSystemDateAndTimeResponse', 'SystemDateAndTime', 'UTCDateTime');
  const [y, mo, d] = ['Year', 'Month', 'Day'].map((part) => whole(at(utc, 'Date', part)));
  const [h, mi, s] = ['Hour', 'Minute', 'Second'].map((part) => whole(at(utc, 'Time', part)));
  const theirs = Date.UTC(y ?? Number.NaN, (mo ?? Number.NaN) - 1, d, h, mi, s);
  return Number.isFinite(theirs) && theirs >= 0 ? theirs - now : 0;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, step) => Reflect.get(Object(inside), step), value);
}

function whole(text: unknown): number {
  return typeof text === 'string' && /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
