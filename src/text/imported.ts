import type { ImportedStatement } from '../../db/devices/imported-of.ts';
import { typeWords } from '../import/formats.ts';
import type { MatchedBy } from '../model/imported.ts';
import { moment } from '../model/moment.ts';
import { wrapped } from '../model/wrap.ts';

/** How a line was matched to a device, in words. */
export const matchWords: Readonly<Record<MatchedBy, string>> = {
  mac: 'MAC address',
  serial: 'serial number',
  address: 'IP address at that time',
  'imported-mac': 'MAC address given by another import',
};

const words: Readonly<Record<string, string>> = {
  address: 'address',
  mac: 'MAC',
  serial: 'serial',
  hostName: 'host name',
  vendorClass: 'DHCP vendor class',
  switchName: 'switch',
  switchPort: 'port',
  vlan: 'VLAN',
  openPorts: 'open ports',
  assetTag: 'asset tag',
  location: 'location',
  owner: 'owner',
  name: 'name',
};

/** More MAC addresses than this on a port, and another switch is behind it. */
const fewMacs = 4;

/** Imported values of a device, each with its file, line and match; empty if there are none. */
export function importedLines(statements: readonly ImportedStatement[], columns: number): string[] {
  if (statements.length === 0) return [];
  return [
    'Imported; none of this means that the device is present',
    ...statements.flatMap((one) => [
      ...wrapped(saidText(one), columns, '  '),
      ...wrapped(sourceText(one), columns, '    '),
    ]),
    '',
  ];
}

function saidText({ values, portMacs }: ImportedStatement): string {
  const parts = Object.entries(values).map(([name, value]) => `${words[name] ?? name} ${value}`);
  const crowd =
    portMacs !== null && portMacs > fewMacs
      ? ` (${portMacs} MAC addresses there: probably another switch)`
      : '';
  return parts.join(', ') + crowd;
}

function sourceText({ kind, file, line, at, who, from, to, matchedBy, certain }: ImportedStatement): string {
  const when = from === to ? moment(to) : `${moment(from)} to ${moment(to)}`;
  const doubt = certain ? '' : ', not certain';
  return `${typeWords(kind)}, ${file} line ${line}, as of ${when}; imported ${moment(at)} by ${who}; known by its ${matchWords[matchedBy]}${doubt}`;
}
