import { expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { type Seen, unit } from './unit.ts';

const mac = (address: string): Seen => ['neighbours', null, ['mac.address', address]];
const lease = (name: string): Seen => ['import', null, ['dhcp.host-name', name]];
const named = (field: Field, name: string): Seen => ['mdns', 5353, [field, name]];

test.each<[string, string, string, readonly Seen[]]>([
  ['an Arlo camera by its MAC prefix alone', 'camera', 'Arlo', [mac('48:62:64:12:34:56')]],
  ['a Blink camera by its MAC prefix alone', 'camera', 'Blink', [mac('f0:74:c1:00:00:01')]],
  ['a Wyze camera by its MAC prefix alone', 'camera', 'Wyze', [mac('2c:aa:8e:00:00:01')]],
  ['a Ring doorbell by its MAC prefix alone', 'doorbell', 'Ring', [mac('34:3e:a4:12:34:56')]],
  ['a Ring doorbell by its lease alone', 'doorbell', 'Ring', [lease('RingDoorbell-0a1b')]],
  [
    'a Ring camera by prefix and lease',
    'camera',
    'Ring',
    [mac('34:3e:a4:12:34:56'), lease('RingStickUpCam-94')],
  ],
  ['a Nest camera by its lease', 'camera', 'Google', [mac('18:b4:30:12:34:56'), lease('Nest-Cam')]],
  [
    'a Nest doorbell by what it announces over mDNS',
    'doorbell',
    'Google',
    [named('mdns.host', 'Nest-Hello-1A2B.local')],
  ],
  [
    'a Blink camera of an Amazon prefix, by its lease',
    'camera',
    'Blink',
    [mac('44:00:49:00:00:01'), lease('BlinkMini-1A2B')],
  ],
])('%s is listed for review as what it is likely to be', (_, type, maker, seen) => {
  const found = unit(...seen);
  expect(found).toMatchObject({ type, video: true, verdict: 'review' });
  expect(found.candidates.map(({ name }) => name)).toContain(maker);
});

test.each(['Ring-0d9e8f', 'Arlo_Ultra-77', 'arlo-essential.lan', 'eufy-HomeBase', 'eufySolo-31'])(
  '%s as the name of a lease alone is listed for review as a camera',
  (name) => {
    expect(unit(lease(name))).toMatchObject({ type: 'camera', video: true, verdict: 'review' });
  },
);

test.each(['18:b4:30:12:34:56', 'f4:9d:8a:12:34:56'])(
  '%s, of a prefix that cameras share, is listed for review',
  (address) => {
    expect(unit(mac(address))).toMatchObject({ video: true, verdict: 'review' });
  },
);

test.each<[string, readonly Seen[]]>([
  ['an Echo', [mac('44:00:49:00:00:01')]],
  ['an Echo with its host name', [mac('44:00:49:00:00:01'), lease('amazon-0a1b2c3d4')]],
  ['a Google loudspeaker', [mac('20:33:89:00:00:01'), lease('Google-Nest-Mini')]],
  ['a thermostat of Nest’s', [mac('18:b4:30:12:34:56'), lease('Nest-Thermostat-8B2C')]],
  ['a chime of Ring’s', [mac('34:3e:a4:12:34:56'), lease('RingChime-12')]],
  ['a plug of Wyze’s', [mac('2c:aa:8e:00:00:01'), lease('WYZE_PLUG-2CAA8E000001')]],
])('%s is no camera', (_, seen) => {
  expect(unit(...seen)).toMatchObject({ video: false });
});
