import type { Fact, Field } from '../../model/observation.ts';

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

// Where a unit names its manufacturer, in each protocol that has a place for it.
const makerFields: ReadonlySet<Field> = new Set<Field>([
  'onvif.manufacturer',
  'onvif.scope-name',
  'upnp.manufacturer',
  'maker.vendor',
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

/** True for a field where a unit names its manufacturer. */
export function isMakerField(field: Field): boolean {
  return makerFields.has(field);
}

/** True for a field that holds a model designation. */
export function isModelField(field: Field): boolean {
  return modelFields.has(field);
}

/**
 * What a page loads, calls, sets or leads to, by the prefix of its mark; without one it is a path. Its pictures and its words are
 * the badge's.
 */
const pageSoftware =
  /^(?:(?:action|api|app|clsid|cookie|data|ident|input|label|object|plugin|script|stream|style|title-key)=|[^=]*$)/;

/** True if what was seen belongs to the badge (name or model) and not to the software underneath. */
export function isOnBadge({ field, value }: Pick<Fact, 'field' | 'value'>): boolean {
  if (field === 'http.page-mark') return !pageSoftware.test(value);
  return nameFields.has(field) || modelFields.has(field);
}
