import { unverified } from '../../src/model/fingerprint.ts';
import type { FingerprintsByMaker } from './by-maker.ts';

/** The data that the interface of one maker's firmware sends, as the scanner of web pages names its form. */
interface DataForm {
  readonly maker: string;
  readonly names: readonly [string, ...string[]];
  readonly weight?: number;
  readonly is?: 'camera' | 'recorder' | 'doorbell';
  readonly source: string;
}

/** By the form alone, a unit may be of either kind. */
const typeWeight = 0.25;

const forms: readonly DataForm[] = [
  {
    maker: 'axis',
    names: ['axis-param', 'axis-properties'],
    source:
      'GitHub full-text search for root.Properties.System.SerialNumber=: answers of cameras in tests, repositories not named',
  },
  {
    maker: 'avtech',
    names: ['avtech-versions'],
    is: 'recorder',
    source: unverified,
  },
  {
    maker: 'bosch',
    names: ['bosch-rcp'],
    source:
      'GitHub full-text search for <rcp><command><hex>: an answer of a camera of Bosch in a test, repository not named',
  },
  {
    maker: 'canon',
    names: ['canon-vars'],
    source:
      'GitHub full-text search for hardware:=Canon: detection of network cameras, repositories not named',
  },
  {
    maker: 'dahua',
    names: ['dahua-table'],
    weight: 0.5,
    source:
      'GitHub full-text search for table.General.MachineName: answers of cameras in tests, repositories not named',
  },
  {
    maker: 'dahua',
    names: ['dahua-information'],
    weight: 0.5,
    source: 'https://github.com/rroller/dahua/issues/304 (AD410)',
  },
  {
    maker: 'dahua',
    names: ['dahua-challenge'],
    weight: 0.5,
    source:
      'GitHub full-text search for Component error: login challenge, Invalid session in request data: answers of cameras to clients, repositories not named',
  },
  { maker: 'doorbird', names: ['doorbird-bha'], is: 'doorbell', source: unverified },
  { maker: 'foscam', names: ['foscam-result'], weight: 0.5, source: unverified },
  {
    maker: 'foscam',
    names: ['foscam-vars'],
    source:
      "GitHub full-text search for var id='00626E: answers of cameras of Foscam in comments, repositories not named",
  },
  {
    maker: 'hikvision',
    names: ['hikvision-xml'],
    source:
      'GitHub full-text search for hikvision.com/ver20/XMLSchema: answers of its units in tests, repositories not named',
  },
  { maker: 'hikvision', names: ['isapi-status'], weight: 0.35, source: unverified },
  { maker: 'mobotix', names: ['mobotix-config'], source: unverified },
  { maker: 'raysharp', names: ['raysharp-error'], weight: 0.45, is: 'recorder', source: unverified },
  { maker: 'reolink', names: ['reolink-cmd'], source: unverified },
  {
    maker: 'tvt',
    names: ['tvt-xml'],
    weight: 0.5,
    source:
      'GitHub full-text search for ipc.com/ver10: interface of cameras and recorders that Viewtron sells, repositories not named',
  },
  {
    maker: 'tvt',
    names: ['tvt-failure'],
    weight: 0.5,
    is: 'recorder',
    source:
      'GitHub full-text search for <errorCode>5368709: answers of its recorders to a client, and of its program for them, repositories not named',
  },
  {
    maker: 'vivotek',
    names: ['vivotek-param'],
    source:
      'GitHub full-text search for system_info_firmwareversion: answers of cameras in a driver, repository not named',
  },
  { maker: 'vstarcam', names: ['vstarcam-vars'], weight: 0.5, source: unverified },
  { maker: 'xiongmai', names: ['dvrip-json'], weight: 0.45, source: unverified },
];

/** Fingerprints of data that a unit sends in place of a page. */
export const dataFormFingerprints: FingerprintsByMaker = forms.map(
  ({ maker, names: [first, ...others], weight = 0.6, is = 'camera', source }) => ({
    maker,
    fingerprint: {
      id: `${maker}/data-${first}`,
      field: 'http.page-mark',
      pattern: new RegExp(`^data=(?:${[first, ...others].join('|')})$`),
      weight,
      type: { is, weight: is === 'camera' ? typeWeight : 0.45 },
      examples: [{ seen: `data=${first}` }, ...others.map((name) => ({ seen: `data=${name}` }))],
      unlike: ['data=json', `ident=${first}`],
      source,
    },
  }),
);
