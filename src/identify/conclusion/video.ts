import { mostOfClass } from '../../model/evidence-class.ts';
import type { Field } from '../../model/observation.ts';
import { confidenceOf } from '../evidence/confidence.ts';
import { fieldClass, isAnnouncedName } from '../evidence/field-classes.ts';
import type { Hit } from '../evidence/hit.ts';
import { showsBrand } from '../evidence/hits.ts';
import { isSurveillance, sufficientFrom } from './type-weights.ts';

/** Strength of a fingerprint for or against video that has no type. */
const videoStrength = 0.5;
const notVideoStrength = 0.6;
/** The most that model numbers alone count for video: makers of other things use the same ones, so a unit's own text on what it is wins. */
const mostOfModels = 0.65;

/** Fields in which a unit states over ONVIF what it is. */
const onvifTypeFields: ReadonlySet<Field> = new Set<Field>([
  'onvif.model',
  'onvif.scope-hardware',
  'onvif.scope-profile',
  'onvif.scope-type',
]);

/** Fields that show ONVIF and nothing more: doors and loudspeakers speak it, too. */
const onvifOnly: ReadonlySet<Field> = new Set<Field>(['onvif.service', 'onvif.xaddr']);

/** Whether the evidence for video outweighs that against it, or a page or stream is passed on from a camera behind the unit. */
export function behavesAsVideo(hits: readonly Hit[]): boolean {
  if (isPassedOn(hits)) return true;
  const against = hits.filter(({ rule }) => rule.says === 'not-video');
  const isOtherByOnvif = against.some(({ field }) => onvifTypeFields.has(field));
  const shown = hits.filter(showsVideo).filter(({ field }) => !(isOtherByOnvif && onvifOnly.has(field)));
  return strengthFor(shown) > strengthAgainst(against, shown.some(isCameraProtocol));
}

function strengthFor(shown: readonly Hit[]): number {
  const ceiling = shown.every(({ unconfirmed }) => unconfirmed) ? mostOfModels : 1;
  return confidenceOf(wordsOnce(shown), (hit) => Math.min(hit.type?.weight ?? videoStrength, ceiling));
}

/** What a user may have set weighs little: where a host announces its name, and against a maker's protocol for cameras in all fields. */
function strengthAgainst(against: readonly Hit[], hasCameraProtocol: boolean): number {
  const isUserSet = (hit: Hit) =>
    isAnnouncedName(hit.field) || (hasCameraProtocol && fieldClass(hit) === 'named');
  return confidenceOf(against, (hit) =>
    Math.min(hit.type?.weight ?? notVideoStrength, isUserSet(hit) ? mostOfClass['user-set'] : 1),
  );
}

/** Whether it is a reply in a maker's protocol for cameras: then the unit is one, under any name. */
export function isCameraProtocol(hit: Hit): boolean {
  return hit.evidenceClass === 'protocol' && pointsToSurveillance(hit);
}

/** Whether it is a word such as `Digital Recorder`, which names the type once something else shows video. */
export function needsVideo({ rule }: Hit): boolean {
  return rule.says === 'neither';
}

function showsVideo(hit: Hit): boolean {
  return hit.rule.says === 'video' || (pointsToSurveillance(hit) && !needsVideo(hit));
}

function pointsToSurveillance({ type }: Hit): boolean {
  return isSurveillance(type?.is ?? 'unknown');
}

/** A host has one name, in all protocols that repeat it: a word in it (`nvr-east`) counts once. */
function wordsOnce(hits: readonly Hit[]): readonly Hit[] {
  const first = hits.find(({ rule }) => rule.inWords);
  if (first === undefined) return hits;
  return hits.map((hit) => (hit.rule.inWords ? { ...hit, source: first.source } : hit));
}

/** A router may forward a port to the camera behind it: its own page proves nothing about the unit that answers there. */
function isPassedOn(hits: readonly Hit[]): boolean {
  const otherPorts = new Set(hits.flatMap(({ rule, port }) => (rule.says === 'not-video' ? [port] : [])));
  return hits.some(
    (hit) =>
      /^(?:http|rtsp)\./.test(hit.field) &&
      hit.weight >= sufficientFrom &&
      !showsBrand(hit) &&
      pointsToSurveillance(hit) &&
      !otherPorts.has(hit.port),
  );
}
