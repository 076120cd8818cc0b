import { expect, test } from 'vitest';
import { importFormats } from '../../src/import/formats.ts';
import { at, problemsIn, readingOf, valuesIn } from './captured.ts';

const hall = { address: '10.20.0.31', mac: '44:19:b6:5e:00:01' };
const notHeld = 'the lease is no longer active';

test('readDnsmasq returns address, MAC and name; for IPv6 the MAC in the DUID', () => {
  const reading = readingOf('dnsmasq', 'dnsmasq.leases');
  expect(valuesIn(reading)).toEqual([
    { line: 1, ...hall, hostName: 'HIKVISION-5E0001' },
    { line: 2, address: '10.20.0.32', mac: 'ac:cc:8e:00:00:02', hostName: 'axis-accc8e000002' },
    { line: 3, address: '10.20.0.33', mac: '3c:ef:8c:00:00:03' },
    { line: 6, address: '2001:db8:20::1f', mac: '44:19:b6:5e:00:05', hostName: 'cam-hall' },
  ]);
  expect(problemsIn(reading)).toEqual(['4: “44:19:b6:5e:00” is not a MAC address.']);
});

test('readDnsmasq ends an expired lease at its expiry', () => {
  const [line] = importFormats.dnsmasq.read(
    '1795515300 44:19:b6:5e:00:01 10.20.0.31 * *',
    '2026-12-01T00:00:00Z',
  ).lines;
  expect(line).toMatchObject({ from: '2026-11-24T10:15:00Z', to: '2026-11-24T10:15:00Z' });
});

test('readIscDhcpd takes the last active entry of an address', () => {
  const reading = readingOf('isc-dhcpd', 'dhcpd.leases');
  const from = '2026-11-24T09:15:00Z';
  expect(valuesIn(reading)).toEqual([
    { line: 18, ...hall, from, hostName: 'HIKVISION-5E0001', vendorClass: 'HIKVISION "C" \\ 1' },
    {
      line: 33,
      address: '10.20.0.32',
      mac: 'ac:cc:8e:00:00:02',
      from,
      vendorClass: 'AXIS,Network Camera,P3265-LV,11.8.64',
    },
    { line: 53, address: '10.20.0.36', mac: '3c:ef:8c:00:00:06', from: '2026-11-24T09:16:00Z' },
  ]);
  expect(problemsIn(reading)).toEqual([
    '49: “44:19:b6:5e:00” is not a MAC address.',
    '51: The lease of 10.20.0.35 is not closed; it is ignored.',
  ]);
  expect(reading.passed).toMatchObject({ [notHeld]: 1, 'it is a lease of IPv6': 1 });
});

test('readIscDhcpd drops an address whose newest entry was released', () => {
  const lease = (state: string) =>
    `lease 10.0.0.1 {\n  binding state ${state};\n  hardware ethernet 44:19:b6:5e:00:01;\n}\n`;
  const { lines, passed } = importFormats['isc-dhcpd'].read(lease('active') + lease('released'), at);
  expect([lines, passed]).toEqual([[], { [notHeld]: 1 }]);
});

test('readKea takes the last active line of an address and undoes escapes', () => {
  const reading = readingOf('kea', 'kea-leases4.csv');
  expect(valuesIn(reading)).toEqual([
    { line: 3, ...hall, from: '2026-11-24T09:15:00Z', hostName: 'hikvision-5e0001.example.org' },
    { line: 4, address: '10.20.0.32', mac: 'ac:cc:8e:00:00:02', hostName: 'hall, north' },
  ]);
  expect(problemsIn(reading)).toEqual([
    '6: “44:19:b6:5e:00” is not a MAC address.',
    '7: This is not a lease of 12 columns that begins with an address.',
  ]);
  expect(valuesIn(readingOf('kea', 'kea-leases6.csv'))).toMatchObject([
    { address: '2001:db8:20::1f', mac: '44:19:b6:5e:00:05', hostName: 'cam-hall' },
  ]);
});

test('readWindowsDhcp loses only the line of an unclosed quotation', () => {
  const reading = readingOf('windows-dhcp', 'export-csv-uk.csv');
  const over = '2026-11-02T21:15:00Z';
  expect(valuesIn(reading)).toEqual([
    { line: 3, ...hall, hostName: 'HIKVISION-5E0001.school.example.org' },
    { line: 4, address: '10.20.0.32', mac: 'ac:cc:8e:00:00:02', hostName: 'axis-accc8e000002' },
    { line: 7, address: '10.20.0.35', mac: '3c:ef:8c:00:00:05', hostName: 'long-ago', from: over, to: over },
  ]);
  expect(problemsIn(reading)).toEqual([
    '6: “52-41-53-20-0a” is not a MAC address.',
    '8: A quotation begins here and does not end.',
  ]);
  expect(reading.passed).toEqual({ [notHeld]: 1 });
});

test.each([
  ['console-german-utf16.txt', ['HIKVISION-5E0001', 'Tür-Süd'], at],
  ['console-french-1252.csv', ['caméra-entrée'], at],
  // `11/3/2026 9:15:00 PM` is the third of November: three weeks over.
  ['export-csv-us-bom.csv', ['HIKVISION-5E0001'], '2026-11-03T21:15:00Z'],
])('readWindowsDhcp reads %s in its language, encoding and separator', (name, hosts, to) => {
  const { lines, problems } = readingOf('windows-dhcp', name);
  expect(lines.map(({ hostName }) => hostName)).toEqual(hosts);
  expect(lines[0]).toMatchObject({ ...hall, to });
  expect(problems).toEqual([]);
});

test('readIscDhcpd decodes names written byte by byte', () => {
  const named = (name: string) =>
    importFormats['isc-dhcpd'].read(
      `lease 10.20.0.31 {\n  starts 2 2026/11/24 09:15:00;\n  binding state active;\n  hardware ethernet ${hall.mac};\n  client-hostname "${name}";\n}\n`,
      at,
    ).lines[0]?.hostName;
  expect(named('caf\\303\\251-\\"1\\"')).toBe('café-"1"');
  // Latin-1, of a client that is older than UTF-8.
  expect(named('caf\\351')).toBe('café');
});

test('kea, windows-dhcp: only unknown columns are named, not unneeded ones', () => {
  const kea =
    'address,hwaddr,client_id,valid_lifetime,expire,subnet_id,asset\n10.0.0.5,44:19:b6:5e:00:01,,43200,1795554900,1,A-1\n';
  expect(importFormats.kea.read(kea, at).unreadColumns).toEqual(['asset']);
  const windows = 'IPAddress,ClientId,HostName,ServerIP,Room\n10.0.0.5,44-19-b6-5e-00-01,cam,10.0.0.1,Gym\n';
  expect(importFormats['windows-dhcp'].read(windows, at).unreadColumns).toEqual(['Room']);
  expect(readingOf('windows-dhcp', 'export-csv-uk.csv').unreadColumns).toEqual([]);
});

const windowsLease = (expiry: string) =>
  importFormats['windows-dhcp'].read(
    `"IPAddress","ClientId","HostName","LeaseExpiryTime"\n"10.20.0.31","44-19-b6-5e-00-01","cam","${expiry}"\n`,
    '2026-06-15T12:00:00Z',
  );

test('readWindowsDhcp names a line whose date does not exist, and reads it not', () => {
  for (const expiry of ['31/02/2026 10:00', '13/02/26 10:00']) {
    const { lines, problems } = windowsLease(expiry);
    expect(lines).toEqual([]);
    expect(problems).toEqual([{ line: 2, message: expect.stringContaining(`“${expiry}” is not a date`) }]);
  }
});

test('readWindowsDhcp ends a lease only if it is over whichever way its date is read', () => {
  const end = (expiry: string) => windowsLease(expiry).lines[0]?.to;
  expect(end('2026-02-13T10:00')).toBe('2026-02-13T10:00:00Z');
  expect(end('03/05/2026 10:00')).toBe('2026-05-03T10:00:00Z');
  expect(end('03/11/2026 10:00'), 'over in March, running in November').toBe('2026-06-15T12:00:00Z');
});
