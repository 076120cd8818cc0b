import type { ImportReading } from '../model/imported.ts';
import { type Collector, collect } from './collect.ts';
import { readCsv } from './csv.ts';
import { findHeadings, type Headings } from './headings.ts';
import { before } from './moment.ts';
import { addressIn, macIn } from './value.ts';
import { type DateOrder, dateOrder, windowsDate } from './windows-date.ts';

type LeaseColumn = 'address' | 'client' | 'host' | 'state' | 'expiry' | 'type' | 'scope';

// `Get-DhcpServerv4Lease | Export-Csv`, whose names are English everywhere; the console's “Export List…” in English,
// German and French.
const headings: Headings<LeaseColumn> = {
  address: [
    'IPAddress',
    'Client IP Address',
    'Client-IP-Adresse',
    'IP-Adresse des Clients',
    'IP-Adresse',
    'Adresse IP du client',
    'Adresse IP',
  ],
  client: [
    'ClientId',
    'Unique ID',
    'Eindeutige ID',
    'Eindeutige Kennung',
    'ID unique',
    'Identificateur unique',
  ],
  host: ['HostName', 'Name', 'Hostname', 'Nom', "Nom d'hôte"],
  state: ['AddressState', 'Adressstatus', "État de l'adresse"],
  expiry: [
    'LeaseExpiryTime',
    'Lease Expiration',
    'Leaseablauf',
    'Ablauf der Lease',
    'Leaseablaufdatum',
    'Expiration du bail',
    'Fin du bail',
  ],
  type: ['ClientType', 'Type', 'Typ'],
  scope: ['ScopeId', 'Bereichs-ID', 'ID étendue'],
};

/** What else both write: of the lease's DNS entry, policy and server. */
const notNeeded = [
  'Description',
  'DnsRegistration',
  'DnsRR',
  'NapCapable',
  'NapStatus',
  'PolicyName',
  'ProbationEnds',
  'ServerIP',
  'PSComputerName',
  'CimClass',
  'CimInstanceProperties',
  'CimSystemProperties',
  'Network Access Protection',
  'Probation Expiration',
  'Filter Profile',
  'Policy',
];

/** One day: the file does not name the zone of its times. */
const zone = 86_400;

/** Reads the leases of Windows DHCP as separated values, as they were at `at`. Total. */
export function readWindowsDhcp(text: string, at: string): ImportReading {
  const found = collect(at);
  const { records, problems } = readCsv(text);
  const named = findHeadings(records, headings, notNeeded);
  const [address, client] = [named?.columns.get('address'), named?.columns.get('client')];
  if (named === null || address === undefined || client === undefined) {
    found.problem(
      records[0]?.line ?? 1,
      'No line names the columns of Windows DHCP (IPAddress, ClientId, HostName, …).',
    );
    return found.reading();
  }
  found.leave(named.unread);
  for (const { line, message } of problems) found.problem(line, message);
  const rows = records.slice(named.at + 1).map(({ line, cells }) => ({
    line,
    cell: (column: LeaseColumn) => cells[named.columns.get(column) ?? -1]?.trim() ?? '',
  }));
  const order = dateOrder(rows.map(({ cell }) => cell('expiry')));
  for (const { line, cell } of rows) readLease(found, line, cell, { order, at });
  return found.reading();
}

function readLease(
  found: Collector,
  line: number,
  cell: (column: LeaseColumn) => string,
  { order, at }: { readonly order: DateOrder; readonly at: string },
): void {
  const address = addressIn(cell('address'));
  if (address === null) {
    found.problem(line, `“${cell('address').slice(0, 100)}” is not an address.`);
    return;
  }
  // An unused reservation has the state `InactiveReservation`; the console shows that in place of the date.
  if (/inactive?|inaktiv|declined|expired|deleted|doomed/i.test(`${cell('state')} ${cell('expiry')}`)) {
    found.pass('the lease is no longer active');
    return;
  }
  const mac = macIn(hardwareOf(cell('client')));
  if (mac === null) {
    found.problem(line, `“${cell('client').slice(0, 100)}” is not a MAC address.`);
    return;
  }
  const expiry = windowsDate(cell('expiry'), order);
  if (expiry === null) {
    found.problem(
      line,
      `“${cell('expiry').slice(0, 100)}” is not a date with a day that exists and a year of four digits.`,
    );
    return;
  }
  // Where day and month may be swapped, it is over only if it is over either way.
  const end = expiry.at(-1);
  const isOver = end !== undefined && end < before(at, zone);
  found.add(line, { address, mac, hostName: cell('host'), ...(isOver ? { to: end } : {}) });
}

/** The client id is the MAC address, sometimes with the hardware type (Ethernet: 1) before it. */
function hardwareOf(client: string): string {
  return client.replace(/^01[-:]?(?=(?:[\da-f]{2}[-:]?){6}$)/i, '');
}
