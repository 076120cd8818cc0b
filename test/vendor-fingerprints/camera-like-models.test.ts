import { describe, expect, test } from 'vitest';
import { type Seen, unit } from './unit.ts';

/** What one device reports as its model number, in each protocol that has a place for it. */
const everywhere = (maker: string, model: string): readonly Seen[] => [
  ['upnp', 49152, ['upnp.manufacturer', maker], ['upnp.model-name', model]],
  ['http', 80, ['http.title', model], ['http.auth-realm', model]],
  ['snmp', 161, ['snmp.sys-descr', `${maker} ${model}`]],
  ['mdns', 5353, ['mdns.instance', `${maker} ${model}`], ['mdns.host', `${model}.local`]],
];

describe('designations that resemble Hikvision’s or Dahua’s', () => {
  test.each([
    // Scanners of council offices (a scanner driver's list, found by full-text search for DS-780N).
    ...['DS-730N', 'DS-780N', 'DS-790WN', 'DS-800WN', 'DS-860', 'DS-900WN', 'DS-7500N', 'DS-70000'].map(
      (model) => ['EPSON', model] as const,
    ),
    ['Olympus', 'DS-9500'],
    ['Panasonic', 'CS-C18'],
    ['Carestream', 'CS-S10'],
  ] as readonly (readonly [string, string])[])('on what %s makes are none: %s', (maker, model) => {
    const { manufacturer, type, verdict } = unit(...everywhere(maker, model));
    expect(manufacturer).not.toBe('Hikvision');
    expect(['other', 'unknown']).toContain(type);
    expect(verdict).toBe('clear');
  });

  test.each(['DH-200', 'DH-S100', 'AD410', 'ASH21', 'HWN-1000', 'IP2M-841', 'DS-7608NI-K2'])(
    'model numbers flag nothing that names another maker: %s',
    (model) => {
      expect(unit(...everywhere('Quillvane', model)).verdict).not.toBe('flagged');
    },
  );

  test('similar model numbers flag a unit whose software confirms them', () => {
    const software: Seen = ['http', 80, ['http.server', 'App-webs/']];
    expect(unit(...everywhere('Quillvane', 'DS-7608NI-K2'), software).verdict).toBe('flagged');
  });
});

test.each([
  ['Akuvox C313W', 'intercom'],
  ['AXIS C1004-E Network Cabinet Speaker', 'other'],
  ['AXIS D6310', 'other'],
  ['DHI-LPH65-ST470-P', 'other'],
])('a page headed %s is no camera’s', (title, type) => {
  expect(unit(['http', 80, ['http.title', title]])).toMatchObject({ type, video: false });
});

test.each(['C1004-E', 'T8508'])('%s of Axis is no camera, though it answers as one', (model) => {
  const answers: Seen = [
    'ws-discovery',
    3702,
    ['onvif.scope-profile', 'Streaming'],
    ['onvif.scope-hardware', model],
  ];
  expect(
    unit(answers, ['onvif-device', 80, ['onvif.manufacturer', 'AXIS'], ['onvif.model', model]]),
  ).toMatchObject({
    type: 'other',
    video: false,
  });
});

test('a Dahua with everything off but its control port is listed', () => {
  expect(unit(['connect', 37777, ['port.open', '37777']])).toMatchObject({ video: true, verdict: 'review' });
});

test.each([
  ['Gestetner', 'P7126'],
  ['NRG', 'P7325'],
  ['Samsung', 'M4370'],
  ['Belkin', 'F6C100-UNV'],
  ['Cyber Power Systems', 'EC350G'],
  ['Canon', 'DR-6010C'],
])(
  'what %s calls %s is no camera (products in foomatic-db 20230202, nut 2.8.1 and usb.ids 2025.07.26)',
  (maker, model) => {
    const { video, verdict } = unit([
      'upnp',
      49152,
      ['upnp.manufacturer', maker],
      ['upnp.model-name', model],
    ]);
    expect(video).toBe(false);
    expect(verdict).not.toBe('flagged');
  },
);

test('a model number as short as F26 counts over ONVIF, not over UPnP', () => {
  const named = (model: string): Seen => [
    'upnp',
    49152,
    ['upnp.manufacturer', 'Zenith'],
    ['upnp.model-name', model],
  ];
  expect(unit(named('F26'))).toMatchObject({ type: 'unknown', video: false });
  const films: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];
  const encoder: Seen = ['onvif-device', 80, ['onvif.manufacturer', 'Zenith'], ['onvif.model', 'M7116']];
  expect(unit(films, encoder)).toMatchObject({ type: 'encoder', video: true });
});

test('a modem of ZTE is no camera of a maker with such model numbers', () => {
  const page: Seen = [
    'http',
    80,
    ['http.server', 'Mini web server 1.0 ZTE corp 2005.'],
    ['http.title', 'ZN-M180G'],
  ];
  expect(unit(page)).toMatchObject({ manufacturer: 'ZTE', type: 'other', video: false });
});

test.each(['DS-TME401-A', 'DS-TRC001', 'DS-MDS001', 'DS-WDN10M'])('%s of Hikvision is no camera', (model) => {
  expect(unit(['sadp', 37020, ['maker.answer', 'sadp'], ['maker.model', model]]).type).toBe('other');
});

test.each(['AD410', 'ASH21', 'DH-200', 'DH-XX1', 'CS-C18', 'DS-790WN'])(
  '%s flags nothing where UPnP has no more: any maker may number so',
  (model) => {
    expect(unit(['upnp', 49152, ['upnp.model-name', model]]).verdict).not.toBe('flagged');
  },
);

test('a recorder of a storage maker stays one by a word next to its model number', () => {
  const facts: Seen = [
    'upnp',
    49152,
    ['upnp.manufacturer', 'Synology Inc'],
    ['upnp.model-name', 'NVR216'],
    ['upnp.model-description', 'Synology NVR'],
  ];
  expect(unit(facts).type).toBe('recorder');
});
