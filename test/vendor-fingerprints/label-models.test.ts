import { expect, test } from 'vitest';
import { unit } from './unit.ts';

/** What a unit states as its model, and the model on its label: more than one word where the label has them. */
const labels: readonly (readonly [maker: string, stated: string, model: string])[] = [
  ['Axis', 'AXIS 214 PTZ', '214 PTZ'],
  ['Axis', 'AXIS 215 PTZ Network Camera', '215 PTZ'],
  ['Axis', 'AXIS Q6035-E PTZ Network Camera', 'Q6035-E'],
  ['Axis', 'AXIS M1065-LW', 'M1065-LW'],
  ['Axis', 'AXIS P3245-LVE Mk II Dome Camera', 'P3245-LVE Mk II'],
  ['Axis', 'AXIS A8207-VE Mk II Network Video Door Station', 'A8207-VE Mk II'],
  ['Bosch', 'FLEXIDOME IP starlight 8000i', 'FLEXIDOME IP starlight 8000i'],
  ['Canon', 'VB-S800D Mk II', 'VB-S800D Mk II'],
  ['Foscam', 'FI9900P V3', 'FI9900P V3'],
  ['Hikvision', 'DS-2CD2T87G2H-LI/SL(eF)', 'DS-2CD2T87G2H-LI/SL(eF)'],
  ['INSTAR', 'IN-9008 Full HD', 'IN-9008 Full HD'],
  ['Reolink', 'RLC-823A 16X', 'RLC-823A 16X'],
  ['Reolink', 'E1 Zoom', 'E1 Zoom'],
  ['Tiandy', 'TC-C32XP Spec:I3/E/Y/M/2.8mm', 'TC-C32XP Spec:I3/E/Y/M/2.8mm'],
  ['Ubiquiti', 'UVC G4 Doorbell Pro', 'UVC G4 Doorbell Pro'],
];

test.each(labels)('identify reads the model on the label where %s states %s', (maker, stated, model) => {
  const overOnvif = unit(['onvif-device', 80, ['onvif.manufacturer', maker], ['onvif.model', stated]]);
  expect(overOnvif.model).toBe(model);
  const overUpnp = unit(['upnp', 80, ['upnp.manufacturer', maker], ['upnp.model-name', stated]]);
  expect(overUpnp.model).toBe(model);
});

test.each([
  ['Live view - AXIS 214 PTZ Network Camera', '214 PTZ'],
  ['AXIS Q6075-E Mk II PTZ Network Camera', 'Q6075-E Mk II'],
  ['AXIS 215 PTZ-V Network Camera', '215 PTZ-V'],
  ['AXIS P3364 Network Camera', 'P3364'],
])('identify reads the model out of the heading %s', (title, model) => {
  expect(unit(['http', 80, ['http.title', title]]).model).toBe(model);
});
