import type { DeviceType } from '../../../src/model/identification.ts';
import type { Service } from '../device.ts';
import { dahuaOnvif, dahuaStack } from './dahua-stack.ts';
import { decoy, flagged, truth } from './truth.ts';
import { bare, type Sketch, type Unit } from './unit.ts';

/** One model on Dahua's firmware. */
interface Row {
  readonly badge?: string;
  readonly model: string;
  readonly type?: DeviceType;
  /** The manufacturer according to ONVIF, if not the badge; null if ONVIF is off. */
  readonly says?: string | null;
  readonly prefix?: string;
  /** Where the serial begins; null for newer firmware, whose realm is a hash. */
  readonly login?: string | null;
  readonly title?: string;
  /** ONVIF identifies it without credentials. */
  readonly open?: boolean;
  readonly firmware?: string;
  readonly silentPorts?: readonly number[];
  /** DeviceClass of its answer to DHIP; default by the type. */
  readonly dhip?: string;
}

/** Badges that leave their name out of DHIP: the vendor is Dahua's own word for units of other brands. */
const privately: ReadonlySet<string> = new Set(['Lorex', 'Honeywell', 'Q-See', 'X-Security', 'KBVision']);
const classes: Readonly<Partial<Record<DeviceType, string>>> = { recorder: 'NVR', doorbell: 'VTO' };

function search({ badge = 'Dahua', says, type = 'camera', dhip }: Row) {
  const vendor = privately.has(badge) ? 'Private' : (says ?? badge);
  const channels = type === 'recorder' ? { channels: 0, remote: 16 } : { channels: 1, remote: 0 };
  return { vendor, deviceClass: dhip ?? classes[type] ?? 'IPC', ...channels };
}

const prefixes = ['3c:ef:8c', '90:02:a9', '4c:11:bf', 'e0:50:8b', '38:af:29', '14:a7:8b'];

function services(row: Row, unit: Unit): Service[] {
  const { login = '5K04B7EPAZ73' } = row;
  const mac = unit.mac(row.prefix ?? prefixes[Number(unit.digits) % prefixes.length] ?? '3c:ef:8c');
  const serial = `${login ?? '6G08B7EPAG73'}${unit.digits}`;
  const hash = `d2a97b3f5c104e8896d0${bare(mac)}`;
  const manufacturer = row.says === undefined ? (row.badge ?? 'Dahua') : row.says;
  return dahuaStack({
    login: login === null ? hash : serial,
    ...(login === null ? { rtspServer: 'Rtsp Server/3.0' } : {}),
    ...(row.title === undefined ? {} : { title: row.title }),
    // The consumer brand's cloud cameras answer no search.
    ...(row.badge === 'Imou' ? {} : { dhip: search(row) }),
    ...(row.silentPorts === undefined ? {} : { silentPorts: row.silentPorts }),
    ...(manufacturer === null
      ? {}
      : {
          onvif: dahuaOnvif({
            manufacturer,
            model: row.model,
            firmware: row.firmware ?? '2.800.0000000.18.R, build date 2021-12-07',
            serial,
            mac,
            uuid: unit.uuid,
            free: row.open === true ? ['GetDeviceInformation'] : [],
          }),
        }),
  });
}

const sketch =
  (row: Row): Sketch =>
  (unit) => {
    const { badge = 'Dahua', model, type = 'camera', says } = row;
    return {
      name: `${badge} ${model}`,
      address: unit.address,
      truth: truth('Dahua', type, says === null ? null : model, flagged, badge),
      services: services(row, unit),
    };
  };

/** Dahua's own models, in addition to those of the demonstration. */
export const dahuaModels: readonly Sketch[] = [
  { model: 'DH-IPC-HFW5443E-ZE', login: null, open: true },
  { model: 'DHI-NVR4104HS-P-4KS2', type: 'recorder' as const, open: true },
  { model: 'DH-XVR5104HS', type: 'recorder' as const, dhip: 'HCVR' },
  { model: 'SD42212S-HN', dhip: 'SD', open: true },
  { model: 'TPC-BF2221P', login: null, open: true },
  { model: 'VTO2311R-WP', type: 'doorbell' as const, silentPorts: [5000], open: true },
  // Not a badge: "General" is Dahua's own word for units that others sell.
  { model: 'IPC-HDW2831T-AS', says: 'General', open: true },
].map(sketch);

/** Made by Dahua, sold under other badges. */
export const dahuaBadges: readonly Sketch[] = [
  {
    badge: 'Amcrest',
    model: 'AD410',
    type: 'doorbell' as const,
    prefix: '9c:8e:cd',
    login: 'AMC073',
    open: true,
  },
  { badge: 'Amcrest', model: 'NV4108E', type: 'recorder' as const, prefix: 'a0:60:32', login: 'AMC074' },
  { badge: 'Amcrest', model: 'ASH21', prefix: '9c:8e:cd', login: null, title: 'Amcrest' },
  { badge: 'Imou', model: 'IPC-A26Z', says: 'IMOU', login: null, open: true },
  { badge: 'Imou', model: 'IPC-K46', says: 'LeChange', login: null, open: true },
  { badge: 'EmpireTech', model: 'IPC-Color4K-T', login: null, open: true },
  { badge: 'Lorex', model: 'LNB8005-C', login: 'ND01190673', prefix: '00:1f:54', open: true },
  { badge: 'IC Realtime', model: 'ICIP-B4612Z', says: 'ICRealtime', prefix: '20:de:88', open: true },
  {
    badge: 'CP Plus',
    model: 'CP-UNR-4K2081',
    type: 'recorder' as const,
    says: 'CP PLUS',
    title: 'CPPLUS DVR –Web View',
  },
  { badge: 'KBVision', model: 'KX-A2011TN3', says: 'KBVISION', open: true },
  { badge: 'Honeywell', model: 'HBW4PER2', login: null, open: true },
  { badge: 'Honeywell', model: 'HEN08104', type: 'recorder' as const, open: true },
  { badge: 'Intelbras', model: 'VIP-3220-B', open: true },
  { badge: 'Q-See', model: 'QTN8043B', open: true },
  { badge: 'X-Security', model: 'XS-IPCV026-2W', says: 'XSecurity', open: true },
].map(sketch);

/** On Dahua's firmware, but not video surveillance, as their model shows. */
export const dahuaOthers: readonly Sketch[] = (
  [
    ['VTH5221D', 'intercom', 'VTH', [5000]],
    ['ASI7213X', 'access-control', 'BSC', []],
  ] as const
).map(
  ([model, type, dhip, silentPorts]): Sketch =>
    (unit) => ({
      name: `Dahua ${model}`,
      address: unit.address,
      truth: decoy('Dahua', type, model, flagged),
      services: services({ model, dhip, silentPorts, open: true }, unit),
    }),
);
