import { type Fingerprint, type Maker, unverified } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { Field } from '../../src/model/observation.ts';
import { type MakerEntry, modelFields, type Series } from '../define.ts';
import { withRows } from './by-maker.ts';

/** What a series may have next to its model numbers. */
type More = Pick<Series, 'brand' | 'weight' | 'source'>;

/** None of the series was verified: each stays at this and below, and flags nothing alone. */
const usual = 0.5;

/**
 * A model number so ordinary that it is below this shows little of what the unit is. It counts over ONVIF and in makers' own
 * protocols, and as all of a page title, a stream name, a description or a password realm, and is not looked
 * for among other words.
 */
const telling = 0.45;

/** For model numbers that others may use, too: not looked for among other words. */
export const plain = { weight: telling };

/** For model numbers so short that others use them: they count over ONVIF alone. */
export const short = { weight: 0.3 };

/** For model numbers of a brand that others make, too: they show the brand and nothing of who made the unit. */
export const brandOnly = (brand: string): More => ({ brand, weight: 0 });

/** A series with what it is. */
export function unit(
  is: DeviceType,
  pattern: string,
  seen: Series['seen'],
  unlike: Series['unlike'],
  more: More = {},
): Series {
  return { is, pattern, seen, unlike, ...more };
}

/** A series of cameras. */
export function camera(
  pattern: string,
  seen: Series['seen'],
  unlike: Series['unlike'],
  more: More = {},
): Series {
  return unit('camera', pattern, seen, unlike, more);
}

/** Where only cameras and their like name a model, as all that they report there; televisions and printers name theirs over UPnP. */
const cameraFields: readonly Field[] = [
  'onvif.model',
  'onvif.scope-hardware',
  'maker.model',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
];

/** Where a model number counts, however short or with whatever blanks, if there is nothing next to it. */
const modelAndWhole: readonly Field[] = [
  ...modelFields,
  'rtsp.sdp-session',
  'rtsp.sdp-information',
  'snmp.sys-descr',
];

/** Where an ordinary one does: what else heads its page with it is designated otherwise. */
const allThereIs: readonly Field[] = [...modelAndWhole, 'http.title', 'http.auth-realm'];

/** The maker with a fingerprint for each of its series. */
export function withSeries({ series = [], ...maker }: Omit<MakerEntry, 'firmwareStrings'>): Maker {
  return withRows(
    maker,
    series.map((row, at) => ({ ...row, fingerprint: fingerprintOf(row, `${maker.id}/series-${at + 1}`) })),
  );
}

function fingerprintOf(
  { is, pattern, seen, unlike, weight = usual, source = unverified }: Series,
  id: string,
): Fingerprint {
  const [first, ...rest] = seen;
  const example = (model: string) => ({ seen: model, gives: { model } });
  const ordinary = weight > 0 && weight < telling;
  return {
    id,
    field: ordinary ? cameraFields : weight === telling ? allThereIs : modelAndWhole,
    pattern: new RegExp(`^(?<model>${pattern})$`),
    weight,
    ...(ordinary ? { onlyThere: true as const } : {}),
    type: { is, weight: ordinary ? 0.3 : 0.6 },
    examples: [example(first), ...rest.map(example)],
    unlike,
    source,
  };
}
