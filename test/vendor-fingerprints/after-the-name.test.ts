import { describe, expect, test } from 'vitest';
import { surveillanceTypes } from '../../src/model/identification.ts';
import { unit } from './unit.ts';

const headed = (title: string) => unit(['http', 80, ['http.title', title]]);

describe('a word for a camera in another language counts after a name as in English', () => {
  test.each([
    ['stabo IP-Kamera', 'Stabo'],
    ['Fonestar Cámara IP', 'Fonestar'],
    ['Wantec IP Video Türsprechstelle', 'Wantec'],
  ])('%s is %s’s', (title, brand) => {
    expect(headed(title).brand).toBe(brand);
  });

  test.each(['stabo Kamerazubehör', 'stabo', 'Fonestar Camara Municipal'])('%s shows no camera', (title) => {
    expect(headed(title).video).toBe(false);
  });
});

describe('a model number after its maker’s name gives the type, however short it is', () => {
  test.each([
    ['Verkada TD52', 'doorbell'],
    ['Verkada GC31', 'recorder'],
    ['Verkada CE23-E', 'camera'],
    ['Rhombus R400', 'camera'],
    ['Meriva MDV-1016', 'recorder'],
    // Its software for computers is headed TRASSIR as well.
    ['TRASSIR TR-D2121IR3', 'camera'],
  ])('%s is a %s', (title, type) => {
    expect(headed(title).type).toBe(type);
  });

  test.each([
    // Doors, alarm panels and sensors of air.
    'Verkada AC41',
    'Verkada SV21',
    'Rhombus A100',
    // Keyboards, screens and decoders.
    'Uniview KB-1100',
    'Uniview MW3232-V-K',
    'Uniview DC5509',
    'Hanwha SMT-2233',
    // A switch, a bridge, a vacuum cleaner, a router.
    'AXIS D8208-R',
    'TP-Link VIGI NW101',
    'TP-Link Tapo RV30',
    'EZVIZ CS-W3',
    'TRASSIR Server',
    // The same name stands on what keeps the power on.
    'EPCOM EPU850LCD',
  ])('%s is none of a camera’s kind', (title) => {
    expect(surveillanceTypes).not.toContain(headed(title).type);
  });
});
