import { describe, expect, test } from 'vitest';
import { onRequest, scanners } from '../../scanners/index.ts';
import type { Fact, Field } from '../../src/model/observation.ts';
import { capture } from '../scanners/captures.ts';
import { unit } from './unit.ts';

/** A unit of which nothing is known but its answer to its maker's own search. */
function answering(scanner: string, name: string) {
  const found = [...scanners, ...onRequest].find(({ id }) => id === scanner);
  if (found?.kind !== 'datagram') throw new Error(`${scanner} is no datagram scanner`);
  const facts: readonly Fact[] = found.parse(capture(`${scanner}/${name}.hex`)) ?? [];
  return unit([scanner, found.port, ...facts.map(({ field, value }) => [field, value] as const)]);
}

describe('the answer to a maker’s own search alone', () => {
  test.each([
    ['tdp', 'camera', 'TP-Link', 'camera', 'C210'],
    ['tdp', 'doorbell-new', 'TP-Link', 'doorbell', 'D130'],
    ['ubiquiti', 'camera-v1', 'Ubiquiti', 'camera', 'UVC G4 Pro'],
    ['vivotek', 'camera', 'Vivotek', 'camera', 'IB9360'],
    ['vstarcam', 'camera', 'VStarcam', 'camera', null],
    ['dvrip', 'camera', 'XiongMai', 'camera', null],
    ['dvrip', 'recorder', 'XiongMai', 'recorder', null],
    ['mhed', 'camera', 'TVT', 'camera', 'TD-9544S4'],
    ['mhed', 'recorder', 'TVT', 'recorder', 'TD-3116B2'],
    ['hanwha', 'camera', 'Hanwha', 'camera', 'XNV-8081Z'],
    ['bosch', 'binary', 'Bosch', 'camera', null],
    ['bosch', 'xml', 'Bosch', 'camera', 'FLEXIDOME IP 5000i'],
    ['sony', 'camera', 'Sony', 'camera', 'SNC-VB770'],
    ['foscam', 'enciphered', 'Foscam', 'camera', null],
    ['reolink', 'camera', 'Reolink', 'camera', null],
    ['panasonic', 'camera', 'Panasonic', 'camera', 'WV-S2136L'],
    ['360-vision', 'camera', '360 Vision', 'camera', null],
  ])('%s, %s: %s, %s, model %s', (scanner, name, manufacturer, type, model) => {
    expect(answering(scanner, name)).toMatchObject({ manufacturer, type, model, video: true });
  });

  test.each([
    ['tdp', 'hub', 'TP-Link'],
    ['ubiquiti', 'radio-v1', 'Ubiquiti'],
    ['ubiquiti', 'switch-v2', 'Ubiquiti'],
  ])('%s, %s: of %s, and no camera', (scanner, name, manufacturer) => {
    expect(answering(scanner, name)).toMatchObject({ manufacturer, type: 'other', video: false });
  });

  test('a channel count decides the type, and a model number beats the count', () => {
    const answered = (...more: readonly (readonly [Field, string])[]) =>
      unit(['sadp', 37020, ['maker.answer', 'sadp'], ['maker.channels', '16'], ...more]).type;
    expect(answered()).toBe('recorder');
    expect(answered(['maker.model', 'DS-6716HUHI'])).toBe('encoder');
    expect(unit(['sadp', 37020, ['maker.answer', 'sadp'], ['maker.channels', '1']]).type).not.toBe(
      'recorder',
    );
  });

  test('a brand on TVT’s recorder is shown with its maker', () => {
    expect(answering('mhed', 'recorder')).toMatchObject({ brand: 'Provision-ISR', manufacturer: 'TVT' });
  });

  test('TVT’s greeting at the control port names TVT, and flags nothing alone', () => {
    const greeting = Buffer.from(capture('banner/tvt-control.hex')).toString('hex');
    const greeted = unit(['banner', 5000, ['banner.control', greeting]]);
    expect(greeted).toMatchObject({ manufacturer: 'TVT', type: 'recorder' });
    expect(greeted.verdict).not.toBe('flagged');
  });
});
