import type { SweptHost } from '../model/sweep.ts';

/** `10.1.2.0/24: 250 of 254 addresses say the same …`, and what that means. */
export function alikeText(
  network: string,
  { specimen }: { readonly specimen: SweptHost; readonly said: { readonly length: number } },
  asked: number,
): string {
  const word =
    specimen.observations.find(({ field }) => field.startsWith('http.')) ?? specimen.observations[0];
  const like = word === undefined ? '' : ` (such as ${word.field} "${word.value.slice(0, 60)}")`;
  return (
    `${network}: of ${asked} addresses asked, nearly every one says the same${like}: one box on the way answers for them ` +
    '(a portal, a proxy, a firewall). None of these is recorded, and whatever is behind it was not asked. If they are units ' +
    'of one kind, sweep fewer than 32 of them at a time once: what the inventory knows is believed.'
  );
}

/** `10.1.2.0/24: 60 of 64 addresses accept every connection …`. */
export function tarpitText(network: string, accepting: number, asked: number): string {
  return (
    `${network}: ${accepting} of ${asked} addresses asked accept every connection, also where nobody listens: a tarpit, or ` +
    'a box on the way that answers for them. None of these is recorded, and whatever is behind it was not asked.'
  );
}

/** `10.1.2.0/24: 250 of 254 addresses refuse every connection …`. */
export function refusingText(
  { network, refusing }: { network: string; refusing: number },
  asked: number,
): string {
  return (
    `${network}: ${refusing} of ${asked} addresses asked refuse every connection alike. A firewall may be refusing for ` +
    'addresses that nobody has; they are counted as alive and nothing is recorded of them.'
  );
}
