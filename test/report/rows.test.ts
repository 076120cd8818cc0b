import { describe, expect, test } from 'vitest';
import { gravestFirst } from '../../src/model/device-order.ts';
import { columns, toRows } from '../../src/report/rows.ts';
import { forbidden, hostileCases, hostileDevice } from '../export/hostile.ts';
import { decision, device } from './report.ts';

describe('rows', () => {
  test('the columns come in the order in which they are published', () => {
    expect(columns.map((column) => column.key).join(' ')).toBe(
      'verdict site ip otherAddresses mac type brand manufacturer model firmware serial name confidence reasons ' +
        'sources contradictions status firstSeen lastSeen id seenThrough confirmed decisionState acceptedUntil plannedRemoval ' +
        'decisionReason decisionBy owner location assetTag note importedMac hostName dhcpVendorClass switchPort vlan ' +
        'channels camerasBehind interpretation replacedBy decisionChange fullyScanned suspects publishedKey cameBackOn',
    );
  });

  test('a row has what the device has, one policy after the other with its reason', () => {
    const second = { id: 'us-ndaa-889', verdict: 'review', reason: 'Weak.', source: 'FY2019 NDAA' } as const;
    const [row] = toRows([device({ policies: [...device().policies, second] })]);
    expect(row).toEqual({
      verdict: 'flagged',
      site: 'Ashfield Primary',
      ip: '10.1.2.3',
      otherAddresses: '10.1.2.40',
      mac: '44:19:b6:5e:00:01',
      type: 'camera',
      brand: 'Annke',
      manufacturer: 'Hikvision',
      model: 'C500',
      firmware: 'V5.7.1 build 210806',
      serial: '00123456789012345678',
      name: 'front door',
      confidence: 0.97,
      reasons: 'uk-2022 flagged: Made by Hikvision, headquartered in CN. | us-ndaa-889 review: Weak.',
      sources: 'https://example.org/uk-2022 | FY2019 NDAA',
      contradictions: null,
      status: 'present',
      firstSeen: '2026-11-20T02:00:11Z',
      lastSeen: '2026-11-24T02:00:11Z',
      id: 12,
      seenThrough: null,
      confirmed: 'yes',
      decisionState: null,
      acceptedUntil: null,
      plannedRemoval: null,
      cameBackOn: null,
      decisionReason: null,
      decisionBy: null,
      owner: null,
      location: null,
      assetTag: null,
      note: null,
      importedMac: null,
      hostName: null,
      dhcpVendorClass: null,
      switchPort: null,
      vlan: null,
      channels: null,
      camerasBehind: null,
      interpretation: null,
      replacedBy: null,
      decisionChange: null,
      publishedKey: null,
      fullyScanned: 'yes',
      suspects: null,
    });
  });

  test('what people said of a device has its columns', () => {
    expect(toRows([device({ decision })])[0]).toMatchObject({
      verdict: 'flagged',
      decisionState: 'accepted',
      acceptedUntil: '2027-03-31',
      plannedRemoval: '2027-04-15',
      decisionReason: 'the lease ends then',
      decisionBy: 'J. Smith',
      owner: 'Estates',
      location: 'north gate',
      assetTag: 'A-17',
      note: '2026-11-20: key at reception | 2026-11-21: ladder needed',
    });
  });

  test('what is not known is null, never an empty text or a guess', () => {
    const unknown = {
      mac: null,
      brand: null,
      manufacturer: null,
      model: null,
      firmware: null,
      serial: '',
      name: ' ',
    };
    const [row] = toRows([device({ ...unknown, addresses: ['10.1.2.3'], policies: [] })]);
    for (const key of [
      ...(Object.keys(unknown) as (keyof typeof unknown)[]),
      'otherAddresses',
      'reasons',
    ] as const)
      expect(row?.[key], key).toBeNull();
  });

  test('imported data has columns of its own, and the port its switch', () => {
    const lease = { mac: '44:19:b6:5e:00:01', hostName: 'hall', vendorClass: 'AXIS', vlan: '20' };
    const imported = { ...lease, switchName: 'sw-hall', switchPort: 'Gi1/0/3' };
    expect(toRows([device({ mac: null, imported })])[0]).toMatchObject({
      mac: null,
      importedMac: '44:19:b6:5e:00:01',
      hostName: 'hall',
      dhcpVendorClass: 'AXIS',
      switchPort: 'sw-hall Gi1/0/3',
      vlan: '20',
    });
    expect(toRows([device({ imported: { ...imported, switchName: null } })])[0]?.switchPort).toBe('Gi1/0/3');
  });

  test('a camera behind a recorder has that recorder, its channel and its address there', () => {
    const behind = { through: 7, channel: 3, channelAddress: '192.168.254.4', addresses: [] };
    expect(toRows([device(behind)])[0]).toMatchObject({
      seenThrough: 'device 7 channel 3 (192.168.254.4)',
      otherAddresses: null,
    });
    expect(toRows([device({ ...behind, channelAddress: null })])[0]?.seenThrough).toBe('device 7 channel 3');
  });

  test('a recorder has its number of channels, and what is known of the cameras on them', () => {
    const channelCount = { channels: 16, remote: 16, described: 0 };
    const recorder = device({ type: 'recorder', channelCount });
    expect(toRows([recorder])[0]).toMatchObject({ channels: 16, camerasBehind: 'not visible' });
    const described = device({ type: 'recorder', channelCount: { ...channelCount, described: 3 } });
    expect(toRows([described])[0]).toMatchObject({ channels: 16, camerasBehind: '3 reported' });
  });

  test.each([
    [0.797, 0.79],
    [0.29, 0.29],
    [0.999, 0.99],
    [1, 1],
  ])('confidence %d is shown as %d, never rounded up', (confidence, shown) => {
    expect(toRows([device({ confidence })])[0]?.confidence).toBe(shown);
  });

  test.each(hostileCases)('no cell keeps a control or bidirectional character of %s', (_name, text) => {
    for (const value of Object.values(toRows([hostileDevice(text)])[0] ?? {}))
      expect(String(value)).not.toMatch(forbidden);
  });
});

describe('order', () => {
  test('flagged devices come first, then review, then clear; addresses count as numbers within a site', () => {
    const at = (id: number, site: string, ip: string, verdict: 'flagged' | 'review' | 'clear') =>
      device({ id, site, ip, verdict });
    const ids = gravestFirst([
      at(1, 'b', '10.0.0.2', 'clear'),
      at(2, 'b', 'fe80::1', 'flagged'),
      at(3, 'b', '10.0.0.10', 'flagged'),
      at(4, 'b', '10.0.0.9', 'flagged'),
      at(5, 'a', '10.0.0.99', 'flagged'),
      at(6, 'a', '10.0.0.1', 'review'),
    ]).map(({ id }) => id);
    expect(ids).toEqual([5, 4, 3, 2, 6, 1]);
  });
});
