import { confidenceText, establishedFrom } from '../model/confidence.ts';
import type { Maker } from '../model/fingerprint.ts';
import type { Identification } from '../model/identification.ts';
import { countryNames } from './country-names.ts';

/** For a maker of the operator's own in another country. Created on first use: creating it takes longer than a lookup. */
let regions: Intl.DisplayNames | null = null;

/** Names found so far: to query Intl for one takes half the time of a judgement. */
const named = new Map(Object.entries(countryNames));

/** The English name of an ISO 3166-1 country code, or the code itself if it has none. */
export function country(code: string): string {
  const known = named.get(code);
  if (known !== undefined) return known;
  const name = nameOf(code);
  named.set(code, name);
  return name;
}

function nameOf(code: string): string {
  regions ??= new Intl.DisplayNames(['en'], { type: 'region' });
  try {
    return regions.of(code) ?? code;
  } catch (error) {
    // A RangeError means that there is no such code; its text then has to do.
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/**
 * A sentence on who made the device, how certain that is, and under which brand it is sold. It hedges what is less certain than the
 * confidence from which a policy flags.
 */
export function madeText(
  identification: Identification,
  flagFrom: number,
  makers: ReadonlyMap<string, Maker>,
): string {
  const { maker, manufacturer, brand, confidence, contradictions } = identification;
  if (manufacturer === null)
    return brand === null
      ? 'Its maker is not established.'
      : `Sold as ${brand}; its maker is not established.`;
  const seat = makers.get(maker ?? '')?.headquarters ?? null;
  const where = seat === null ? '' : ` (headquartered in ${country(seat)})`;
  const soldAs = brand !== null && brand !== manufacturer ? `; sold as ${brand}` : '';
  if (confidence < establishedFrom)
    return `Its maker is not established; what there is points to ${manufacturer}${where}, confidence ${confidenceText(confidence)}${soldAs}.`;
  // Hedge: a contradiction follows.
  const sure = confidence >= flagFrom ? 'Made by' : 'Probably made by';
  const made = contradictions.length > 0 ? 'The evidence points most to' : sure;
  return `${made} ${manufacturer}${where}, confidence ${confidenceText(confidence)}${soldAs}.`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

/** Why a device without a maker is clear. What is behind an open port that was not understood may still be anything. */
export function nothingShownText(unreadPorts: readonly number[]): string {
  if (unreadPorts.length === 0)
    return 'Nothing it showed is video surveillance or points to a maker that the policy covers.';
  return `What it answered is no video surveillance and points to no maker that the policy covers, but ${unreadText(unreadPorts)}.`;
}

/** `port 8765 is open and what answers there was not understood`. */
export function unreadText(ports: readonly number[]): string {
  const one = ports.length === 1;
  return `${one ? 'port' : 'ports'} ${listed(ports.map(String))} ${one ? 'is' : 'are'} open and what answers there was not understood`;
}
