import { createHash } from 'node:crypto';
import type { BehaviourMark, Fingerprints, Maker, OuiEntry } from '../src/model/fingerprint.ts';
import { behaviour } from './behaviour.ts';
import type { MakerEntry } from './define.ts';
import { knownKeyMarks } from './known-key-marks.ts';
import { littleKnownMakers } from './little-known.ts';
import * as vendors from './makers.ts';
import { oui } from './oui.ts';
import { answerMarks } from './tables/answers.ts';
import { withTables } from './tables/by-maker.ts';
import { cameraNameMarks, withCameraNames } from './tables/camera-names.ts';
import { dataFormMarks } from './tables/data-forms.ts';
import { withDefaultType } from './tables/default-type.ts';
import { withDesignated } from './tables/designated.ts';
import { enterpriseMarks } from './tables/enterprises.ts';
import { faviconMarks } from './tables/favicons.ts';
import { firmwareMarks } from './tables/firmware-versions.ts';
import { withHabits } from './tables/habits.ts';
import { interfaceMarks } from './tables/interfaces.ts';
import { withSites } from './tables/maker-sites.ts';
import { withManufacturerNames } from './tables/manufacturer-names.ts';
import { withModelWords } from './tables/model-words.ts';
import { ownScriptMarks } from './tables/own-script.ts';
import { ownWordMarks } from './tables/own-words.ts';
import { withSeries } from './tables/series.ts';
import { withUnverified } from './tables/unverified.ts';

const tables = [
  answerMarks,
  cameraNameMarks,
  dataFormMarks,
  enterpriseMarks,
  firmwareMarks,
  faviconMarks,
  interfaceMarks,
  knownKeyMarks,
  ownScriptMarks,
  ownWordMarks,
];

const entries: readonly MakerEntry[] = [...Object.values(vendors), ...littleKnownMakers];

const makers: readonly Maker[] = withTables(entries, tables)
  .map((entry) => withSeries(withHabits(entry)))
  .map((maker) =>
    withUnverified(
      withDesignated(
        withDefaultType(withModelWords(withSites(withManufacturerNames(withCameraNames(maker))))),
      ),
    ),
  )
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Everything the product knows about makers, badges, behaviour and MAC prefixes. */
export const fingerprints: Fingerprints = {
  makers,
  behaviour,
  oui,
  version: versionOf({ makers, behaviour, oui }),
};

/** Twelve hex digits that change with every change of the data. */
function versionOf(data: {
  readonly makers: readonly Maker[];
  readonly behaviour: readonly BehaviourMark[];
  readonly oui: readonly OuiEntry[];
}): string {
  const text = JSON.stringify(data, (_, value: unknown) => (value instanceof RegExp ? String(value) : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
