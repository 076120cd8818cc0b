import { modelFields } from '../define.ts';
import type { MarksByMaker } from './by-maker.ts';
import { catalogueSeries, catalogueSource } from './catalogue-series.ts';
import { moreSeries } from './more-series.ts';
import { firstSeries } from './series.ts';

const ours = [...firstSeries, ...moreSeries];
const series = [...ours, ...catalogueSeries];

/** Marks of these series. None was verified: each stays at 0.5 and below, and flags nothing alone. */
export const seriesMarks: MarksByMaker = series.map(
  ({ maker, brand, is, pattern, seen, unlike, weight = 0.5 }, at) => {
    const [first, ...rest] = seen.map((model) => ({ seen: model, gives: { model } }));
    return {
      maker,
      ...(brand === undefined ? {} : { brand }),
      mark: {
        id: `${maker}/series-${series.slice(0, at).filter((one) => one.maker === maker).length + 1}`,
        field: modelFields,
        pattern: new RegExp(`^(?<model>${pattern})$`),
        weight,
        type: { is, weight: weight > 0 && weight < 0.5 ? 0.3 : 0.6 },
        examples: [first ?? { seen: seen[0], gives: { model: seen[0] } }, ...rest],
        unlike,
        source: at < ours.length ? 'general knowledge, not verified' : catalogueSource,
      },
    };
  },
);
