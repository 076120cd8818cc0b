import type { Field, Observation } from '../../model/observation.ts';
import type { Hit } from '../evidence/witness.ts';
import { accessoryName } from './accessory-name.ts';
import { certifiedName } from './certified-name.ts';
import { headingName } from './heading-name.ts';
import { type MakerScore, stackOf } from './maker.ts';
import { areRelated } from './relation.ts';
import { scopeName } from './scope-name.ts';
import { signedName } from './signed-name.ts';

/** Where a unit names whoever made or sells it. */
const fields: ReadonlySet<Field> = new Set<Field>(['onvif.manufacturer', 'upnp.manufacturer']);

/** What firmware ships with in that place: words for the thing, for its chip, for a seller to be filled in. */
const nobody =
  /^(?:(?:general|generic|private|default|unknown|undefined|none|null|n\/?a|oem|company|manufacturer|vendor|brand|test|admin|user|demo|linux|embedded|neutral|nvt|ipnc|onvif|camera|cam|device|product|dvr|nvr|xvr|ipc|hd|wi-?fi|smart|cloud|network|web|video|ip|net|h\.?26[45]\w*|hi35\w*|hisilicon|ambarella|novatek|sigmastar|ingenic|goke|anyka|realtek|mstar\w*|rockchip|allwinner|fullhan|sonix|happytime(?:soft)?|ak39\d{2}\w*|ssc\d{3}\w*|gk7\d{3}\w*|nt98\d{3}\w*|gm8\d{3}\w*|rv11\d{2}\w*|fh8\d{3}\w*|video-?server|china|shenzhen|odm|tech(?:nology)?|ptz|grain(?:-?media)?|texas instruments|camera ?\d*|ip-?cam(?:era)?\w*|ipcamera\w*|web-?cam\w*)[ _./-]*)+$/i;

/**
 * The name that a unit gives itself where its manufacturer is asked for, or else where it greets with a name and the word
 * for a camera, or in the certificate that its firmware made, or before its designation among its scopes and to HomeKit, or as the firm whose
 * page it is, as the badge of somebody who is not in our lists; null where it names nobody. Of several the first in the order of the
 * alphabet, so that the order of observations does not matter.
 */
export function selfNamed(observations: readonly Observation[]): string | null {
  const names = observations
    .filter(({ field }) => fields.has(field))
    .map(({ value }) => withoutForm(value.trim()))
    .filter(isName);
  const greeted = observations
    .map(({ field, value }) => headingName(field, value))
    .filter((name) => name !== null && isName(name));
  const certified = observations
    .map(({ field, value }) => (field === 'tls.subject' ? certifiedName(value) : null))
    .filter((name) => name !== null && isName(name));
  const called = [scopeName(observations), accessoryName(observations)].find(
    (name) => name !== null && isName(name),
  );
  const signed = observations
    .map(({ field, value }) => (field === 'http.page-mark' ? signedName(value) : null))
    .filter((name) => name !== null && isName(name));
  return names.sort()[0] ?? greeted.sort()[0] ?? certified.sort()[0] ?? called ?? signed.sort()[0] ?? null;
}

/** The form of a firm. */
const form =
  /(?<=[\p{L}\d).])(?:, ?| )(?:Inc(?:orporated)?|Corp(?:oration)?|Co|Ltd|Limited|LLC|GmbH(?: & Co\.? KG)?|AG|AB|BV|B\.V|S\.?p\.?A|S\.?r\.?l|S\.?A|A\/S|Pty|Pvt|Sp\. ?z ?o\.? ?o|s\.r\.o)\.?$/iu;
/** What a firm writes between its name and its form. */
const branch =
  /^(\p{L}[\p{L}\d-]{2,}) (?:Technolog(?:y|ies)|Communications?|Electronics?|Systems?|International)$/iu;

/** `Acme` for `Acme Technology Co., Ltd.`: lists are read by people. */
function withoutForm(text: string): string {
  let name = text;
  for (let times = 0; times < 3; times += 1) name = name.replace(form, '');
  return name === text ? text : (branch.exec(name)?.[1] ?? name);
}

/** Who a unit says made it, against `leader`, and whether that is one of our makers. */
export interface Stranger {
  readonly name: string;
  readonly isListed: boolean;
}

/**
 * Another maker that a unit names as its own, where nothing but names and designations speaks for `leader`: its designations may resemble
 * another's, and a program passes on the names of the cameras behind it. Null where the unit's own software decides.
 */
export function strangerNamed(
  observations: readonly Observation[],
  hits: readonly Hit[],
  standing: readonly MakerScore[],
  leader: MakerScore | null,
): Stranger | null {
  if (leader === null || stackOf(leader.hits.filter(({ designation }) => !designation)) > 0) return null;
  const listed = namedInstead(standing, leader);
  const name = listed ?? unlistedName(observations, hits, [leader]);
  return name === null ? null : { name, isListed: listed !== null };
}

// One of our makers, named where the maker is asked for, in a text that names neither the leader nor anybody related to it.
function namedInstead(standing: readonly MakerScore[], leader: MakerScore): string | null {
  const isOurs = ({ maker }: MakerScore) => areRelated(maker, leader.maker);
  const ours = new Set(standing.filter(isOurs).flatMap(toldAsMaker));
  const names = standing
    .filter((one) => toldAsMaker(one).some((text) => !ours.has(text) && isName(text)))
    .map(({ maker }) => maker.name);
  return names.sort()[0] ?? null;
}

function toldAsMaker({ hits }: MakerScore): readonly string[] {
  return hits.filter(({ field }) => fields.has(field)).map(({ value }) => value.trim());
}

/**
 * The name that a unit gives where its manufacturer is asked for, where no mark of a maker or camera knows it and it is the name of none of
 * `makers` or of the badges that they make; null where there is none.
 */
export function unlistedName(
  observations: readonly Observation[],
  hits: readonly Hit[],
  makers: readonly MakerScore[],
): string | null {
  // A maker of printers is in no list of makers, though a mark knows its name.
  if (hits.some(({ field, rule }) => fields.has(field) && rule.says !== 'not-video')) return null;
  const known = makers.flatMap(({ maker: { name, brands = [] } }) => [
    name,
    ...brands.map((brand) => brand.name),
  ]);
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
export function strangerSentence({ name, isListed }: Stranger, leader: MakerScore): string {
  const unknown = isListed ? '' : ', of whom nothing is known here';
  return `It says that ${name} made it${unknown}; only a name or a designation speaks for ${leader.maker.name}.`;
}

function isName(name: string): boolean {
  return /^[\p{L}\d][\p{L}\d .,&+'()-]{1,39}$/u.test(name) && /\p{L}{2}/u.test(name) && !nobody.test(name);
}
