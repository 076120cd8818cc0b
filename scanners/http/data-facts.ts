import { canonicalMac } from '../../src/model/address.ts';
import type { Reported } from '../parsing/facts.ts';
import { readXml, type XmlElement } from '../parsing/xml.ts';
import { isPage } from './data.ts';

/** A named value of a unit's own data, with the names around it. */
interface Named {
  /** Lower-case letters and digits of each name, the outermost first. */
  readonly path: readonly string[];
  readonly value: string;
}

const longest = 16_384;
const mostNames = 400;
const deepest = 6;

/** Names of lists of other things: what is inside is not about the unit that answers. */
const others =
  /^(?:channels?|channellist|cameras?|cameralist|clients?|devices|devicelist|units|hosts?|stations?|leases?|users?|neighbou?rs?|peers?|nodes|items|sensors|accessories|wifilist|aplist|ipclist|subdevices?)$/;

type Wanted = 'model' | 'firmware' | 'build' | 'serial' | 'mac';

/** What firmware calls these, as in {@link Named.path}; the surest first. */
const names: Readonly<Record<Wanted, readonly string[]>> = {
  model: [
    ...[
      'model',
      'modelname',
      'modelnumber',
      'modelno',
      'devicemodel',
      'productmodel',
      'prodshortname',
      'prodnbr',
    ],
    ...['productname', 'product', 'devicetype'],
  ],
  firmware: [
    ...['firmwareversion', 'firmwarever', 'firmware', 'firmver', 'fwversion', 'fwver', 'fw'],
    ...[
      'softwareversion',
      'softversion',
      'softwarever',
      'softver',
      'swversion',
      'swver',
      'sysver',
      'systemversion',
    ],
  ],
  build: ['buildnumber', 'buildno', 'build', 'firmwarebuild', 'builddate'],
  serial: [
    'serialnumber',
    'serialno',
    'serialnum',
    'serial',
    'deviceserial',
    'deviceserialnumber',
    'devicesn',
    'sn',
  ],
  mac: [
    'macaddress',
    'macaddr',
    'primarymacaddr',
    'primarymac',
    'ethernetmac',
    'ethmac',
    'lanmac',
    'mac',
    'wifimac',
    'wlanmac',
  ],
};

/**
 * Model, firmware, serial number and MAC address in what a unit sends in place of a page: JSON, XML, or lines of names and values.
 * A name that stands there twice with different values shows nothing of the unit, nor does one inside a list of other things. Total.
 */
export function dataFacts(body: string): Reported[] {
  if (body.length > longest || isPage(body)) return [];
  const named = namedValues(body.trim());
  const value = (wanted: Wanted) => onlyValue(named, names[wanted]);
  const [model, serial, firmware] = [
    value('model'),
    value('serial'),
    value('firmware') ?? bareVersion(named),
  ];
  return [
    ['http.model', model !== null && /\d/.test(model) && /\p{L}/u.test(model) ? model : null],
    ['http.firmware', withBuild(firmware, value('build'))],
    ['http.serial', serial],
    ['http.mac', canonicalMac(value('mac') ?? '')],
  ];
}

/** `version` alone is anybody's; next to a model it is that model's. */
function bareVersion(named: readonly Named[]): string | null {
  return onlyValue(named, names.model) === null ? null : onlyValue(named, ['version', 'ver']);
}

function withBuild(version: string | null, build: string | null): string | null {
  const number = /^(?:build ?)?(\d{1,12})$/i.exec(build ?? '')?.[1];
  return version === null || number === undefined || version.includes(number)
    ? version
    : `${version} build ${number}`;
}

/** The value of the first name that has exactly one. */
function onlyValue(named: readonly Named[], wanted: readonly string[]): string | null {
  for (const name of wanted) {
    const values = new Set(named.filter((one) => isCalled(one, name)).map(({ value }) => value));
    const [only] = values;
    if (values.size === 1 && only !== undefined) return only;
  }
  return null;
}

/** `Firmware.Version` is called firmwareversion, and `system_info_modelname` modelname. */
function isCalled({ path }: Named, name: string): boolean {
  const [last = '', before = ''] = [path.at(-1), path.at(-2)];
  return last === name || `${before}${last}` === name;
}

function namedValues(text: string): readonly Named[] {
  const found = /^[[{]/.test(text) ? inJson(text) : text.startsWith('<') ? inXml(text) : inLines(text);
  return found
    .map(({ path, value }) => ({ path: path.map(plain), value: value.trim() }))
    .filter(
      ({ path, value }) => value !== '' && value.length <= 100 && !path.some((name) => others.test(name)),
    );
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^system_?info_/, '')
    .replace(/[^a-z0-9]/g, '');
}

function inJson(text: string): Named[] {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    // What a device cuts off or writes in a form of its own is no data.
    return [];
  }
  const found: Named[] = [];
  const walk = (value: unknown, path: readonly string[], depth: number): void => {
    if (found.length >= mostNames || depth > 2 * deepest) return;
    if (typeof value === 'string' || typeof value === 'number') found.push({ path, value: String(value) });
    else
      for (const [name, inner] of innerOf(value))
        walk(inner, name === null ? path : [...path, name], depth + 1);
  };
  walk(whole, [], 0);
  return found;
}

/** The members of an object, or the only element of a list: of several, none is the unit. */
function innerOf(value: unknown): readonly (readonly [name: string | null, value: unknown])[] {
  if (Array.isArray(value)) return value.length === 1 ? [[null, value[0]]] : [];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function inXml(text: string): Named[] {
  const root = readXml(Buffer.from(text));
  if (root === null) return [];
  const found: Named[] = [];
  const walk = (element: XmlElement, path: readonly string[]): void => {
    if (found.length >= mostNames || path.length > deepest) return;
    const own = [...path, element.name];
    if (element.children.length === 0) found.push({ path: own, value: element.text });
    for (const child of element.children) walk(child, own);
  };
  walk(root, []);
  return found;
}

/** `name=value`, `name: value`, `var name="value";`, a name and a quoted value behind a tab; on one line apart by `&`. */
const line =
  /^(?:var\s{1,4})?([A-Za-z][\w .\-[\]]{0,58}?)\s{0,8}(?:=|:=|:|\t)\s{0,8}["']?([^"'\r\n]{1,100})["']?\s{0,4};?\s{0,8}$/;

function inLines(text: string): Named[] {
  const lines = /[\r\n]/.test(text) ? text.split(/[\r\n]+/) : text.split('&');
  return lines.slice(0, mostNames).flatMap((one): Named[] => {
    const [, name, value] = line.exec(one.trim().slice(0, 200)) ?? [];
    return name === undefined || value === undefined ? [] : [{ path: name.split('.'), value }];
  });
}
