import { mostOfClass } from '../../model/evidence-class.ts';
import { type DeviceType, deviceTypes, surveillanceTypes } from '../../model/identification.ts';
import type { Field } from '../../model/observation.ts';
import { confidenceOf } from '../evidence/confidence.ts';
import { fieldClass, isAnnouncedName, isModelField } from '../evidence/field-classes.ts';
import type { Hit } from '../evidence/hit.ts';
import { showsBrand } from '../evidence/hits.ts';
import { isOnlySharedModel } from '../evidence/model-number.ts';
import { type MakerScore, strongFrom } from './maker.ts';

/** Strength of a fingerprint of behaviour that names none. */
const videoStrength = 0.5;
const notVideoStrength = 0.6;
/** The most that model numbers alone count for video: makers of other things use the same ones, so a unit's own word for what it is wins. */
const mostOfModels = 0.65;
/** Sum of weights from which a type is more than a hint. */
const typeFrom = 0.2;
/** Weight from which a model number settles the type, whatever else the unit resembles. */
const specificFrom = 0.5;

/** Weight from which one fingerprint of firmware, or the evidence for a maker, says enough, whatever speaks against it. */
const aloneFrom = 0.7;

/** The most that a model number weighs which is read from a title or a name (`vendor-fingerprints/tables/model-words.ts`). */
const wordsCeiling = 0.55;

/** What a device is, and whether it behaves like video surveillance. */
export interface Kind {
  readonly type: DeviceType;
  readonly video: boolean;
}

/**
 * Works out what a device is. A model number beats everything general: an access terminal with a camera's web
 * server stays an access terminal. What shows video and has a maker or a brand, listed or not, with nothing against it,
 * is a camera: a unit of a flagged maker must not drop out of the list because no evidence distinguishes a camera from a recorder.
 */
export function kindOf(hits: readonly Hit[], isNamed: boolean): Kind {
  const video = behavesAsVideo(hits);
  const ofModel = strongestType(hits.filter(isSpecific), specificFrom);
  // A printer may bear a camera's model number: what a unit says that it is counts for more.
  const specific = ofModel !== null && isSurveillance(ofModel) && !video ? null : ofModel;
  const type = specific ?? generalType(hits, video) ?? (video && isNamed ? 'camera' : 'unknown');
  // What is settled as something else may show a picture, too: a door station is no surveillance for that.
  return { type, video: isSurveillance(type) || (type === 'unknown' && video) };
}

/**
 * The hits that may say what a unit of the established maker is: without other makers' readings of its model number. An `E12A` that ACTi
 * made is what ACTi's list says, not what a maker of door stations calls so. If the maker is beyond doubt and its own list does not have
 * the model number, other makers' forms that fit it say nothing either: Huawei's routers are named like LILIN's recorders.
 */
export function ownReadings(hits: readonly Hit[], leader: MakerScore | null): readonly Hit[] {
  if (leader === null || leader.confidence < strongFrom) return hits;
  const { id } = leader.maker;
  const own = hits.filter(({ unconfirmed, rule }) => unconfirmed && rule.maker === id);
  const isUnlisted = own.length === 0 && leader.confidence >= aloneFrom;
  return hits
    .filter(
      (hit) =>
        !hit.unconfirmed ||
        hit.rule.maker === null ||
        hit.rule.maker === id ||
        !(isOnlySharedModel([hit], own) || (isUnlisted && hit.rule.weight <= wordsCeiling)),
    )
    .map((hit) => (own.includes(hit) ? settling(hit) : hit));
}

// What the established maker calls so is what the unit is, however short it is: a C1310-E of Axis's is a loudspeaker.
function settling(hit: Hit): Hit {
  if (hit.type === undefined) return hit;
  return { ...hit, type: { ...hit.type, weight: Math.max(hit.type.weight, specificFrom) } };
}

// What behaves as video is not something else because one of its pages resembles a router's; what does not is.
function generalType(hits: readonly Hit[], video: boolean): DeviceType | null {
  if (video) {
    const isSurelyVideo = hits.some(
      (hit) => (hit.rule.says === 'video' && weightOf(hit) >= aloneFrom) || isCamerasProtocol(hit),
    );
    return strongestType(
      hits.filter((hit) => hit.rule.says !== 'not-video' && !(isSurelyVideo && isMakersTrade(hit))),
      typeFrom,
    );
  }
  return hits.some((hit) => hit.rule.says === 'not-video')
    ? 'other'
    : strongestType(
        hits.filter((hit) => !onlyTells(hit)),
        typeFrom,
      );
}

// By its maker's name alone, which says what that maker mostly makes: what answers as a camera is one, though its maker is known for routers.
function isMakersTrade(hit: Hit): boolean {
  const { type, rule, groups } = hit;
  return type?.is === 'other' && rule.maker !== null && showsBrand(hit) && groups.model === undefined;
}

// Whatever name stands on it, what answers a maker's protocol for cameras is one.
function isCamerasProtocol({ evidenceClass, type }: Hit): boolean {
  return evidenceClass === 'protocol' && isSurveillance(type?.is ?? 'unknown');
}

function behavesAsVideo(hits: readonly Hit[]): boolean {
  if (isPassedOn(hits)) return true;
  const shown = hits.filter(
    (hit) => hit.rule.says === 'video' || (isSurveillance(hit.type?.is ?? 'unknown') && !onlyTells(hit)),
  );
  const refuted = hits.filter((hit) => hit.rule.says === 'not-video');
  if (refuted.some(({ field }) => saysOverOnvif.has(field))) return outweighs(shown.filter(isMore), refuted);
  return outweighs(shown, refuted);
}

/** Where a unit says over ONVIF what it is. */
const saysOverOnvif: ReadonlySet<Field> = new Set<Field>([
  'onvif.model',
  'onvif.scope-hardware',
  'onvif.scope-profile',
  'onvif.scope-type',
]);

// Doors and loudspeakers speak ONVIF, too: that a unit does so shows video only as long as ONVIF does not say what else it is.
function isMore({ field }: Hit): boolean {
  return field !== 'onvif.service' && field !== 'onvif.xaddr';
}

function outweighs(shown: readonly Hit[], refuted: readonly Hit[]): boolean {
  const ceiling = shown.every(({ unconfirmed }) => unconfirmed) ? mostOfModels : 1;
  const seen = (hit: Hit) => Math.min(hit.type?.weight ?? videoStrength, ceiling);
  // What a user may have set weighs little: where a machine announces its name, and against a maker's protocol for cameras anywhere.
  const answers = shown.some(isCamerasProtocol);
  const isTyped = (hit: Hit) => isAnnouncedName(hit.field) || (answers && fieldClass(hit) === 'named');
  const otherwise = (hit: Hit) =>
    Math.min(hit.type?.weight ?? notVideoStrength, isTyped(hit) ? mostOfClass['user-set'] : 1);
  return confidenceOf(wordsOnce(shown), seen) > confidenceOf(refuted, otherwise);
}

// A machine has one name, whatever protocols repeat it: a word in it (`nvr-east`) is one sign.
function wordsOnce(hits: readonly Hit[]): readonly Hit[] {
  const first = hits.find(({ rule }) => rule.inWords);
  if (first === undefined) return hits;
  return hits.map((hit) => (hit.rule.inWords ? { ...hit, source: first.source } : hit));
}

// A router may pass a port on to the camera behind it: its own page says nothing of what answers there.
function isPassedOn(hits: readonly Hit[]): boolean {
  const elsewhere = new Set(hits.flatMap(({ rule, port }) => (rule.says === 'not-video' ? [port] : [])));
  return hits.some(
    (hit) =>
      /^(?:http|rtsp)\./.test(hit.field) &&
      hit.weight >= aloneFrom &&
      !showsBrand(hit) &&
      isSurveillance(hit.type?.is ?? 'unknown') &&
      !elsewhere.has(hit.port),
  );
}

// A word such as `Digital Recorder` says what video is, once something else shows that it is video.
function onlyTells({ rule }: Hit): boolean {
  return rule.says === 'neither';
}

function isSurveillance(type: DeviceType): boolean {
  return surveillanceTypes.includes(type);
}

/** Where a unit itself names its kind, or counts what only one kind has. */
const selfDescribing: ReadonlySet<Field> = new Set<Field>([
  'maker.device-class',
  'maker.channels',
  'maker.remote-channels',
]);

// Read from a model number, in a field that holds one, or stated by the unit of itself.
function isSpecific(hit: Hit): boolean {
  const weight = hit.type?.weight ?? 0;
  const settles = isModelField(hit.field) || selfDescribing.has(hit.field) || hit.groups.model !== undefined;
  return weight >= specificFrom && settles;
}

// The sum of each type's weights over evidence sources. Of equals, the later in the list of types: what is
// doubtful is not called a camera.
function strongestType(hits: readonly Hit[], from: number): DeviceType | null {
  let best: { readonly type: DeviceType; readonly sum: number } | null = null;
  for (const type of deviceTypes.toReversed()) {
    const sum = sumOf(hits.filter((hit) => hit.type?.is === type));
    if (type !== 'unknown' && sum >= from && (best === null || sum > best.sum)) best = { type, sum };
  }
  return best?.type ?? null;
}

function sumOf(hits: readonly Hit[]): number {
  const strongest = new Map<string, number>();
  for (const hit of telling(hits))
    strongest.set(hit.source, Math.max(strongest.get(hit.source) ?? 0, weightOf(hit)));
  const sum = [...strongest.values()].sort((a, b) => a - b).reduce((total, weight) => total + weight, 0);
  return Math.round(sum * 10_000) / 10_000;
}

// What a maker mostly makes, by its name alone, counts once and only where nothing else tells this type.
function telling(hits: readonly Hit[]): readonly Hit[] {
  const more = hits.filter(({ namesMaker, groups }) => !namesMaker || groups.model !== undefined);
  return more.length > 0 ? more : hits.slice(0, 1);
}

function weightOf(hit: Hit): number {
  return hit.type?.weight ?? 0;
}
