import type { DatagramScanner, HostKnowledge } from '../../src/model/scanner.ts';
import { showsDahua, showsFamily } from '../family.ts';
import { cameraHint } from '../hint.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** DHIP: Dahua's search, answered by everything that Dahua makes, whoever's badge is on it. */
export const dhip: DatagramScanner = {
  id: 'dhip',
  kind: 'datagram',
  sends:
    'One DHDiscover.search to UDP 37810 of live hosts, except those with another maker’s protocol or firmware or a page without signs of a camera (above 4,000 a second also those that refused all), and to group and broadcast of each local segment in scope, once each, at most 50 a second in all.',
  neverSends:
    'Never DHDiscover.setConfig, DevInit or PasswdFind, never a shortened question (the port amplifies), never a repeat.',
  cost: { connections: 0, datagrams: 1, bytes: 4 * 65_507 },
  port: 37_810,
  group: { v4: '239.255.255.251', v6: null },
  broadcast: true,
  audience: 'alive',
  listenMs: 3000,
  repeats: 1,
  gapMs: 1000,
  perSecond: 50,
  worthAsking,
  requests,
  parse,
};

/**
 * Not where the host has spoken another maker's own protocol, talks like another maker's firmware, or shows a web page and
 * nothing that cameras have, unless something of it is Dahua's: fifty a second would hold up a large sweep. One in a hurry
 * leaves out as well who refused everything and said nothing: of a hundred such hosts a hundred are phones and laptops.
 */
function worthAsking(known: HostKnowledge, hurried: boolean): boolean {
  if (hurried && refusesEverything(known)) return false;
  if (known.facts.some(({ field, value }) => field === 'maker.answer' && !own.has(value))) return false;
  if (showsDahua(known)) return true;
  return !showsFamily(known) && (cameraHint(known) !== null || !showsPage(known));
}

/** Page, stream and Dahua's own port: what a unit of theirs has open, one of them at least. A filter refuses nobody: it is silent. */
const ownPorts = [80, 554, 37_777];

function refusesEverything({ openPorts, closedPorts = [], facts }: HostKnowledge): boolean {
  return openPorts.length === 0 && facts.length === 0 && ownPorts.every((port) => closedPorts.includes(port));
}

function showsPage({ facts }: HostKnowledge): boolean {
  return facts.some(({ field }) => field.startsWith('http.'));
}

/** What Dahua's own units answer besides this. */
const own: ReadonlySet<string> = new Set(['dhip', 'magicbox', 'dahua-v1', 'dahua-mib']);
