import type { Field } from '../../src/model/observation.ts';
import { modelFields } from '../define.ts';
import type { MarksByMaker } from './by-maker.ts';
import { badgeSeries } from './series/badges.ts';
import { catalogueSeries, catalogueSource } from './series/catalogue.ts';
import { consumerSeries } from './series/consumer.ts';
import { estateSeries } from './series/estates.ts';
import { littleKnownSeries } from './series/little-known.ts';
import { moreSeries } from './series/more.ts';
import { noCameraSeries } from './series/no-cameras.ts';
import { recorderSeries } from './series/recorders.ts';
import { firstSeries, type Series } from './series/series.ts';
import { cctvSeries } from './series/surveillance.ts';
import { furtherCctvSeries } from './series/surveillance-further.ts';
import { oldCctvSeries } from './series/surveillance-old.ts';
import { restCctvSeries } from './series/surveillance-rest.ts';
import { tradeSeries } from './series/trade.ts';
import { furtherTradeSeries } from './series/trade-further.ts';

const series: readonly Series[] = [
  ...firstSeries,
  ...moreSeries,
  ...catalogueSeries.map((one) => ({ source: catalogueSource, ...one })),
  ...badgeSeries,
  ...cctvSeries,
  ...furtherCctvSeries,
  ...oldCctvSeries,
  ...restCctvSeries,
  ...recorderSeries,
  ...noCameraSeries,
  ...consumerSeries,
  ...littleKnownSeries,
  ...tradeSeries,
  ...furtherTradeSeries,
  ...estateSeries,
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
