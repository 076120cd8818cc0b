import { headerValue, readHead } from '../../src/model/head.ts';
import type { Fact } from '../../src/model/observation.ts';
import { headerText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';
import { keptUrl } from '../reading/kept-url.ts';

/**
 * Facts of one answer to a search (UDA 1.1, 1.3.3). Null for anything else, unsolicited announcements and our own
 * M-SEARCH looped back included. Total.
 */
export function parse(reply: Uint8Array): readonly Fact[] | null {
  const head = readHead(reply);
  if (!/^HTTP\/1\.[01][ \t]+200\b/.test(head.startLine ?? '')) return null;
  const server = headerValue(head, 'server');
  const location = headerValue(head, 'location');
  const facts = factsOf([
    ['ssdp.server', server === null ? null : headerText(server)],
    ['ssdp.target', headerValue(head, 'st')],
    ['ssdp.usn', headerValue(head, 'usn')],
    ['ssdp.location', location === null ? null : keptUrl(location)],
  ]);
  return facts.some((fact) => fact.field !== 'ssdp.server') ? facts : null;
}
