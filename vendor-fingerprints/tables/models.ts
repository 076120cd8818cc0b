import type { Field } from '../../src/model/observation.ts';
import { modelFields } from '../define.ts';
import { badgeSeries } from './badge-series.ts';
import type { MarksByMaker } from './by-maker.ts';
import { catalogueSeries, catalogueSource } from './catalogue-series.ts';
import { cctvSeries } from './cctv-series.ts';
import { consumerSeries } from './consumer-series.ts';
import { furtherCctvSeries } from './further-cctv-series.ts';
import { littleKnownSeries } from './little-known-series.ts';
import { moreSeries } from './more-series.ts';
import { oldCctvSeries } from './old-cctv-series.ts';
import { recorderSeries } from './recorder-series.ts';
import { firstSeries, type Series } from './series.ts';

const series: readonly Series[] = [
  ...firstSeries,
  ...moreSeries,
  ...catalogueSeries.map((one) => ({ source: catalogueSource, ...one })),
  ...badgeSeries,
  ...cctvSeries,
  ...furtherCctvSeries,
  ...oldCctvSeries,
  ...recorderSeries,
  ...consumerSeries,
  ...littleKnownSeries,
];

/** Where nobody but cameras and their like name a model; televisions and printers name theirs over UPnP. */
const cameraFields: readonly Field[] = ['onvif.model', 'onvif.scope-hardware'];

/**
 * A designation so ordinary that it is below this says little of what the unit is. It counts over ONVIF and in makers' own
 * protocols, and is not looked for among other words.
 */
const telling = 0.45;

/** Marks of these series. None was verified: each stays at 0.5 and below, and flags nothing alone. */
export const seriesMarks: MarksByMaker = series.map(
  (
    { maker, brand, is, pattern, seen, unlike, weight = 0.5, source = 'general knowledge, not verified' },
    at,
  ) => {
    const [first, ...rest] = seen.map((model) => ({ seen: model, gives: { model } }));
    return {
      maker,
      ...(brand === undefined ? {} : { brand }),
      mark: {
        id: `${maker}/series-${series.slice(0, at).filter((one) => one.maker === maker).length + 1}`,
        field: weight > 0 && weight < telling ? cameraFields : modelFields,
        pattern: new RegExp(`^(?<model>${pattern})$`),
        weight,
        type: { is, weight: weight > 0 && weight < telling ? 0.3 : 0.6 },
        examples: [first ?? { seen: seen[0], gives: { model: seen[0] } }, ...rest],
        unlike,
        source,
      },
    };
  },
);
