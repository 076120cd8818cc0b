import { describe, expect, test } from 'vitest';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';

/** An accessory of HomeKit's as it announces itself; `ff` is left out where null. */
function accessory(name: string, host: string, model: string, category: number, ff: string | null): Seen {
  const texts = [`md=${model}`, `ci=${category}`, 'id=0E:3C:5A:C2:6D:D5', 'pv=1.1', 'sf=0'];
  const all = ff === null ? texts : [...texts, `ff=${ff}`];
  return [
    'mdns',
    5353,
    ['mdns.service', '_hap._tcp'],
    ['mdns.instance', name],
    ['mdns.host', host],
    ...all.map((text) => ['mdns.txt', text] as const),
  ];
}

describe('cameras that programs offer to HomeKit', () => {
  test.each([
    ['Front C26DD5', 'Front-C26DD5.local', 'Front', 17, null],
    ['Front Door 7AC8', 'homebridge-00.local', 'Camera FFmpeg', 17, '0'],
    ['Dahua IPC-HDW2431T 4A2B', 'scrypted.local', 'IPC-HDW2431T', 17, '0'],
    ['HIKVISION DS-2CD2385G1-I C26DD5', 'HIKVISION-DS-2CD2385G1-I-C26DD5.local', 'DS-2CD2385G1-I', 17, null],
    ['IP Camera 1A2B', 'nas.local', 'IP Camera', 17, '0'],
    ['UVC G4 Doorbell-2A1B', 'pi.local', 'UVC G4 Doorbell', 18, '0'],
  ] as const)('%s shows nothing of the machine', (name, host, model, category, ff) => {
    expect(unit(accessory(name, host, model, category, ff))).toMatchObject({
      maker: null,
      video: false,
      verdict: 'clear',
    });
  });

  test.each([
    ['Omna 180Cam HD - 790D', 'omna.local', 'DSH-C310', 'D-Link'],
    ['ArloBaby1A', 'arlo.local', 'ABC1000', 'Arlo'],
    ['Aqara-Hub-G2H-1A2B', 'Aqara-Hub-G2H-1A2B.local', 'CH-H01', 'Aqara'],
  ])('a product with a licence is what it reports: %s', (name, host, model, manufacturer) => {
    expect(unit(accessory(name, host, model, 17, '1'))).toMatchObject({ type: 'camera', manufacturer });
  });

  test('a camera that also offers itself through a program is judged by the rest', () => {
    const stream: Seen = [
      'rtsp',
      554,
      ['rtsp.status', '401'],
      ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF'],
    ];
    expect(unit(accessory('Yard 4A2B', 'yard.local', 'Yard', 17, '0'), stream)).toMatchObject({
      manufacturer: 'Dahua',
      video: true,
      verdict: 'flagged',
    });
  });
});
