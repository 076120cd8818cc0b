import { describe, expect, test } from 'vitest';
import { hitsOf, showsBrand } from '../../../src/identify/evidence/hits.ts';
import { makesFor } from '../../../src/model/brand.ts';
import type { Field } from '../../../src/model/observation.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { inTurn } from '../../long.ts';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';
import { matcher, type SeenValue, valuesFor } from '../every-value.ts';

/** From here a unit's software is strong enough to contradict a name. */
const enough = 0.35;

const asSeen = ({ seen: { scanner, port, field, value } }: SeenValue): Seen => [
  scanner,
  port,
  [field, value],
];

const softwareOf = new Map<string, readonly SeenValue[]>();

/** What firmware of a maker's shows without a brand name, each fingerprint once in each field. Found once: some supply many. */
function software(id: string): readonly SeenValue[] {
  const found = softwareOf.get(id) ?? softwareValues(id);
  softwareOf.set(id, found);
  return found;
}

function softwareValues(id: string): readonly SeenValue[] {
  const known = new Set<string>();
  return valuesFor(id).filter(({ seen, fingerprint }) => {
    const pointsToMaker = hitsOf([seen], matcher).some(
      (hit) =>
        hit.rule.id === fingerprint &&
        hit.weight >= enough &&
        hit.evidenceClass !== 'third-party' &&
        !showsBrand(hit),
    );
    const key = `${fingerprint} ${seen.field}`;
    if (!pointsToMaker || seen.field === 'port.open' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

const shownBy: ReadonlySet<Field> = new Set<Field>([
  'onvif.manufacturer',
  'http.server',
  'http.auth-realm',
  'rtsp.auth-realm',
  'tls.subject',
  'maker.answer',
  'snmp.sys-descr',
  'banner.ftp',
]);

/** The strongest that a maker's units report in each of these fields. */
function disguises(id: string): readonly SeenValue[] {
  const best = new Map<Field, SeenValue>();
  for (const example of valuesFor(id, shownBy)) {
    const before = best.get(example.seen.field);
    if (before === undefined || example.weight > before.weight) best.set(example.seen.field, example);
  }
  return [...best.values()];
}

/** A MAC address out of a range that is the maker's own and no reseller's. */
const isPrefix = (seen: SeenValue['seen']) =>
  seen.field === 'mac.address' && hitsOf([seen], matcher).some(({ weight }) => weight >= enough);

const camera: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];

describe('what is left of a meant maker’s software', () => {
  test.each(['hikvision', 'dahua'])(
    'remaining software of %s under another maker’s brand or software clears nothing',
    (id) => {
      const left = software(id);
      expect(left.length).toBeGreaterThan(50);
      const cleared = ['axis', 'bosch', 'hanwha', 'mobotix', 'vivotek'].flatMap((other, place) =>
        disguises(other).flatMap((disguise, at) =>
          inTurn(left, place + at, Math.ceil(left.length / 12))
            .filter((example) => unit(camera, asSeen(disguise), asSeen(example)).verdict === 'clear')
            .map(({ fingerprint, seen }) => `${seen.field} ${fingerprint} under ${disguise.fingerprint}`),
        ),
      );
      expect(cleared).toEqual([]);
    },
  );

  test('what is left of a meant maker’s software is shown with both makers', () => {
    const stream: Seen = [
      'rtsp',
      554,
      ['rtsp.server', 'Rtsp Server/3.0'],
      ['rtsp.auth-realm', 'AXIS_ACCC8E123456'],
    ];
    const { contradictions } = unit(camera, stream);
    expect(contradictions.join(' ')).toMatch(/Axis.*Dahua/);
  });

  test('remaining software is a brand’s software, too, where the brand is wholly its own', () => {
    const page: Seen = ['tls', 443, ['tls.subject', 'CN=192.168.1.10, O=Imou, C=CN']];
    const named: Seen = ['onvif-device', 80, ['onvif.manufacturer', 'AXIS'], ['onvif.model', 'P3265-LV']];
    expect(unit(page, named).verdict).toBe('review');
  });
});

describe('what a page loads, calls or sets', () => {
  const named: Seen = ['onvif-device', 8080, ['onvif.manufacturer', 'AXIS'], ['onvif.model', 'P3265-LV']];

  test.each([
    ['label=oLan.anonymous', 'Hikvision'],
    ['input=laUserName', 'Hikvision'],
    ['clsid=CAFCF48D-8E34-4490-8154-026191D73924', 'Hikvision'],
    ['../index.html#/portal/login', 'Hikvision'],
    ['plugin=webrec.cab', 'Dahua'],
    ['style=css/playBackIndex.css', 'Dahua'],
    ['api=/current_config/Login.js', 'Dahua'],
    ['ident=g_isDeviceInited', 'Dahua'],
    ['data=isapi-status', 'Hikvision'],
  ])('what a page loads, calls or sets is software under any title: %s', (fingerprint, maker) => {
    const { verdict, contradictions } = unit(named, ['http', 80, ['http.page-mark', fingerprint]]);
    expect(verdict).toBe('review');
    expect(contradictions.join(' ')).toMatch(new RegExp(`Axis.*${maker}`));
  });
});

describe('a maker that a meant one is known to make for', () => {
  const meant = fingerprints.makers.filter(({ headquarters }) => headquarters === 'CN');
  const supplied = meant.flatMap((supplier) =>
    fingerprints.makers
      .filter(({ headquarters }) => headquarters !== null && headquarters !== 'CN')
      // A maker that anybody makes for stands next to one of them for all.
      .filter(
        (maker) => makesFor(supplier, maker) && (maker.buys === undefined || supplier.id === 'hikvision'),
      )
      .map(({ id }) => [supplier.id, id] as const),
  );

  test('a customer is not cleared next to its supplier’s MAC or software', () => {
    expect(supplied.length).toBeGreaterThan(10);
    const cleared = supplied.flatMap(([supplier, id]) => {
      const mac = valuesFor(supplier).find(({ seen }) => isPrefix(seen));
      const left = [...(mac === undefined ? [] : [mac]), ...software(supplier).slice(0, 1)];
      return disguises(id).flatMap((disguise) =>
        left
          .filter((example) => unit(camera, asSeen(disguise), asSeen(example)).verdict === 'clear')
          .map(({ fingerprint }) => `${fingerprint} under ${disguise.fingerprint}`),
      );
    });
    expect(cleared).toEqual([]);
  });

  test('a maker that a meant one is known to make for is cleared on its own software', () => {
    const own: Seen = ['onvif-device', 80, ['onvif.manufacturer', 'FLIR'], ['onvif.model', 'CM-3304-11-I']];
    expect(unit(camera, own)).toMatchObject({ maker: 'flir', verdict: 'clear' });
  });
});

describe('one text that two makers read as theirs', () => {
  test('one text that two makers read as theirs is no contradiction', () => {
    const stream: Seen = ['rtsp', 554, ['rtsp.server', 'Optelecom-NKF RTSPServer/3.2.1']];
    expect(unit(camera, stream)).toMatchObject({ maker: 'siqura', contradictions: [] });
  });
});

describe('a name that an owner gave a machine', () => {
  test('a name that an owner gave a machine is no software and contradicts no brand', () => {
    const named: Seen = ['onvif-device', 80, ['onvif.manufacturer', 'AXIS'], ['onvif.model', 'P3265-LV']];
    const called: readonly Seen[] = [
      ['import', null, ['dhcp.host-name', 'hikvision-hall']],
      ['tls', 443, ['tls.subject', 'CN=hikvision-hall.school.example, O=School']],
      ['snmp', 161, ['snmp.sys-descr', 'Linux hikvision-hall 4.9.94 armv7l']],
    ];
    expect(unit(camera, named, ...called)).toMatchObject({ verdict: 'clear', contradictions: [] });
  });
});
