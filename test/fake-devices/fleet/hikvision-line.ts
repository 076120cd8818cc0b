import type { DeviceType } from '../../../src/model/identification.ts';
import type { Service } from '../device.ts';
import { hikvisionOnvif, hikvisionStack } from './hikvision-stack.ts';
import { decoy, flagged, truth } from './truth.ts';
import { bare, type Sketch, type Unit } from './unit.ts';

/** One model on Hikvision's firmware. */
interface Row {
  /** As the policy page of the badge calls it; default the maker's own. */
  readonly badge?: string;
  readonly model: string;
  readonly type?: DeviceType;
  readonly server?: string;
  /** `badge`: `IP Camera(…)`; `model`: the model; `mac`: twelve hex digits, as recorders and newer firmware have it. */
  readonly realm?: 'badge' | 'model' | 'mac';
  /** MAC prefix; default one of Hikvision's. */
  readonly prefix?: string;
  /** The manufacturer according to ONVIF; null if ONVIF is off, as it is on new units. */
  readonly says?: string | null;
  /** ONVIF gives its information without credentials. */
  readonly open?: boolean;
  readonly firmware?: string;
  readonly api?: string;
}

const prefixes = ['44:19:b6', 'c0:56:e3', 'bc:ad:28', 'a4:14:37', '28:57:be', '4c:bd:8f'];

/** Badges and models whose answer to SADP is unknown. */
const unsearched: ReadonlySet<string> = new Set([
  'EZVIZ',
  'TruVision',
  'Luma',
  'ABUS',
  'Honeywell',
  'DS-3E1510P-SI',
]);

function services(row: Row, unit: Unit): Service[] {
  const mac = unit.mac(row.prefix ?? prefixes[Number(unit.digits) % prefixes.length] ?? '44:19:b6');
  const realms = {
    badge: `IP Camera(${unit.hex.toUpperCase()}${unit.digits})`,
    model: row.model,
    mac: bare(mac),
  };
  const manufacturer = row.says === undefined ? (row.badge ?? 'HIKVISION') : row.says;
  const own = {
    model: row.model,
    firmware: row.firmware ?? 'V5.5.82 build 190909',
    serial: `${row.model}20200811AAWRE553${unit.digits}`,
    mac,
  };
  return hikvisionStack({
    server: row.server ?? 'App-webs/',
    realm: realms[row.realm ?? (row.type === 'recorder' ? 'mac' : 'badge')],
    ...(row.api === undefined ? {} : { api: row.api }),
    ...(unsearched.has(row.badge ?? row.model)
      ? {}
      : { sadp: { ...own, digital: row.type === 'recorder' ? 16 : 1 } }),
    ...(manufacturer === null
      ? {}
      : {
          onvif: hikvisionOnvif({
            manufacturer,
            name: encodeURIComponent(`${manufacturer} ${row.model}`),
            ...own,
            uuid: unit.uuid,
            open: row.open ?? false,
          }),
        }),
  });
}

const sketch =
  (row: Row): Sketch =>
  (unit) => {
    const { badge = 'Hikvision', model, type = 'camera', says } = row;
    return {
      name: `${badge} ${model}`,
      address: unit.address,
      // With ONVIF off, only a realm with the model reveals it.
      truth: truth('Hikvision', type, says === null && row.realm !== 'model' ? null : model, flagged, badge),
      services: services(row, unit),
    };
  };

/** Hikvision's own models, in addition to those of the demonstration. */
export const hikvisionModels: readonly Sketch[] = [
  { model: 'DS-2CD2185FWD-I', server: 'App-webs/', realm: 'mac' as const, firmware: 'V5.5.3 build 171025' },
  { model: 'DS-2DE4425IW-DE', open: true },
  { model: 'DS-2TD2617-3', server: 'webserver', says: null, realm: 'model' as const },
  { model: 'iDS-2CD7A46G0-IZHS', server: 'webserver', firmware: 'V5.6.10 build 200413' },
  { model: 'DS-7716NI-I4', type: 'recorder' as const, server: 'DNVRS-Webs', realm: 'mac' as const },
  {
    model: 'DS-7204HQHI-K1',
    type: 'recorder' as const,
    server: 'DVRDVS-Webs',
    realm: 'model' as const,
    open: true,
  },
  // A door station films the person who rings.
  { model: 'DS-KV6113-WPE1', type: 'doorbell' as const, says: null, realm: 'model' as const },
  { model: 'DS-6704HUHI-K', type: 'encoder' as const, server: 'DNVRS-Webs', open: true },
].map(sketch);

/** Made by Hikvision, sold under other badges: some entirely Hikvision's, some by several makers, where the stack decides. */
export const hikvisionBadges: readonly Sketch[] = [
  { badge: 'EZVIZ', model: 'CS-C6N', server: 'webserver', prefix: '0c:a6:4c', open: true },
  { badge: 'EZVIZ', model: 'CS-DB1C', type: 'doorbell' as const, server: 'webserver', prefix: '0c:a6:4c' },
  { badge: 'HiLook', model: 'IPC-T221H', server: 'webserver', open: true },
  { badge: 'HiLook', model: 'NVR-104MH-D', type: 'recorder' as const, server: 'DNVRS-Webs' },
  { badge: 'HiWatch', model: 'HWI-B120', server: 'webserver' },
  { badge: 'HiWatch', model: 'HWN-2104', type: 'recorder' as const, server: 'DNVRS-Webs', open: true },
  { badge: 'HIKMICRO', model: 'HM-TD2037-3', server: 'webserver', open: true },
  { badge: 'Annke', model: 'I91BM', says: 'ANNKE', server: 'Webs', open: true },
  { badge: 'LTS', model: 'LTN8704K-P4', type: 'recorder' as const, server: 'DNVRS-Webs', prefix: '14:2f:fd' },
  {
    badge: 'TruVision',
    model: 'TVN-2216',
    type: 'recorder' as const,
    server: 'Interlogix-Webs',
    says: 'Interlogix',
    realm: 'model' as const,
  },
  { badge: 'Luma', model: 'LUM-510-DOM-IP', open: true },
  { badge: 'ABUS', model: 'IPCA34512A', server: 'webserver', prefix: '8c:11:cb', open: true },
  { badge: 'LaView', model: 'LV-PTK66802', open: true },
  { badge: 'TRENDnet', model: 'TV-IP314PI', prefix: 'd8:eb:97', open: true },
  { badge: 'Safire', model: 'SF-IPCV220WH', server: 'webserver', open: true },
  { badge: 'Northern Video', model: 'NTH-IP4BF', open: true },
  // The badge renames the path of the interface; the rest stays.
  { badge: 'Prama', model: 'PT-NRAS2B32-K4', type: 'recorder' as const, api: '/pramaAPI', says: 'Prama' },
  { badge: 'Swann', model: 'SWNHD-820CAM', server: 'webserver', open: true },
  { badge: 'Honeywell', model: 'HRGX162', type: 'recorder' as const, server: 'DNVRS-Webs', open: true },
].map(sketch);

/** On Hikvision's firmware, but not video surveillance, as their model shows. */
export const hikvisionOthers: readonly Sketch[] = (
  [
    ['DS-K1T341AM', 'access-control', 'App-webs/'],
    ['DS-KH6320-WTE1', 'intercom', 'webserver'],
    ['DS-PWA64-L-WE', 'other', 'webserver'],
    ['DS-3E1510P-SI', 'other', 'Webs'],
  ] as const
).map(
  ([model, type, server]): Sketch =>
    (unit) => ({
      name: `Hikvision ${model}`,
      address: unit.address,
      truth: decoy('Hikvision', type, model, flagged),
      // A panel and a switch have nothing to show.
      services: services({ model, server, realm: 'model', says: null }, unit).filter(
        ({ behaviour }) => type !== 'other' || behaviour.kind !== 'rtsp',
      ),
    }),
);
