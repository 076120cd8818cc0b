import { expect, test } from 'vitest';
import { fieldClass } from '../../../src/identify/evidence/field-classes.ts';
import { type Field, fields } from '../../../src/model/observation.ts';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';

type Place = readonly [scanner: string, port: number | null, field: Field];
const title: Place = ['http', 80, 'http.title'];
const host: Place = ['mdns', 5353, 'mdns.host'];
const scopeName: Place = ['ws-discovery', 3702, 'onvif.scope-name'];

/** The classes of all that fingerprints recognise in a value, without what its MAC address adds. */
function classesOf([scanner, port, field]: Place, value: string) {
  const seen: Seen = [scanner, port, [field, value]];
  return unit(seen).evidence.filter((one) => !one.fingerprint.endsWith('/mac-prefix'));
}

test.each<[Place, string]>([
  [title, 'Hikvision'],
  [title, 'AXIS'],
  [['http', 80, 'http.auth-realm'], 'Dahua'],
  [['rtsp', 554, 'rtsp.sdp-session'], 'VIVOTEK'],
  [scopeName, 'HIKVISION'],
  [scopeName, 'Axis'],
  [['upnp', 49_152, 'upnp.friendly-name'], 'Reolink'],
  [host, 'hikvision-cam1.local'],
  [host, 'AXIS-ACCC8E112233.local'],
  [['snmp', 161, 'snmp.sys-name'], 'AXIS P3265-LV'],
  [['dhcp', null, 'dhcp.host-name'], 'IPC-hikvision'],
  [['dns', null, 'dns.name'], 'axis-b8a44f112233.town.example'],
])('evidence of %j is user-set, 0.45 at most: %s', (place, value) => {
  const found = classesOf(place, value);
  expect(found.length).toBeGreaterThan(0);
  for (const { evidenceClass, weight, fingerprint } of found) {
    expect(evidenceClass, fingerprint).toBe('user-set');
    expect(weight, fingerprint).toBeLessThanOrEqual(0.45);
  }
});

test.each<[Place, string]>([
  [title, 'AXIS P3265-LV'],
  [title, 'Vivotek Network Camera'],
  [['http', 80, 'http.server'], 'App-webs/'],
])('evidence of %j is software where firmware writes the whole text: %s', (place, value) => {
  const [strongest] = classesOf(place, value);
  expect(strongest).toMatchObject({ evidenceClass: 'software' });
  expect(strongest?.weight).toBeGreaterThan(0.45);
});

test('a model number in a name box is stated, with the room behind it user-set', () => {
  expect(classesOf(scopeName, 'DS-2CD2143G2-I')[0]).toMatchObject({ evidenceClass: 'stated' });
  for (const { evidenceClass } of classesOf(scopeName, 'DS-2CD2143G2-I Foyer'))
    expect(evidenceClass).toBe('user-set');
});

test('fieldClass has these fields for what others than the firmware write, and no more', () => {
  const of = (wanted: ReturnType<typeof fieldClass>) =>
    fields.filter((field) => fieldClass({ field, value: '' }) === wanted).join(' ');
  expect(of('user-set')).toBe(
    'onvif.scope-location mdns.host snmp.sys-name bacnet.instance dhcp.host-name dns.name',
  );
  expect(of('third-party')).toBe('port.open maker.channel maker.seen-through dhcp.vendor-class mac.address');
  expect(of('protocol')).toBe(
    'tls.fingerprint tls.key banner.control ssh.host-key maker.answer maker.namespace snmp.sys-object-id snmp.engine-id snmp.enterprise',
  );
  expect(of('named')).toBe(
    'http.title http.auth-realm tls.subject tls.issuer tls.alt-name rtsp.auth-realm rtsp.sdp-session rtsp.sdp-information onvif.scope onvif.scope-name mdns.instance mdns.txt upnp.friendly-name maker.name',
  );
});
