import type { DatagramScanner, HostKnowledge } from '../../src/model/scanner.ts';
import { showsDahua, showsFamily } from '../asking/family.ts';
import { cameraHint } from '../asking/hint.ts';
import { hasNamelessPage } from '../asking/nameless.ts';
import { parse } from './parse.ts';
import { requests } from './request.ts';

/** DHIP: Dahua's discovery, answered by everything that Dahua makes, under any badge. */
export const dhip: DatagramScanner = {
  id: 'dhip',
  kind: 'datagram',
  sends:
    'One DHDiscover.search, once, at most 50 a second, to UDP 37810 of live hosts, unless another maker’s protocol or firmware or a page without a camera shows what they are (above 4,000 a second not if a page shows nothing or all was refused), and to group and broadcast of each local segment in scope.',
  neverSends:
    'Never DHDiscover.setConfig, DevInit or PasswdFind, never a shortened request (the port amplifies), never a repeat.',
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
 * Not if the host has spoken another maker's own protocol, behaves like another maker's firmware, or shows a web page
 * that says what it is without any sign of a camera, unless some part of it is Dahua's: fifty a second would delay a large
 * sweep. A fast sweep also leaves out hosts whose page says nothing, and those that refused every port and said nothing: of a
 * hundred of these a hundred are phones and laptops.
 */
function worthAsking(known: HostKnowledge, hurried: boolean): boolean {
  if (hurried && refusesEverything(known)) return false;
  if (known.facts.some(({ field, value }) => field === 'maker.answer' && !own.has(value))) return false;
  if (showsDahua(known)) return true;
  const isSilent = !showsPage(known) || (!hurried && hasNamelessPage(known));
  return !showsFamily(known) && (cameraHint(known) !== null || isSilent);
}

/**
 * Web page, stream and Dahua's own port: a Dahua unit has at least one open. A filtering unit refuses nothing: it is
 * silent.
 */
const ownPorts = [80, 554, 37_777];

function refusesEverything({ openPorts, closedPorts = [], facts }: HostKnowledge): boolean {
  return openPorts.length === 0 && facts.length === 0 && ownPorts.every((port) => closedPorts.includes(port));
}

function showsPage({ facts }: HostKnowledge): boolean {
  return facts.some(({ field }) => field.startsWith('http.'));
}

/** Other queries that Dahua's own units answer. */
const own: ReadonlySet<string> = new Set(['dhip', 'magicbox', 'dahua-v1', 'dahua-mib']);
