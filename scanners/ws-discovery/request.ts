import { randomUUID } from 'node:crypto';

/** The two types queried, one per datagram: two in one mean AND, and devices then stay silent. */
export const askedTypes = [
  { namespace: 'http://www.onvif.org/ver10/network/wsdl', name: 'NetworkVideoTransmitter' },
  { namespace: 'http://www.onvif.org/ver10/device/wsdl', name: 'Device' },
] as const;

const soap = 'http://www.w3.org/2003/05/soap-envelope';
const addressing = 'http://schemas.xmlsoap.org/ws/2004/08/addressing';
const discovery = 'http://schemas.xmlsoap.org/ws/2005/04/discovery';

/**
 * One Probe (WS-Discovery 2005/04, 5.2), in the form that the pickiest devices answer: a single line without spaces
 * between elements, the namespaces declared again on the Types element itself.
 */
export function probe(type: (typeof askedTypes)[number], messageId: string): string {
  const header =
    `<a:Action s:mustUnderstand="1">${discovery}/Probe</a:Action>` +
    `<a:MessageID>uuid:${messageId}</a:MessageID>` +
    `<a:ReplyTo><a:Address>${addressing}/role/anonymous</a:Address></a:ReplyTo>` +
    '<a:To s:mustUnderstand="1">urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To>';
  const types = `<d:Types xmlns:d="${discovery}" xmlns:dp0="${type.namespace}">dp0:${type.name}</d:Types>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${soap}" xmlns:a="${addressing}">` +
    `<s:Header>${header}</s:Header><s:Body><d:Probe xmlns:d="${discovery}">${types}</d:Probe></s:Body></s:Envelope>`
  );
}

/** The text before and after the id: a Probe goes to every address of a scope, and only the id differs. */
const around = askedTypes.map((type) => probe(type, '\n').split('\n') as [before: string, behind: string]);

/** Both probes, each with a fresh id. The same by unicast and to the group. */
export function requests(): readonly Uint8Array[] {
  return around.map(([before, behind]) => Buffer.from(before + randomUUID() + behind, 'latin1'));
}
