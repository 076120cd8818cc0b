import { describe, expect, test } from 'vitest';
import { areRelated } from '../../src/identify/conclusion/relation.ts';
import type { Brand, Fingerprint, Maker } from '../../src/model/fingerprint.ts';
import { isTypeUnsettled, surveillanceTypes } from '../../src/model/identification.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { inTurn } from '../long.ts';
import { type Seen, unit } from './unit.ts';

const { makers } = fingerprints;

/** How units of five makers answer a plain request. */
const software: Readonly<Record<string, readonly Seen[]>> = {
  dahua: [
    ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF']],
    ['dhip', 37810, ['maker.answer', 'dhip'], ['maker.vendor', 'General']],
  ],
  hikvision: [
    ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'IP Camera(C1214)']],
    ['sadp', 37020, ['maker.answer', 'sadp']],
  ],
  tvt: [
    ['http', 80, ['http.server', 'Cross Web Server']],
    ['mhed', 23456, ['maker.answer', 'mhed']],
  ],
  uniview: [
    ['rtsp', 554, ['rtsp.status', '200'], ['rtsp.sdp-session', 'VCP IPC Realtime stream']],
    ['http', 80, ['http.auth-realm', 'e4f14c776608']],
  ],
  xiongmai: [
    ['rtsp', 554, ['rtsp.status', '200'], ['rtsp.server', 'H264DVR 1.0']],
    ['dvrip', 34569, ['maker.answer', 'dvrip']],
  ],
};

/** A model number that a fingerprint reads, and under which name the unit is sold. */
interface Sold {
  readonly maker: Maker;
  readonly name: string;
  readonly made: Brand['made'] | 'own';
  readonly model: string;
  readonly fingerprint: Fingerprint;
}

/** The model numbers that these read. */
const models = (fingerprints: readonly Fingerprint[]) =>
  fingerprints
    .filter(({ field }) => [field].flat().includes('onvif.model'))
    .flatMap((fingerprint, turn) =>
      inTurn(
        fingerprint.examples.flatMap(({ gives }) => gives?.model ?? []),
        turn,
      ).map((model) => ({ model, fingerprint })),
    );

const sold: readonly Sold[] = makers.flatMap((maker) => [
  ...models(maker.fingerprints).map((one): Sold => ({ ...one, maker, name: maker.name, made: 'own' })),
  ...(maker.brands ?? []).flatMap(({ name, made, fingerprints }) =>
    models(fingerprints).map((one): Sold => ({ ...one, maker, name, made })),
  ),
]);

/** A unit that reports its maker and its model over ONVIF. */
const saying = (name: string, model?: string): readonly Seen[] => [
  [
    'ws-discovery',
    3702,
    ['onvif.types', 'dn:NetworkVideoTransmitter'],
    ['onvif.scope-name', name],
    ...(model === undefined ? [] : ([['onvif.scope-hardware', model]] as const)),
  ],
  [
    'onvif-device',
    80,
    ['onvif.manufacturer', name],
    ...(model === undefined ? [] : ([['onvif.model', model]] as const)),
  ],
];

const isFlagged = ({ headquarters }: Maker) => headquarters === 'CN';
const who = ({ maker, name, model }: Sold) => `${maker.id}: ${name} ${model}`;

describe('of all model numbers and names that are listed', () => {
  test('there are some', () => {
    expect(sold.length).toBeGreaterThan(900);
    expect(new Set(sold.map(({ maker }) => maker.id)).size).toBeGreaterThan(100);
  });

  test('a unit that names its maker is that maker’s, and nothing contradicts it', () => {
    const wrong = sold.flatMap((one) => {
      const { maker, contradictions } = unit(...saying(one.name, one.model));
      const whose = maker === one.maker.id || maker === null || one.made === 'partly';
      return whose && contradictions.length === 0
        ? []
        : [`${who(one)}: ${maker}, ${contradictions.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('a unit of a flagged maker that answers as one is flagged under any model number', () => {
    const wrong = sold
      .filter(({ maker }) => isFlagged(maker) && maker.id in software)
      .flatMap((one) => {
        const found = unit(...(software[one.maker.id] ?? []), ...saying(one.name, one.model));
        const { maker, type, verdict, contradictions } = found;
        // Door terminals and the like are no video, which is all that one of the policies covers; without a source a person decides it.
        const isElse = !surveillanceTypes.includes(type) || (isTypeUnsettled(found) && verdict === 'review');
        return maker === one.maker.id && (verdict === 'flagged' || isElse)
          ? []
          : [`${who(one)}: ${verdict} ${contradictions}`];
      });
    expect(wrong).toEqual([]);
  });

  test('a brand made in part by a flagged maker is never clear by name and model', () => {
    const partly = sold.filter(({ maker, made }) => made === 'partly' && isFlagged(maker));
    expect(partly.length).toBeGreaterThan(50);
    const wrong = partly.flatMap((one) =>
      unit(...saying(one.name, one.model)).verdict === 'clear' ? [who(one)] : [],
    );
    expect(wrong).toEqual([]);
  });

  test('a model number names no other maker where it stands among other words', () => {
    const factsOf = (text: string): readonly Seen[] => [
      ['http', 80, ['http.title', text]],
      ['snmp', 161, ['snmp.sys-descr', text]],
      ['mdns', 5353, ['mdns.instance', text]],
    ];
    const wrong = sold
      .filter(({ made }) => made !== 'partly')
      .flatMap((one, turn) =>
        inTurn([one.model, `${one.name} ${one.model}`, `${one.model} IP Camera`], turn).flatMap((text) => {
          const [leader] = unit(...factsOf(text)).candidates;
          const other = makers.find(({ id }) => id === leader?.maker);
          const strange = other !== undefined && other !== one.maker && !areRelated(other, one.maker);
          return strange && (leader?.confidence ?? 0) >= 0.5 ? [`${text}: ${other.id}`] : [];
        }),
      );
    expect(wrong).toEqual([]);
  }, 180_000);

  test('no name is one where it ends a model number', () => {
    const names = makers.flatMap(({ name, brands = [] }) => [name, ...brands.map((brand) => brand.name)]);
    const short = names.filter((name) => /^[A-Za-z0-9]{2,4}$/.test(name));
    expect(short.length).toBeGreaterThan(20);
    const wrong = short.flatMap((name) => {
      const { verdict, maker } = unit(
        ...(software.dahua ?? []),
        ...saying('Dahua', `IPC-HFW2431S-S-${name}`),
      );
      return maker === 'dahua' && verdict === 'flagged' ? [] : [`${name}: ${maker} ${verdict}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('who sells what another makes', () => {
  test('a reseller is shown as the brand, and the software shows the maker', () => {
    const wrong = Object.keys(software).flatMap((id) => {
      const maker = makers.find((one) => one.id === id);
      return (maker?.brands ?? []).flatMap(({ name }) => {
        const { maker: found, brand, contradictions } = unit(...(software[id] ?? []), ...saying(name));
        const right =
          found === id && brand?.toLowerCase() === name.toLowerCase() && contradictions.length === 0;
        return right ? [] : [`${id} for ${name}: ${found}, ${brand}, ${contradictions.join(' ')}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('a maker’s name on another’s software shows both, for review', () => {
    const established = makers.filter(({ headquarters }) => headquarters !== null);
    const wrong = Object.keys(software).flatMap((id) => {
      const under = makers.find((one) => one.id === id);
      if (under === undefined) throw new Error(`No maker is called ${id}.`);
      return established
        .filter((maker) => !areRelated(maker, under))
        .flatMap((maker) => {
          const { verdict, contradictions } = unit(...(software[id] ?? []), ...saying(maker.name));
          const sentences = contradictions.join(' ');
          const right =
            verdict === 'review' && sentences.includes(maker.name) && sentences.includes(under.name);
          return right ? [] : [`${maker.id} on ${id}: ${verdict} ${sentences}`];
        });
    });
    expect(wrong).toEqual([]);
  });
});
