import { parseWalk } from '../../../scanners/snmp/walk.ts';
import { readArp } from '../../../src/import/arp.ts';
import { readAruba } from '../../../src/import/aruba.ts';
import { readAssets } from '../../../src/import/assets.ts';
import { readCisco } from '../../../src/import/cisco.ts';
import { readCsv } from '../../../src/import/csv.ts';
import { decodeFile } from '../../../src/import/decode.ts';
import { readDnsmasq } from '../../../src/import/dnsmasq.ts';
import { guessKind, importFormats } from '../../../src/import/formats.ts';
import { readIpNeigh } from '../../../src/import/ip-neigh.ts';
import { readIscDhcpd } from '../../../src/import/isc-dhcpd.ts';
import { readKea } from '../../../src/import/kea.ts';
import { readNmap } from '../../../src/import/nmap.ts';
import { readElement } from '../../../src/import/nmap-element.ts';
import { linesOfSwitch } from '../../../src/import/switch-tables.ts';
import { readTable } from '../../../src/import/table.ts';
import { readWindowsDhcp } from '../../../src/import/windows-dhcp.ts';
import { canonicalMac } from '../../../src/model/address.ts';
import { canonicalAddress } from '../../../src/model/address-line.ts';
import type { ImportReading } from '../../../src/model/imported.ts';
import { clean } from '../../../src/model/text.ts';
import { promise } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

const at = '2026-11-24T10:15:00Z';

const readers = {
  arp: readArp,
  aruba: readAruba,
  assets: readAssets,
  cisco: readCisco,
  dnsmasq: readDnsmasq,
  'ip-neigh': readIpNeigh,
  'isc-dhcpd': readIscDhcpd,
  kea: readKea,
  nmap: readNmap,
  'windows-dhcp': readWindowsDhcp,
};

/** Files of other systems that are imported. */
export const importTargets: readonly FuzzTarget[] = [
  ...Object.entries(readers).map(
    ([kind, read]): FuzzTarget => ({
      name: `import-${kind}`,
      seeds: [`test/captures/import-${kind}`],
      run: (bytes) => safe(read(textOf(bytes), at)),
    }),
  ),
  {
    name: 'import-guess',
    seeds: Object.keys(importFormats).map((kind) => `test/captures/import-${kind}`),
    run: (bytes) => {
      guessKind(textOf(bytes));
    },
  },
  {
    name: 'import-sheet',
    seeds: ['test/captures/import-assets', 'test/captures/import-windows-dhcp'],
    run: (bytes) => {
      const text = textOf(bytes);
      for (const { line, cells } of readCsv(text).records)
        promise(line >= 1 && cells.length > 0, 'a record of nothing');
      safe(readTable(text, at, { rows: [/(?<ip>\S+) (?<mac>\S+)/], passing: [] }));
    },
  },
  {
    name: 'import-element',
    seeds: ['test/captures/import-nmap'],
    run: (bytes) => {
      const element = readElement(textOf(bytes));
      for (const name of ['address', '__proto__', 'constructor']) {
        element?.attribute(name);
        element?.children(name);
      }
    },
  },
  {
    name: 'snmp-walk',
    seeds: ['test/captures/snmp-walk', 'test/captures/snmp'],
    run: (bytes) => {
      const rows = (parseWalk(bytes)?.rows ?? []).map(({ name, value }) => ({
        name: name.split('.').slice(-7).join('.'),
        value,
      }));
      promise(rows.length <= 64, `${rows.length} rows out of one reply`);
      safe(
        linesOfSwitch(
          { system: rows, arp: rows, vlanPorts: rows, interfaces: rows, names: rows, databases: rows },
          '10.0.0.2',
          at,
        ),
      );
    },
  },
];

function textOf(bytes: Uint8Array): string {
  return decodeFile(bytes)?.text ?? '';
}

/** Whatever is read is canonical, cleaned, bounded and has a place and a time; what cannot be read has a place and words. */
function safe({ lines, problems, problemCount }: ImportReading): void {
  promise(problems.length <= problemCount && problems.length <= 1_000, 'problems without end');
  for (const { line, message } of problems)
    promise(line >= 1 && message !== '' && message.length < 300, `no place or no words: ${message}`);
  for (const { line, from, to, address, mac, ...texts } of lines) {
    promise(line >= 1 && from <= to && to <= at, `no place or no time: ${line}, ${from}, ${to}`);
    promise(address === null || canonicalAddress(address) === address, `not canonical: ${address}`);
    promise(mac === null || canonicalMac(mac) === mac, `not canonical: ${mac}`);
    for (const text of Object.values(texts))
      promise(text === null || (text !== '' && text === clean(text)), `not cleaned: ${text}`);
  }
}
