import type { Decision } from '../../src/model/decision.ts';
import type { Device } from '../../src/model/device.ts';
import { gravestFirst } from '../../src/model/device-order.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import type { Report } from '../../src/report/report.ts';

/** A device with every field set to something that is no default of anything. */
export function device(fields: Partial<Device> = {}): Device {
  return {
    id: 12,
    site: 'Ashfield Primary',
    ip: '10.1.2.3',
    addresses: ['10.1.2.3', '10.1.2.40'],
    mac: '44:19:b6:5e:00:01',
    type: 'camera',
    brand: 'Annke',
    manufacturer: 'Hikvision',
    model: 'C500',
    firmware: 'V5.7.1 build 210806',
    serial: '00123456789012345678',
    name: 'front door',
    confidence: 0.97,
    suspects: [],
    verdict: 'flagged',
    policies: [
      {
        id: 'uk-2022',
        verdict: 'flagged',
        reason: 'Made by Hikvision, headquartered in CN.',
        source: 'https://example.org/uk-2022',
      },
    ],
    status: 'present',
    firstSeen: '2026-11-20T02:00:11Z',
    lastSeen: '2026-11-24T02:00:11Z',
    evidence: [
      {
        field: 'http.auth-realm',
        value: 'DS-2CD',
        port: 80,
        fingerprint: 'hikvision/http-realm',
        weight: 0.7,
        maker: 'hikvision',
        evidenceSource: 'http|80',
      },
    ],
    contradictions: [],
    video: true,
    through: null,
    channel: null,
    channelAddress: null,
    channelCount: null,
    publishedKey: false,
    confirmed: true,
    fullyScanned: true,
    decision: null,
    imported: null,
    concluded: {
      at: '2026-11-24T02:00:11Z',
      fingerprints: 'f00dfeed0123',
      policies: [{ id: 'us-ndaa-889', version: 'c0ffee012345' }],
    },
    ...fields,
  };
}

/** An exception with every field set. */
export const decision: Decision = {
  state: 'accepted',
  until: '2027-03-31',
  plannedFor: '2027-04-15',
  replacedBy: null,
  cameBackOn: null,
  by: 'J. Smith',
  at: '2026-11-20T09:30:00Z',
  because: 'the lease ends then',
  owner: 'Estates',
  location: 'north gate',
  assetTag: 'A-17',
  notes: [
    { at: '2026-11-20T09:30:00Z', by: 'J. Smith', text: 'key at reception' },
    { at: '2026-11-21T09:30:00Z', by: 'A. Brown', text: 'ladder needed' },
  ],
};

/** A finished sweep of 4,096 addresses with 16 left unasked. */
export function sweep(fields: Partial<Sweep> = {}): Sweep {
  return {
    id: 3,
    continues: null,
    firstStartedAt: '2026-11-24T02:00:00Z',
    site: 'Ashfield Primary',
    startedAt: '2026-11-24T02:00:00Z',
    endedAt: '2026-11-24T02:11:30Z',
    outcome: 'partial',
    reason: 'time ran out',
    targets: ['10.1.0.0/20'],
    exclusions: ['10.1.15.0/28'],
    addresses: '4096',
    ports: [80, 443, 554],
    scanners: ['http', 'rtsp', 'onvif'],
    policies: [{ id: 'uk-2022', version: 'a1b2c3' }],
    fingerprints: 'fp-77',
    allHosts: false,
    version: '0.1.0',
    counts: {
      scanned: 4080,
      alive: 211,
      unfinished: 0,
      devices: 31,
      flagged: 12,
      review: 5,
      otherEquipment: { Hikvision: 2 },
      flows: 51_000,
      dropped: 0,
      skipped: 0,
      rejected: 0,
      fellSilent: 0,
      droppedReplies: 0,
      warnings: [],
      outcomes: {},
    },
    ...fields,
  };
}

/** A report about the given devices. */
export function report(devices: readonly Device[], fields: Partial<Report> = {}): Report {
  return {
    devices: gravestFirst(devices),
    generatedAt: '2026-11-24T09:15:00Z',
    version: '0.1.0',
    fingerprints: 'fp-77',
    policies: [
      {
        id: 'uk-2022',
        title: 'Security Update on Surveillance Equipment',
        version: 'a1b2c3',
        source: 'https://example.org/uk-2022',
        interpretation: 'The statement names no company; the list of makers is a reading of it.',
      },
    ],
    sweeps: [sweep()],
    siteNames: ['Ashfield Primary'],
    otherEquipment: { Hikvision: 2 },
    ...fields,
  };
}
