import type { DeviceType } from '../../model/identification.ts';
import type { Field } from '../../model/observation.ts';
import { isModelField } from '../evidence/field-classes.ts';
import type { Hit } from '../evidence/hit.ts';
import { showsBrand } from '../evidence/hits.ts';
import {
  isSurveillance,
  specificFrom,
  strongestType,
  sufficientFrom,
  typeFrom,
  weightOf,
} from './type-weights.ts';
import { behavesAsVideo, isCameraProtocol, needsVideo } from './video.ts';

/** What a device is, and whether it behaves like video surveillance. */
export interface Kind {
  readonly type: DeviceType;
  readonly video: boolean;
}

interface Evidence {
  readonly hits: readonly Hit[];
  readonly video: boolean;
  /** Whether it has a maker or a brand, listed or not, with nothing against it. */
  readonly isNamed: boolean;
}

/** How a type is concluded. The first row that gives one decides. */
const conclusions: readonly ((evidence: Evidence) => DeviceType | null)[] = [
  // A model number beats all that is general: an access terminal with a camera's web server stays an access terminal. A printer may
  // bear a camera's model number: it is no camera unless something shows video.
  ({ hits, video }) => {
    const type = strongestType(hits.filter(isSpecific), specificFrom);
    return type !== null && isSurveillance(type) && !video ? null : type;
  },
  // What behaves as video is not something else because one of its pages resembles a router's.
  ({ hits, video }) => (video ? strongestType(hits.filter(countsForVideo(hits)), typeFrom) : null),
  // What does not behave as video may be something else.
  ({ hits, video }) => (!video && hits.some(({ rule }) => rule.says === 'not-video') ? 'other' : null),
  ({ hits, video }) =>
    video
      ? null
      : strongestType(
          hits.filter((hit) => !needsVideo(hit)),
          typeFrom,
        ),
  // A unit of a flagged maker must not drop out of the list because no evidence distinguishes a camera from a recorder.
  ({ video, isNamed }) => (video && isNamed ? 'camera' : null),
];

/** Works out what a device is from the hits on it; `isNamed` if it has a maker or a brand, listed or not, with nothing against it. */
export function kindOf(hits: readonly Hit[], isNamed: boolean): Kind {
  const evidence = { hits, video: behavesAsVideo(hits), isNamed };
  const type = firstType(evidence) ?? 'unknown';
  // What is certainly something else may show a picture, too: a door station is no surveillance for that.
  return { type, video: isSurveillance(type) || (type === 'unknown' && evidence.video) };
}

function firstType(evidence: Evidence): DeviceType | null {
  for (const conclude of conclusions) {
    const type = conclude(evidence);
    if (type !== null) return type;
  }
  return null;
}

/** Fields in which a unit itself names its type, or counts what only one type has. */
const selfDescribing: ReadonlySet<Field> = new Set<Field>([
  'maker.device-class',
  'maker.channels',
  'maker.remote-channels',
]);

/** Whether the type is read from a model number, from a field that holds one, or stated by the unit itself. */
function isSpecific(hit: Hit): boolean {
  const decides = isModelField(hit.field) || selfDescribing.has(hit.field) || hit.groups.model !== undefined;
  return decides && weightOf(hit) >= specificFrom;
}

/** Which hits count for the type of a unit that behaves as video. If that is certain, the main trade of its maker counts no more. */
function countsForVideo(hits: readonly Hit[]): (hit: Hit) => boolean {
  const isCertain = hits.some(
    (hit) => (hit.rule.says === 'video' && weightOf(hit) >= sufficientFrom) || isCameraProtocol(hit),
  );
  return (hit) => hit.rule.says !== 'not-video' && !(isCertain && isMakersTrade(hit));
}

/** Whether it is the name of a maker that mostly makes other things, without a model number. */
function isMakersTrade(hit: Hit): boolean {
  const { type, rule, groups } = hit;
  return type?.is === 'other' && rule.maker !== null && showsBrand(hit) && groups.model === undefined;
}
