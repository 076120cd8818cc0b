import type { Name } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';
import { type Form, type Owner, places } from './name-forms.ts';
import * as words from './name-words.ts';
import type { Rule } from './rules.ts';

/** A name with what is needed to find it and to decide whose it is. */
export interface Ready {
  /** What shows in a value that its word is no name there; null for most. */
  readonly not: RegExp | null;
  readonly name: Name;
  readonly strength: number;
  readonly brand: Rule['brand'];
  readonly owner: Owner;
  /** A model number after it is a camera's or recorder's. */
  readonly numbers: boolean;
}

/** A name in a value: what stands before it and after it. */
export interface Found extends Ready {
  readonly before: string;
  readonly after: string;
}

const letter = /[a-z]/;
const letterOrDigit = /[a-z0-9]/;

const isScript = ({ name }: Ready) => name.kind === 'script';
/** Whether the name is not part of a longer word. */
export const isWord = ({ before, after }: Found) =>
  !letterOrDigit.test(before.at(-1)?.toLowerCase() ?? ' ') && !letter.test(after[0]?.toLowerCase() ?? ' ');
const isAtStart = (found: Found) => found.before === '' && isWord(found);
const goesOn = /^(?:$|[ ,._-])/;

/** Whether a name stands in this form in a value of the field. */
export const stands: Readonly<Record<Form, (found: Found, field: Field) => boolean>> = {
  door: (found) => found.name.carries === 'doorbell' && isAtStart(found) && words.atTheDoor.test(found.after),
  'recorder-model': (found, field) => isModelOf(found, field, true),
  model: (found, field) => isModelOf(found, field, false),
  camera: (found, field) => isWithCamera(found, field),
  streams: (found, field) =>
    field === 'rtsp.server' && isAtStart(found) && words.endsStreams.test(found.after),
  manufacturer: (found) =>
    isScript(found)
      ? /^(?:\p{L}{2}省?\p{L}?市?)?$/u.test(found.before) && /^\p{L}{0,20}(?:$|[ ,._-])/u.test(found.after)
      : isAtStart(found) && goesOn.test(found.after),
  organisation: (found) => isOrganisation(found),
  company: (found, field) =>
    field === 'http.page-mark'
      ? words.signs.test(found.before) && words.beforeCompany.test(found.after)
      : isAtStart(found) && isCompany(found, field),
  whole: (found, field) => isWhole(found, field),
  begins: (found, field) => isBeginning(found, field),
  site: (found) => isSite(found),
  sentence: (found, field) => found.name.means === 'cameras' && (isScript(found) || isSaid(found, field)),
  joined: ({ name, before, after }) =>
    name.means === 'cameras' &&
    name.kind !== 'line' &&
    /^[a-z-]{5,}$/i.test(name.text) &&
    !letterOrDigit.test(before.at(-1)?.toLowerCase() ?? ' ') &&
    words.joinedKind.test(after),
};

function isCompany({ after }: Found, field: Field): boolean {
  if (field === 'onvif.scope-name') return words.beforeCompany.test(after);
  return places[field] !== 'page' && places[field] !== 'label' && words.onlyCompany.test(after);
}

function isBeginning(found: Found, field: Field): boolean {
  if (!isNamed(found) || !isAtStart(found)) return false;
  if (places[field] === 'model') return found.name.carries === 'doorbell';
  if (found.name.means === 'ambiguous' || !/^[ ,_-]/.test(found.after)) return false;
  // A single word may be the user's name of the unit.
  return found.owner.known || (field === 'onvif.scope-name' && /[ -]/.test(found.name.text));
}

function isNamed({ name }: Found): boolean {
  return name.means !== 'word' && name.kind !== 'line' && name.kind !== 'script';
}

// `F6C100-UNV`: two or three letters end a model number, and where one stands, any name may.
function isSaid(found: Found, field: Field): boolean {
  if (places[field] === 'model' && /[._/-]$/.test(found.before)) return false;
  if (places[field] === 'host' && !found.owner.known && found.name.kind === 'maker') return false;
  return isWord(found) && !(found.name.text.length <= 3 && /\d-$/.test(found.before));
}

const modelFields: ReadonlySet<Field> = new Set<Field>([
  'http.title',
  'http.auth-realm',
  'snmp.sys-descr',
  'mdns.instance',
]);

function isModelOf(found: Found, field: Field, recorder: boolean): boolean {
  if (!modelFields.has(field) || found.before !== '' || !found.numbers) return false;
  const model = words.endsModel.exec(found.after)?.[1];
  return model !== undefined && words.recorderModel.test(model) === recorder;
}

/** Where a word for a camera next to a name shows nothing of the name. */
const withoutCamera: ReadonlySet<Field> = new Set<Field>([
  'http.redirect',
  'tls.issuer',
  'mdns.host',
  'dhcp.host-name',
  'onvif.scope',
]);

function isWithCamera(found: Found, field: Field): boolean {
  const { name, before, after } = found;
  if (!isNamed(found) || withoutCamera.has(field)) return false;
  if (words.wordForCamera.test(name.text)) return false;
  const glue = /[a-z0-9._/-]$/i;
  const glueAfter = name.text.length > 3 ? /^[a-z0-9]/i : /^[a-z0-9._/-]/i;
  if (glue.test(before) || glueAfter.test(after)) return false;
  const isHeading = before === '' || /^Welcome to $/i.test(before);
  return (
    words.wordForCamera.test(before) ||
    words.wordForCamera.test(after) ||
    (isHeading && words.headsViewer.test(after))
  );
}

function isOrganisation(found: Found): boolean {
  const { name, before, after } = found;
  if (name.kind === 'script') return false;
  if (name.means === 'cameras') return words.inOrganisation.test(before) && isWord(found);
  if (name.means !== 'more' || name.text.length < 4) return false;
  return words.seat.test(before) && words.endsOrganisation.test(after);
}

function isWhole(found: Found, field: Field): boolean {
  if (!isNamed(found) || found.before !== '') return false;
  const servesCameras = field === 'http.server' && found.name.carries !== null && found.owner.known;
  if (servesCameras && words.endsWhole.test(found.after)) return true;
  if (places[field] === 'server' && field !== 'rtsp.server' && field !== 'http.server') return false;
  return words.endsAlone.test(found.after);
}

function isSite({ name, owner, before, after }: Found): boolean {
  if (name.kind === 'site') return words.beginsSite.test(before) && after === '';
  if (!after.includes('.') || !owner.known || name.means === 'word' || name.means === 'ambiguous')
    return false;
  if (name.kind === 'brand' ? name.carries === null : name.kind !== 'maker') return false;
  return (
    name.text.replaceAll(/[^a-z0-9]/gi, '').length >= 4 &&
    words.beginsSite.test(before) &&
    words.endsSite.test(after)
  );
}
