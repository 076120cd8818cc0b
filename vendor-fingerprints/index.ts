import { createHash } from 'node:crypto';
import type { BehaviourFingerprint, Fingerprints, Maker, OuiEntry } from '../src/model/fingerprint.ts';
import type { MakerEntry } from './define.ts';
import { behaviour } from './device-types.ts';
import { knownKeyFingerprints } from './known-key-fingerprints.ts';
import * as vendors from './makers.ts';
import { minorVendors } from './minor-vendors.ts';
import { textOf } from './names.ts';
import { oui } from './oui.ts';
import { readNames } from './read-names.ts';
import { withTables } from './tables/by-maker.ts';
import { dataFormFingerprints } from './tables/data-forms.ts';
import { withDefaultType } from './tables/default-type.ts';
import { enterpriseFingerprints } from './tables/enterprises.ts';
import { faviconFingerprints } from './tables/favicons.ts';
import { withFirmwareStrings } from './tables/firmware-strings.ts';
import { firmwareFingerprints } from './tables/firmware-versions.ts';
import { protocolFingerprints } from './tables/maker-protocols.ts';
import { withModelWords } from './tables/model-words.ts';
import { apiCallFingerprints } from './tables/page-api-calls.ts';
import { withSeries } from './tables/series.ts';

const tables = [
  protocolFingerprints,
  dataFormFingerprints,
  enterpriseFingerprints,
  firmwareFingerprints,
  faviconFingerprints,
  apiCallFingerprints,
  knownKeyFingerprints,
];

const entries: readonly MakerEntry[] = [...Object.values(vendors), ...minorVendors];

const names = readNames();
const carriedBy = new Map(
  names.flatMap(({ kind, maker, carries }) => (kind === 'maker' ? [[maker, carries]] : [])),
);

const makers: readonly Maker[] = withTables(entries, tables)
  .map((entry) => withSeries(withFirmwareStrings(entry)))
  .map((maker) => withDefaultType(withModelWords(maker), carriedBy.get(maker.id) ?? null))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Everything the product knows about makers, brands, behaviour and MAC prefixes. */
export const fingerprints: Fingerprints = {
  makers,
  behaviour,
  oui,
  names,
  version: versionOf({ makers, behaviour, oui, names: textOf(names) }),
};

/** Twelve hex digits that change with every change of the data. */
function versionOf(data: {
  readonly makers: readonly Maker[];
  readonly behaviour: readonly BehaviourFingerprint[];
  readonly oui: readonly OuiEntry[];
  readonly names: string;
}): string {
  const text = JSON.stringify(data, (_, value: unknown) => (value instanceof RegExp ? String(value) : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
