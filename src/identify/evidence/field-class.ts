import type { Field } from '../../model/observation.ts';

// What marketing prints on a unit: a relabeller changes these and leaves the software underneath alone.
const nameFields: ReadonlySet<Field> = new Set<Field>([
  'onvif.manufacturer',
  'onvif.scope-name',
  'upnp.manufacturer',
  'upnp.friendly-name',
  'maker.vendor',
  'maker.name',
  'upnp.model-description',
  'mdns.instance',
  'mdns.host',
  'mdns.txt',
  'http.title',
  'http.page-mark',
  'http.model',
  'dns.name',
]);

const modelFields: ReadonlySet<Field> = new Set<Field>([
  'onvif.model',
  'onvif.scope-hardware',
  'onvif.hardware-id',
  'upnp.model-name',
  'upnp.model-number',
  'maker.model',
]);

/** True for a field that holds a name: a manufacturer, a title, a device name. */
export function isNameField(field: Field): boolean {
  return nameFields.has(field);
}

/** True for a field that holds a model designation. */
export function isModelField(field: Field): boolean {
  return modelFields.has(field);
}

/** True if the field belongs to the badge (name or model) and not to the software underneath. */
export function isBadgeField(field: Field): boolean {
  return nameFields.has(field) || modelFields.has(field);
}
