import { canonicalMac } from '../../src/model/address.ts';
import type { Fact } from '../../src/model/observation.ts';
import { factsOf, type Reported } from '../parsing/facts.ts';
import { childText, findAll, findFirst, readXml, type XmlElement } from '../parsing/xml.ts';
import { information } from './information.ts';
import { scopeFacts } from './scopes.ts';

/**
 * Facts of one reply of the device service: device information, scopes, MAC addresses, and `onvif.service`, which is
 * `yes` or the subcode of the fault. Null if the body is not a SOAP answer to one of our calls. Total.
 */
export function parse(body: Uint8Array): readonly Fact[] | null {
  const envelope = readXml(body);
  if (envelope?.name !== 'Envelope') return null;
  const fault = findFirst(envelope, 'Fault');
  if (fault !== null) return factsOf([['onvif.service', faultCode(fault)]]);
  const answer = findFirst(envelope, 'Body')?.children.find((child) => readers.has(child.name));
  if (answer === undefined) return null;
  return factsOf([['onvif.service', 'yes'], ...(readers.get(answer.name)?.(answer) ?? [])]);
}

const readers: ReadonlyMap<string, (answer: XmlElement) => Reported[]> = new Map([
  ['GetSystemDateAndTimeResponse', () => []],
  ['GetScopesResponse', (answer: XmlElement) => scopeFacts(scopesOf(answer))],
  ['GetDeviceInformationResponse', deviceFacts],
  ['GetNetworkInterfacesResponse', macFacts],
  // Only the session with credentials requests these, and it reads them itself.
  ['GetCapabilitiesResponse', () => []],
  ['GetVideoSourcesResponse', () => []],
]);

function scopesOf(answer: XmlElement): string[] {
  return findAll(answer, 'ScopeItem').map((item) => item.text);
}

function deviceFacts(answer: XmlElement): Reported[] {
  return information.map(([name, field]): Reported => [field, childText(answer, name)]);
}

function macFacts(answer: XmlElement): Reported[] {
  return findAll(answer, 'HwAddress', 16).map((mac): Reported => ['onvif.mac', canonicalMac(mac.text)]);
}

/**
 * The innermost subcode without its prefix: `NotAuthorized`; else the code (`Sender`), else `Fault`. A fault that contains
 * only in its text that the sender is not authorised counts as `NotAuthorized`.
 */
function faultCode(fault: XmlElement): string {
  const code = findFirst(fault, 'Code');
  const values = code === null ? [] : findAll(code, 'Value', 8).map((value) => value.text);
  // SOAP 1.1 has no Code element; old gSOAP stacks use it.
  const last = (values.at(-1) ?? childText(fault, 'faultcode') ?? '').replace(/^[^:]*:/, '').trim();
  const subcode = values.length > 1;
  if (!subcode && /not authori[sz]ed|unauthori[sz]ed|username or password/i.test(reasonOf(fault)))
    return 'NotAuthorized';
  return last || 'Fault';
}

function reasonOf(fault: XmlElement): string {
  return findFirst(fault, 'Text')?.text ?? childText(fault, 'faultstring') ?? '';
}
