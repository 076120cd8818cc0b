import type { SoapStyle } from '../device.ts';

/** One vendor's prefixes for envelope, WS-Addressing and WS-Discovery. */
export interface Prefixes {
  readonly soap: string;
  readonly wsa: string;
  readonly wsd: string;
}

const styles: Readonly<Record<SoapStyle, Prefixes>> = {
  env: { soap: 'env', wsa: 'wsadis', wsd: 'd' },
  'SOAP-ENV': { soap: 'SOAP-ENV', wsa: 'wsa', wsd: 'wsdd' },
  s: { soap: 's', wsa: 'a', wsd: 'd' },
};

/** The prefixes of a style. */
export function prefixes(style: SoapStyle): Prefixes {
  return styles[style];
}

const namespaces: readonly (readonly [prefix: string, uri: string])[] = [
  ['soap', 'http://www.w3.org/2003/05/soap-envelope'],
  ['wsa', 'http://schemas.xmlsoap.org/ws/2004/08/addressing'],
  ['wsd', 'http://schemas.xmlsoap.org/ws/2005/04/discovery'],
  ['tds', 'http://www.onvif.org/ver10/device/wsdl'],
  ['tt', 'http://www.onvif.org/ver10/schema'],
  ['dn', 'http://www.onvif.org/ver10/network/wsdl'],
  ['wsdp', 'http://schemas.xmlsoap.org/ws/2006/02/devprof'],
  ['wprt', 'http://schemas.microsoft.com/windows/2006/08/wdp/print'],
  ['wscn', 'http://schemas.microsoft.com/windows/2006/08/wdp/scan'],
  ['pub', 'http://schemas.microsoft.com/windows/pub/2005/07'],
  ['ter', 'http://www.onvif.org/ver10/error'],
];

/** The namespace of a prefix that the fleet's data uses in a QName (`dn:…`, `wsdp:…`). */
export function namespaceOf(prefix: string): string | null {
  return namespaces.find(([name]) => name === prefix)?.[1] ?? null;
}

/** A SOAP 1.2 envelope; `header` and `body` are XML. */
export function envelope(style: SoapStyle, header: string, body: string): string {
  const names = styles[style];
  const declared = namespaces.map(([key, uri]) => {
    const prefix = key === 'soap' || key === 'wsa' || key === 'wsd' ? names[key] : key;
    return ` xmlns:${prefix}="${uri}"`;
  });
  const head = header === '' ? '' : `<${names.soap}:Header>${header}</${names.soap}:Header>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<${names.soap}:Envelope${declared.join('')}>${head}` +
    `<${names.soap}:Body>${body}</${names.soap}:Body></${names.soap}:Envelope>`
  );
}

/** Text escaped for XML. */
export function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
