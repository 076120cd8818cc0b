import { describe, expect, test } from 'vitest';
import { table } from '../../src/export/table.ts';
import type { Suspect } from '../../src/model/suspects.ts';
import { html } from '../../src/report/html.tsx';
import { deviceLines } from '../../src/text/device.ts';
import { device, report } from '../report/report.ts';
import { csv, json } from './whole.ts';

const suspects: readonly Suspect[] = [
  { maker: 'hikvision', manufacturer: 'Hikvision', confidence: 0.6 },
  { maker: 'tvt', manufacturer: 'TVT', confidence: 0.35 },
  { maker: 'dahua', manufacturer: 'Dahua', confidence: 0 },
];
const rebrand = device({ manufacturer: null, brand: 'Annke', confidence: 0, verdict: 'review', suspects });
const all = 'Hikvision (confidence 0.60), TVT (confidence 0.35), Dahua (makes for the brand)';

describe('suspected makers', () => {
  test('json lists them with their confidence where no maker is named', () => {
    expect(JSON.parse(json(report([rebrand])))).toMatchObject([
      { manufacturer: null, confidence: 0, suspects },
    ]);
  });

  test('csv has them in a column of their own', () => {
    const [titles = '', line = ''] = csv(report([rebrand])).split('\r\n');
    expect(titles).toContain(',Suspected makers,');
    expect(line).toContain(`,"${all}",`);
  });

  test('deviceLines names them in a line of their own', () => {
    expect(deviceLines(rebrand, 120)).toEqual(
      expect.arrayContaining(['Made by      not established', `Suspected    ${all}`]),
    );
    expect(deviceLines(device(), 120).join('\n')).not.toContain('Suspected');
  });

  test.each([
    [suspects, 'Annke', '? Hikvision 0.60 +1 (Annke)'],
    [suspects.slice(1), null, '? TVT 0.35'],
    [suspects.slice(2), 'Annke', '? (Annke)'],
    [[], null, '-'],
  ])('table names the strongest of %j', (some, brand, shown) => {
    const text = table(report([device({ manufacturer: null, brand, suspects: some })]), { width: 150 });
    expect(text.split('\n')[1]).toContain(` ${shown} `);
  });

  test('html names them in place of the maker', () => {
    expect(html(report([rebrand]))).toContain(`not established; suspected: ${all}`);
  });
});
