import type { Field } from '../../src/model/observation.ts';

/** The elements of a GetDeviceInformationResponse (ONVIF Core, 8.1.2), and the field for each. */
export const information = [
  ['Manufacturer', 'onvif.manufacturer'],
  ['Model', 'onvif.model'],
  ['FirmwareVersion', 'onvif.firmware'],
  ['SerialNumber', 'onvif.serial'],
  ['HardwareId', 'onvif.hardware-id'],
] as const satisfies readonly (readonly [string, Field])[];
