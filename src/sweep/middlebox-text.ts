import type { SweptHost } from '../model/sweep.ts';

/** `10.1.2.0/24: of 254 scanned addresses, nearly all give the same answers …`, and what that means. */
export function alikeText(
  network: string,
  { specimen }: { readonly specimen: SweptHost; readonly members: { readonly length: number } },
  scanned: number,
): string {
  const word =
    specimen.observations.find(({ field }) => field.startsWith('http.')) ?? specimen.observations[0];
  const like = word === undefined ? '' : ` (such as ${word.field} "${word.value.slice(0, 60)}")`;
  return (
    `${network}: of ${scanned} scanned addresses, nearly all give the same answers${like}: one middlebox on the path answers for them ` +
    '(a portal, a proxy, a firewall). None of them is recorded, and whatever is behind it was not scanned. If they really are ' +
    'units of one kind, sweep fewer than 32 of them at a time once: devices that the inventory has are accepted.'
  );
}

/** `10.1.2.0/24: 60 of 64 addresses accept every connection …`. */
export function tarpitText(network: string, accepting: number, scanned: number): string {
  return (
    `${network}: ${accepting} of ${scanned} scanned addresses accept every connection, even where nothing listens: a tarpit, ` +
    'or a middlebox on the path that answers for them. None of them is recorded, and whatever is behind it was not scanned.'
  );
}

/** `10.1.2.0/24: 250 of 254 addresses refuse every connection …`. */
export function refusingText(
  { network, refusing }: { network: string; refusing: number },
  scanned: number,
): string {
  return (
    `${network}: ${refusing} of ${scanned} scanned addresses refuse every connection. A firewall may be refusing on behalf of ` +
    'addresses that nothing uses; they count as alive, and nothing is recorded about them.'
  );
}
