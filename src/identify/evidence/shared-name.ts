import type { Fact } from '../../model/observation.ts';
import type { Match } from '../matching/match.ts';
import type { Matcher } from '../matching/matcher.ts';
import { fieldClass, isModelField } from './field-classes.ts';

/** Weight from which a fingerprint is known to be the maker's own firmware's, whatever name stands in it. */
const ownFirmwareFrom = 0.7;

/**
 * True for a hit that shows little but a name: it is in a field that holds names, or its fingerprint reads no model number and is not known to
 * be the maker's own firmware's.
 */
export function namesMaker({ field, value, rule, groups }: Fact & Match): boolean {
  // Those two are our own names for what answered.
  if (field === 'maker.answer' || (field === 'http.page-mark' && value.startsWith('data='))) return false;
  if (isModelField(field)) return false;
  const written = fieldClass({ field, value });
  if (written === 'stated' || written === 'user-set') return true;
  return groups.model === undefined && rule.weight < ownFirmwareFrom;
}

/**
 * True where a fingerprint reads no more than the name of a maker that also sells other makers' units. That name does not show who made this
 * one, wherever it stands: a reseller may put it into realms, servers and certificates, too. What the fingerprint still reads
 * once the name is taken out (`DINION IP` of `Bosch DINION IP`) is more than a name.
 */
export function readsSharedName(match: Match, { field, value }: Fact, matcher: Matcher): boolean {
  const { rule } = match;
  const name = matcher.makers.get(rule.maker ?? '')?.name;
  if (name === undefined || rule.brand !== null || !matcher.sharedBrands.has(name.toLowerCase()))
    return false;
  if (!namesMaker({ ...match, field, value }) || !spelled(value).includes(spelled(name))) return false;
  return !rule.pattern.test(without(value, name));
}

// Everywhere, in any case, with what joined it to the rest.
function without(value: string, name: string): string {
  const parts = value.toLowerCase().split(name.toLowerCase());
  if (parts.length < 2) return '';
  let at = 0;
  const kept = parts.map((part) => {
    const text = value.slice(at, at + part.length);
    at += part.length + name.length;
    return text;
  });
  return kept.join('').replaceAll(/^[\s_,.:-]+|[\s_,.:-]+$/g, '');
}

// `Hi-Focus` is also HiFocus, and `Geutebrück` GEUTEBRUECK and Geutebruck.
function spelled(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll(/([aou])e/g, '$1');
}
