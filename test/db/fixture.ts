import { device } from '../../db/devices/devices.ts';
import type { Inventory } from '../../db/inventory.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { finishSweep, type SweepEnd } from '../../db/sweeps/finish-sweep.ts';
import type { SweepWriterOptions } from '../../db/sweeps/sweep-state.ts';
import { createSweepWriter, type SweepWriter } from '../../db/sweeps/sweep-writer.ts';
import { noCounts } from '../../db/sweeps/sweeps.ts';
import { identifiers } from '../../src/identify/same-device/identifier.ts';
import { recognise } from '../../src/identify/same-device/recognise.ts';
import type { Device } from '../../src/model/device.ts';
import type { DeviceType, Evidence, Identification } from '../../src/model/identification.ts';
import type { Field, Observation } from '../../src/model/observation.ts';
import type { Conclusions, SweepStart, SweptHost } from '../../src/model/sweep.ts';

/** What a fake camera reports; everything has a default. */
export interface Unit {
  readonly maker?: string;
  readonly type?: DeviceType;
  readonly model?: string;
  readonly firmware?: string;
  readonly serial?: string;
  /** In the neighbour table. */
  readonly mac?: string;
  /** As it reports it itself. */
  readonly ownMac?: string;
  readonly endpoint?: string;
  readonly name?: string;
  readonly realm?: string;
}

/** The host that such a camera is at an address: one ONVIF answer, one HTTP answer, one neighbour entry. */
export function host(address: string, unit: Unit, at = '2026-01-01T02:00:00Z'): SweptHost {
  const reports: [Field, string | undefined, number | null, string][] = [
    ['port.open', '80', 80, 'connect'],
    ['http.server', 'lightcam', 80, 'http'],
    ['http.title', unit.name, 80, 'http'],
    ['http.auth-realm', unit.realm, 80, 'http'],
    ['onvif.manufacturer', unit.maker, 8000, 'onvif'],
    ['onvif.types', unit.type ?? 'camera', 8000, 'onvif'],
    ['onvif.model', unit.model, 8000, 'onvif'],
    ['onvif.firmware', unit.firmware, 8000, 'onvif'],
    ['onvif.serial', unit.serial, 8000, 'onvif'],
    ['onvif.endpoint', unit.endpoint, 8000, 'onvif'],
    ['onvif.mac', unit.ownMac, 8000, 'onvif'],
    ['mac.address', unit.mac, null, 'neighbour'],
  ];
  const observations = reports.flatMap(([field, value, port, scanner]): Observation[] =>
    value === undefined ? [] : [{ field, value, port, scanner, address, at }],
  );
  const answered = [
    { scanner: 'connect', port: 80 },
    { scanner: 'http', port: 80 },
    { scanner: 'onvif', port: 8000 },
    ...(unit.mac === undefined ? [] : [{ scanner: 'neighbour', port: null }]),
  ];
  return { address, observations, answered };
}

/** Fingerprints and policy in miniature: the makers they know and flag. */
export function conclusions(
  options: { readonly makers?: readonly string[]; readonly flagged?: readonly string[] } = {},
): Conclusions {
  const makers = options.makers ?? ['Hikvision', 'Dahua', 'Axis', 'Ubiquiti'];
  const flagged = options.flagged ?? ['Hikvision', 'Dahua'];
  return {
    identify: (observations) => identify(observations, makers),
    judge: ({ manufacturer, video }) => {
      const verdict =
        manufacturer !== null && flagged.includes(manufacturer)
          ? 'flagged'
          : manufacturer === null && video
            ? 'review'
            : 'clear';
      return { verdict, policies: [{ id: 'test', verdict, reason: `because ${verdict}`, source: 'a page' }] };
    },
    identifiers,
    recognise,
  };
}

function identify(observations: readonly Observation[], makers: readonly string[]): Identification {
  const value = (field: Field): string | null =>
    observations.find((observation) => observation.field === field)?.value ?? null;
  const claimed = value('onvif.manufacturer');
  const manufacturer = claimed !== null && makers.includes(claimed) ? claimed : null;
  const leased = /camera/.test(value('dhcp.vendor-class') ?? '') ? 'camera' : 'unknown';
  const type = (value('onvif.types') ?? leased) as DeviceType;
  const evidence = observations
    .filter(({ field }) => field === 'onvif.manufacturer')
    .map(
      ({ field, value: seen, port }): Evidence => ({
        field,
        value: seen,
        port,
        fingerprint: `${manufacturer}/onvif`,
        weight: 0.7,
        maker: manufacturer?.toLowerCase() ?? null,
        evidenceSource: 'onvif 8000',
      }),
    );
  return {
    maker: manufacturer?.toLowerCase() ?? null,
    manufacturer,
    brand: manufacturer,
    type,
    model: value('onvif.model'),
    firmware: value('onvif.firmware'),
    serial: value('onvif.serial'),
    name: value('http.title'),
    mac: value('mac.address'),
    confidence: manufacturer === null ? 0 : 0.7,
    video: type === 'camera' || type === 'recorder',
    channelCount: null,
    candidates: [],
    contradictions: [],
    evidence,
  };
}

/** The writer of a sweep that has begun, at a moment or by a clock: of the site north, and of cameras and recorders alone. */
export function sweepWriter(
  inventory: Inventory,
  sweepId: number,
  at: string | SweepWriterOptions['at'],
  options: Partial<SweepWriterOptions> = {},
): SweepWriter {
  return createSweepWriter(inventory, {
    sweepId,
    site: 'north',
    at: typeof at === 'string' ? () => at : at,
    allHosts: false,
    conclusions: conclusions(),
    ...options,
  });
}

/** A sweep as it starts; two policies' worth of nothing. */
export function start(over: Partial<SweepStart> = {}): SweepStart {
  return {
    site: 'north',
    startedAt: '2026-01-01T02:00:00Z',
    targets: ['10.0.0.0/24'],
    exclusions: [],
    addresses: '256',
    ports: [80, 554],
    scanners: ['connect', 'http', 'onvif'],
    policies: [{ id: 'test', version: 'p1' }],
    fingerprints: 'f1',
    allHosts: false,
    version: '0.1.0',
    ...over,
  };
}

/** What one night brings: which hosts answer where, which others are scanned, and the outcome. */
export interface Night {
  readonly day: string;
  readonly site?: string;
  readonly hosts?: readonly (readonly [string, Unit])[];
  /** Addresses that were scanned to the end besides those that answer. */
  readonly silent?: readonly string[];
  /** Whether the host scans were finished; not stored if left out. */
  readonly fullyScanned?: boolean;
  /** Every answer lacks a part. */
  readonly partly?: true;
  readonly outcome?: SweepEnd['outcome'];
  readonly conclusions?: Conclusions;
  readonly allHosts?: boolean;
  readonly start?: Partial<SweepStart>;
  readonly missingAfter?: number;
  readonly goneAfter?: number;
  /** The probes sent to every host that answers. */
  readonly asked?: SweptHost['asked'];
  /** Scanners that could not hear what answers to groups. */
  readonly unheard?: readonly string[];
}

/** One whole sweep at 02:00 of `day`. Gives its number and what was recorded. */
export function sweepNight(
  inventory: Inventory,
  night: Night,
): { readonly id: number; readonly devices: (Device | null)[]; readonly writer: SweepWriter } {
  const site = night.site ?? 'north';
  const startedAt = `${night.day}T02:00:00Z`;
  const allHosts = night.allHosts ?? false;
  const id = beginSweep(inventory, start({ site, startedAt, allHosts, ...night.start }));
  const writer = sweepWriter(inventory, id, `${night.day}T02:10:00Z`, {
    site,
    allHosts,
    ...(night.conclusions !== undefined && { conclusions: night.conclusions }),
    ...(night.missingAfter !== undefined && { missingAfter: night.missingAfter }),
    ...(night.goneAfter !== undefined && { goneAfter: night.goneAfter }),
  });
  const devices = (night.hosts ?? []).map(([address, unit]) => {
    const swept = host(address, unit, `${night.day}T02:10:00Z`);
    const answered = swept.answered.map((one) => ({
      ...one,
      ...(night.partly && { partly: true as const }),
    }));
    const recorded = writer.record({
      ...swept,
      answered,
      ...(night.asked !== undefined && { asked: night.asked }),
      ...(night.fullyScanned !== undefined && { fullyScanned: night.fullyScanned }),
    });
    if (night.fullyScanned !== false) writer.scanned(address);
    return recorded === null ? null : device(inventory, recorded);
  });
  for (const address of night.silent ?? []) writer.scanned(address);
  finishSweep(inventory, id, {
    endedAt: `${night.day}T03:00:00Z`,
    outcome: night.outcome ?? 'complete',
    reason: night.outcome === undefined ? null : 'stopped by the test',
    counts: { ...noCounts, ...writer.tally() },
    writer,
    receiveFailed: night.unheard ?? [],
  });
  return { id, devices, writer };
}

/** How many rows a table holds. */
export function rows(inventory: Inventory, table: string): number {
  return inventory.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)!.n;
}
