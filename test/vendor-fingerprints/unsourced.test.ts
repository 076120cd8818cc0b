import { describe, expect, test } from 'vitest';
import { isOnDefaultList } from '../../db/evidence/default-list.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { isUnsourced } from '../../src/identify/matching/rules.ts';
import type { Maker } from '../../src/model/fingerprint.ts';
import { surveillanceTypes } from '../../src/model/identification.ts';
import type { Field } from '../../src/model/observation.ts';
import { sourceClass } from '../../src/model/source.ts';
import { fingerprints as data } from '../../vendor-fingerprints/index.ts';
import { inTurn } from '../long.ts';
import { type Seen, unit } from './unit.ts';

const matcher = compileFingerprints(data);

/** A camera that reports nothing else of its maker. */
const camera = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']] as const;

function ownOf({ fingerprints, brands = [] }: Maker) {
  return [...fingerprints, ...brands.flatMap((brand) => brand.fingerprints)];
}

test('no fingerprint without a source flags or clears a camera for its maker', () => {
  const fingerprints = data.makers.flatMap((maker) => ownOf(maker).filter(isUnsourced));
  expect(fingerprints.length).toBeGreaterThan(1_000);
  const decided = fingerprints.flatMap(({ id, field, examples }, turn) =>
    inTurn([field].flat(), turn).flatMap((one) =>
      inTurn(examples, turn).flatMap(({ seen }) => {
        const isSourced = matcher.match(one, seen).some(({ rule }) => rule.sourced);
        const { verdict } = unit(camera, ['scanner', 80, [one, seen]]);
        return isSourced || verdict === 'review' ? [] : [`${verdict}: ${id} in ${one}, ${seen}`];
      }),
    ),
  );
  expect(decided).toEqual([]);
});

test('identification takes for unsourced what `fingerprints verify` counts as unsourced', () => {
  const all = [...data.makers.flatMap(ownOf), ...data.behaviour];
  const differing = all.filter((one) => isUnsourced(one) !== (sourceClass(one.source) === 'unsourced'));
  expect(differing.map(({ id }) => id)).toEqual([]);
});

describe('fingerprints without a source that show what a unit is', () => {
  const unsourced = [...data.makers.flatMap(ownOf), ...data.behaviour].filter(isUnsourced);
  const read = unsourced.flatMap(({ id, field, examples }, turn) =>
    inTurn([field].flat(), turn).flatMap((one) =>
      inTurn(examples, turn).map(({ seen }) => ({ id, field: one, seen })),
    ),
  );
  /** Whether a fingerprint with a source matches the text as no camera's. */
  const isSourcedDoubt = (field: Field, seen: string) =>
    matcher
      .match(field, seen)
      .some(
        ({ rule: { sourced, says, type } }) =>
          sourced && (says === 'not-video' || (type !== undefined && !surveillanceTypes.includes(type.is))),
      );
  const undoubted = read.filter(({ field, seen }) => !isSourcedDoubt(field, seen));
  const judged = ({ policies }: ReturnType<typeof unit>) =>
    policies.find(({ id }) => id === 'uk-2022')?.verdict;

  test('unsourced fingerprints take no unit that shows video off the list', () => {
    expect(unsourced.length).toBeGreaterThan(1_500);
    const lost = undoubted.flatMap(({ id, field, seen }) => {
      const found = unit(camera, ['scanner', 80, [field, seen]]);
      const isKept = isOnDefaultList(found) && judged(found) !== 'not-covered';
      return isKept ? [] : [`${found.type}: ${id} in ${field}, ${seen}`];
    });
    expect(lost).toEqual([]);
  });

  test('unsourced fingerprints take no unit with camera software off the list', () => {
    const software = ['http', 8080, ['http.server', 'DNVRS-Webs']] as const;
    expect(judged(unit(software))).toBe('review');
    const lost = undoubted.flatMap(({ id, field, seen }) => {
      const found = unit(software, ['scanner', 80, [field, seen]]);
      const isKept = isOnDefaultList(found) && judged(found) !== 'not-covered';
      return isKept ? [] : [`${found.type}: ${id} in ${field}, ${seen}`];
    });
    expect(lost).toEqual([]);
  });

  test.each<[string, ...Seen[]]>([
    ['PFR4K-E120', ['dhip', 37810, ['maker.answer', 'dhip'], ['maker.model', 'PFR4K-E120']]],
    ['PFWB5-10', ['dhip', 37810, ['maker.answer', 'dhip'], ['maker.model', 'PFWB5-10']]],
    ['Arris IPC1100', ['upnp', 80, ['upnp.manufacturer', 'Arris'], ['upnp.model-name', 'IPC1100']]],
    ['DVR-BZ450', ['upnp', 80, ['upnp.manufacturer', 'MITSUBISHI'], ['upnp.model-name', 'DVR-BZ450']]],
    ['C610IP', ['http', 80, ['http.title', 'C610IP']]],
    [
      'Live TV',
      ['rtsp', 554, ['rtsp.open', 'yes'], ['rtsp.sdp-media', 'video live'], ['rtsp.sdp-session', 'Live TV']],
    ],
  ])('unsourced fingerprints leave %s for a person to look at', (_, ...seen) => {
    const found = unit(...seen);
    expect(found.video).toBe(true);
    expect(judged(found)).toBe('review');
  });

  test('unsourced fingerprints suggest a type, by which no policy leaves a unit out', () => {
    const found = unit(['scanner', 80, ['upnp.model-name', 'C313W']]);
    expect(found).toMatchObject({ type: 'intercom', video: false, maker: 'akuvox' });
    expect(judged(found)).toBe('review');
  });
});
