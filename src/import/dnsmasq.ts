import type { ImportReading } from '../model/imported.ts';
import { type Collector, collect } from './collect.ts';
import { type Line, linesOf, longestLine } from './lines.ts';
import { ofSeconds } from './moment.ts';
import { addressIn, macIn, macInDuid } from './value.ts';

// Expiry, MAC (IPv4) or association id (IPv6), address, name, client id or DUID.
const lease = /^(\d{1,12}) (\S{1,100}) (\S{1,100}) (\S{1,300}) (\S+)$/;

/** Reads `dnsmasq.leases`, IPv4 and IPv6, as it was at `at`. Total. */
export function readDnsmasq(text: string, at: string): ImportReading {
  const found = collect(at);
  for (const line of linesOf(text)) {
    if (/^duid \S{1,300}\s*$/.test(line.text)) found.pass('it is the server’s own id');
    else readLease(found, line);
  }
  return found.reading();
}

function readLease(found: Collector, { number, text }: Line): void {
  const cells = text.length > longestLine ? null : lease.exec(text.trimEnd());
  const [, expiry = '', client = '', where = '', name = '', id = ''] = cells ?? [];
  const address = addressIn(where);
  if (address === null) {
    found.problem(number, 'This is not a lease of dnsmasq: time, MAC, address, name, client id.');
    return;
  }
  const isIpv6 = address.includes(':');
  const mac = isIpv6 ? macInDuid(id) : macIn(client.replace(/^[0-9a-f]{2}-(?=.{17}$)/i, ''));
  if (mac === null && !isIpv6) {
    found.problem(number, `“${client}” is not a MAC address.`);
    return;
  }
  // 0: it never runs out.
  const to = expiry === '0' ? null : ofSeconds(Number(expiry));
  found.add(number, { address, mac, hostName: name === '*' ? null : name, ...(to === null ? {} : { to }) });
}
