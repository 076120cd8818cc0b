/** A string of `dhcpd.leases` without its quotes, `\"` and octal references replaced; other text as it is. */
export function stringIn(text: string): string {
  const quoted = /^"(.*)"$/s.exec(text.trim());
  if (quoted === null) return text.trim();
  return (quoted[1] ?? '').replace(/\\([0-7]{3}|.)/gs, (_, escaped: string) =>
    escaped.length === 3 ? String.fromCharCode(Number.parseInt(escaped, 8)) : escaped,
  );
}

/** A time of `dhcpd.leases` (`2 2026/11/24 09:15:00`, UTC; `epoch 1795511700`); null for `never` and what is no time. */
export function timeIn(text: string): string | null {
  const epoch = /^epoch (\d{1,12})\b/.exec(text)?.[1];
  const [, year, month, day, time] =
    /^\d (\d{4})\/(\d{2})\/(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text.trim()) ?? [];
  const date = epoch === undefined ? Date.parse(`${year}-${month}-${day}T${time}Z`) : Number(epoch) * 1000;
  return Number.isFinite(date) ? `${new Date(date).toISOString().slice(0, 19)}Z` : null;
}
