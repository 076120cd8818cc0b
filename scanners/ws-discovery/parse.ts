import type { Fact } from '../../src/model/observation.ts';
import { scopeFacts } from '../onvif/scopes.ts';
import { factsOf, type Reported } from '../reading/facts.ts';
import { keptUrl } from '../reading/kept-url.ts';
import { childText, findAll, findFirst, readXml, type XmlElement } from '../reading/xml.ts';

const maxMatches = 16;
const maxAddresses = 8;

/**
 * Facts of one ProbeMatches message with zero, one or several ProbeMatch in it; none of a fault, with which some
 * cameras answer (edgexfoundry/device-onvif-camera issue 134). Null for anything else, our own Probe looped back
 * included. Addresses in it are kept as text; connections go to the sender's own. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const envelope = readXml(reply);
  if (envelope === null) return null;
  const matches = findFirst(envelope, 'ProbeMatches');
  if (matches === null) return findFirst(envelope, 'Fault') === null ? null : [];
  return factsOf(findAll(matches, 'ProbeMatch', maxMatches).flatMap(matchFacts));
}

function matchFacts(match: XmlElement): Reported[] {
  const reference = findFirst(match, 'EndpointReference');
  return [
    ['onvif.endpoint', reference === null ? null : childText(reference, 'Address')],
    ['onvif.types', childText(match, 'Types')],
    ...words(childText(match, 'XAddrs'), maxAddresses).map((url): Reported => ['onvif.xaddr', keptUrl(url)]),
    ...scopeFacts(words(childText(match, 'Scopes'), 64)),
  ];
}

function words(text: string | null, limit: number): string[] {
  return (text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, limit);
}
