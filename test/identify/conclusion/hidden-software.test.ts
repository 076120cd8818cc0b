import { describe, expect, test } from 'vitest';
import { hitsOf, showsBadge } from '../../../src/identify/evidence/witness.ts';
import type { Field } from '../../../src/model/observation.ts';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';
import { byMaker, matcher, type Said } from '../everything-said.ts';

/** From here a unit's software is strong enough to contradict a name. */
const enough = 0.35;

const asSeen = ({ seen: { scanner, port, field, value } }: Said): Seen => [scanner, port, [field, value]];

/** What firmware of a maker's says without being asked for a name, each mark once in each field. */
function software(id: string): readonly Said[] {
  const known = new Set<string>();
  return (byMaker.get(id) ?? []).filter(({ seen, mark }) => {
    const says = hitsOf([seen], matcher).some(
      (hit) =>
        hit.rule.id === mark && hit.speaks >= enough && !hit.prefix && !hit.inWords && !showsBadge(hit),
    );
    const key = `${mark} ${seen.field}`;
    if (!says || seen.field === 'port.open' || known.has(key)) return false;
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
]);

/** The strongest that a maker's units say in each of these fields. */
function disguises(id: string): readonly Said[] {
  const best = new Map<Field, Said>();
  for (const said of byMaker.get(id) ?? []) {
    const before = best.get(said.seen.field);
    if (shownBy.has(said.seen.field) && (before === undefined || said.weight > before.weight))
      best.set(said.seen.field, said);
  }
  return [...best.values()];
}

const camera: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];

describe('what is left of a meant maker’s software', () => {
  test.each(['hikvision', 'dahua'])('of %s under another maker’s badge or software clears nothing', (id) => {
    const left = software(id);
    expect(left.length).toBeGreaterThan(50);
    const cleared = ['axis', 'bosch', 'hanwha', 'mobotix', 'vivotek'].flatMap((other) =>
      disguises(other).flatMap((disguise) =>
        left
          .filter((said) => unit(camera, asSeen(disguise), asSeen(said)).verdict === 'clear')
          .map(({ mark, seen }) => `${seen.field} ${mark} under ${disguise.mark}`),
      ),
    );
    expect(cleared).toEqual([]);
  });

  test('is said with both makers', () => {
    const stream: Seen = [
      'rtsp',
      554,
      ['rtsp.server', 'Rtsp Server/3.0'],
      ['rtsp.auth-realm', 'AXIS_ACCC8E123456'],
    ];
    const { contradictions } = unit(camera, stream);
    expect(contradictions.join(' ')).toMatch(/Axis.*Dahua/);
  });

  test('is a badge’s software, too, where the badge is wholly its own', () => {
    const page: Seen = ['tls', 443, ['tls.subject', 'CN=192.168.1.10, O=Imou, C=CN']];
    const named: Seen = ['onvif-device', 80, ['onvif.manufacturer', 'AXIS'], ['onvif.model', 'P3265-LV']];
    expect(unit(page, named).verdict).toBe('review');
  });
});

describe('one text that two makers read as theirs', () => {
  test('is no contradiction', () => {
    const stream: Seen = ['rtsp', 554, ['rtsp.server', 'Optelecom-NKF RTSPServer/3.2.1']];
    expect(unit(camera, stream)).toMatchObject({ maker: 'siqura', contradictions: [] });
  });
});

describe('a name that an owner gave a machine', () => {
  test('is no software and contradicts no badge', () => {
    const named: Seen = ['onvif-device', 80, ['onvif.manufacturer', 'AXIS'], ['onvif.model', 'P3265-LV']];
    const called: readonly Seen[] = [
      ['import', null, ['dhcp.host-name', 'hikvision-hall']],
      ['tls', 443, ['tls.subject', 'CN=hikvision-hall.school.example, O=School']],
      ['snmp', 161, ['snmp.sys-descr', 'Linux hikvision-hall 4.9.94 armv7l']],
    ];
    expect(unit(camera, named, ...called)).toMatchObject({ verdict: 'clear', contradictions: [] });
  });
});
