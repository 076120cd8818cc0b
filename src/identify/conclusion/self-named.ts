import type { Field, Observation } from '../../model/observation.ts';
import type { Hit } from '../evidence/witness.ts';
import { certifiedName } from './certified-name.ts';
import { headingName } from './heading-name.ts';
import { type MakerScore, stackOf } from './maker.ts';
import { scopeName } from './scope-name.ts';

/** Where a unit names whoever made or sells it. */
const fields: ReadonlySet<Field> = new Set<Field>(['onvif.manufacturer', 'upnp.manufacturer']);

/** What firmware ships with in that place: words for the thing, for its chip, for a seller to be filled in. */
const nobody =
  /^(?:(?:general|generic|private|default|unknown|undefined|none|null|n\/?a|oem|company|manufacturer|vendor|brand|test|admin|user|demo|linux|embedded|neutral|nvt|ipnc|onvif|camera|cam|device|product|dvr|nvr|xvr|ipc|hd|wi-?fi|smart|cloud|network|web|video|ip|net|h\.?26[45]\w*|hi35\w*|hisilicon|ambarella|novatek|sigmastar|ingenic|goke|anyka|realtek|mstar\w*|rockchip|allwinner|fullhan|sonix|happytime(?:soft)?|ak39\d{2}\w*|ssc\d{3}\w*|gk7\d{3}\w*|nt98\d{3}\w*|gm8\d{3}\w*|rv11\d{2}\w*|fh8\d{3}\w*|video-?server|china|shenzhen|odm|tech(?:nology)?|ptz|grain(?:-?media)?|texas instruments|camera ?\d*|ip-?cam(?:era)?\w*|ipcamera\w*|web-?cam\w*)[ _./-]*)+$/i;

/**
 * The name that a unit gives itself where its manufacturer is asked for, or else where it greets with a name and the word
 * for a camera, or in the certificate that its firmware made, or before its designation among its scopes, as the badge of somebody who is
 * not in our lists; null where it names nobody. Of several the first in the order of the alphabet, so that the order of observations does not matter.
 */
export function selfNamed(observations: readonly Observation[]): string | null {
  const names = observations
    .filter(({ field }) => fields.has(field))
    .map(({ value }) => value.trim())
    .filter(isName);
  const greeted = observations
    .map(({ field, value }) => headingName(field, value))
    .filter((name) => name !== null && isName(name));
  const certified = observations
    .map(({ field, value }) => (field === 'tls.subject' ? certifiedName(value) : null))
    .filter((name) => name !== null && isName(name));
  const called = scopeName(observations);
  return (
    names.sort()[0] ??
    greeted.sort()[0] ??
    certified.sort()[0] ??
    (called !== null && isName(called) ? called : null)
  );
}

/**
 * The name of a maker that is in no list, on a unit of which nothing but names and designations speaks for `leader`: its
 * designations may resemble another's. Null where the unit's own software or anything we know of the name decides.
 */
export function strangerNamed(
  observations: readonly Observation[],
  hits: readonly Hit[],
  leader: MakerScore | null,
): string | null {
  if (leader === null || stackOf(leader.hits.filter(({ designation }) => !designation)) > 0) return null;
  return unlistedName(observations, hits, leader);
}

/**
 * The name that a unit gives where its manufacturer is asked for, where no mark of a maker or camera knows it and it is neither `leader`'s nor one of
 * the badges that `leader` makes; null where there is none.
 */
export function unlistedName(
  observations: readonly Observation[],
  hits: readonly Hit[],
  leader: MakerScore,
): string | null {
  // A maker of printers is in no list of makers, though a mark knows its name.
  if (hits.some(({ field, rule }) => fields.has(field) && rule.says !== 'not-video')) return null;
  const { name, brands = [] } = leader.maker;
  const known = [name, ...brands.map((brand) => brand.name)];
  const said = observations.filter(({ field }) => fields.has(field));
  return selfNamed(said.filter(({ value }) => !known.some((one) => beginsWith(value, one))));
}

// `Bosch Security Systems` is Bosch, `D-Link` and `DLink` are one.
function beginsWith(text: string, name: string): boolean {
  const [said, known] = [text, name].map((one) =>
    one
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, ' ')
      .trim(),
  );
  return `${said} `.startsWith(`${known} `) || said?.replaceAll(' ', '') === known?.replaceAll(' ', '');
}

/** The sentence for people about such a name. */
export function strangerSentence(name: string, leader: MakerScore): string {
  return `It says that ${name} made it, of whom nothing is known here; only a name or a designation speaks for ${leader.maker.name}.`;
}

function isName(name: string): boolean {
  return /^[\p{L}\d][\p{L}\d .,&+'()-]{1,39}$/u.test(name) && /\p{L}{2}/u.test(name) && !nobody.test(name);
}
