import { canonicalMac } from '../../src/model/address.ts';
import type { Field } from '../../src/model/observation.ts';
import { percentDecode } from '../parsing/charset.ts';
import type { Reported } from '../parsing/facts.ts';

const fieldOf: Readonly<Record<string, Field>> = {
  name: 'onvif.scope-name',
  hardware: 'onvif.scope-hardware',
  location: 'onvif.scope-location',
  type: 'onvif.scope-type',
  profile: 'onvif.scope-profile',
  serial: 'onvif.serial',
  serialnumber: 'onvif.serial',
  // Not in the standard; some firmware names its maker, model or version like this.
  manufacturer: 'onvif.manufacturer',
  vendor: 'onvif.manufacturer',
  firmware: 'onvif.firmware',
  firmwareversion: 'onvif.firmware',
  b: 'onvif.manufacturer',
  model: 'onvif.model',
};

/** Before the word in scopes that some firmware adds: `acc/firmware/version/1.2`. */
const added = /^(?:acc|ext|extension)\/(?=[^/]{1,40}\/)/i;
/** Between the word and the value of a fact. */
const ofFact = /^(?:version|address|number|id)\/(?=.)/i;

/** Most characters read of a scope's value. Finding the end of a run of slashes takes the square of its length. */
const longestValue = 4_096;

/**
 * Facts of ONVIF scopes (ONVIF Core, 7.3.3): each as sent, and those with a known first word again as a separate field,
 * percent-decoded. The word is compared without case; authorities differ and do not matter.
 */
export function scopeFacts(scopes: readonly string[]): Reported[] {
  return scopes.flatMap((scope): Reported[] => [['onvif.scope', scope], ...known(scope)]);
}

function known(scope: string): Reported[] {
  const path = /^onvif:\/{1,2}[^/]{0,100}\/(.+)$/is.exec(scope)?.[1]?.replace(added, '') ?? '';
  const match = /^([^/]{1,40})\/(.+)$/s.exec(path);
  const word = match?.[1]?.toLowerCase() ?? '';
  const rest = (match?.[2] ?? '').slice(0, longestValue);
  const isFact = /^(?:firmware|serial|mac)$/.test(word);
  const value = percentDecode(isFact ? rest.replace(ofFact, '') : rest).replace(/(?<!\/)\/+$/, '');
  if (/^mac(?:addr(?:ess)?)?$/.test(word)) return [['onvif.scope-mac', canonicalMac(value)]];
  const field = Object.hasOwn(fieldOf, word) ? fieldOf[word] : undefined;
  return field === undefined ? [] : [[field, value]];
}
