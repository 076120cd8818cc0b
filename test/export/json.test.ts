import { describe, expect, test } from 'vitest';
import { device } from '../report/report.ts';
import { forbidden, hostileCases, hostileDevice, hostileTexts } from './hostile.ts';
import { json, ndjson } from './whole.ts';

const published =
  'id site ip addresses mac type brand manufacturer model firmware serial name confidence verdict policies status ' +
  'firstSeen lastSeen evidence';

describe('json', () => {
  test('is one array of devices with every published field, in the order given', () => {
    const devices = [device({ id: 9, verdict: 'clear' }), device({ id: 4, serial: null })];
    const read = JSON.parse(json({ devices })) as Record<string, unknown>[];
    expect(read).toMatchObject(devices);
    expect(Object.keys(read[0] ?? {})).toEqual(expect.arrayContaining(published.split(' ')));
    expect(read[1]?.serial).toBeNull();
  });

  test('of no device is an empty array', () => {
    expect(json({ devices: [] })).toBe('[]\n');
  });
});

describe('ndjson', () => {
  test('has one device on each line', () => {
    const devices = hostileTexts.map((text, at) => hostileDevice(text, at));
    const lines = ndjson({ devices }).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(devices.map(({ id }) => id));
  });

  test('of no device is nothing at all', () => {
    expect(ndjson({ devices: [] })).toBe('');
  });
});

test.each(hostileCases)(
  'neither keeps a control or bidirectional character of %s, escaped or not',
  (_name, text) => {
    const devices = [hostileDevice(text)];
    for (const written of [json({ devices }), ndjson({ devices })]) {
      expect(written).not.toMatch(forbidden);
      expect(JSON.stringify(JSON.parse(written.trim()))).not.toMatch(/\\u00[0189]/i);
    }
  },
);
