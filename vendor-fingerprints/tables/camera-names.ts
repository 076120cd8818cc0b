import type { Field } from '../../src/model/observation.ts';
import type { MarksByMaker } from './by-maker.ts';

/** Makers of much else, as they write themselves: their name counts where a camera stands beside it. */
const names: readonly (readonly [maker: string, spelled: string])[] = [
  ['acti', 'ACTi'],
  ['avtech', 'AV-?TECH'],
  ['axis', 'AXIS'],
  ['belkin', 'Belkin'],
  ['bosch', 'Bosch'],
  ['canon', 'Canon'],
  ['cisco', 'Cisco'],
  ['d-link', 'D-?Link'],
  ['edimax', 'Edimax'],
  ['flir', 'FLIR'],
  ['grandstream', 'Grandstream'],
  ['huawei', 'Huawei'],
  ['intellinet', 'Intellinet'],
  ['jvc', 'JVC'],
  ['levelone', 'Level ?One'],
  ['lilin', 'LILIN'],
  ['linksys', 'Linksys'],
  ['panasonic', 'Panasonic'],
  ['planet', 'PLANET'],
  ['sanyo', 'Sanyo'],
  ['sony', 'Sony'],
  ['synology', 'Synology'],
  ['toshiba', 'Toshiba'],
  ['tp-link', 'TP-?LINK'],
  ['trendnet', 'TRENDnet'],
  ['ubiquiti', 'Ubiquiti'],
  ['verint', 'Verint'],
  ['xiaomi', 'Xiaomi'],
  ['zte', 'ZTE'],
];

const fields: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'http.server',
  'http.page-mark',
  'rtsp.auth-realm',
  'rtsp.server',
  'tls.subject',
  'snmp.sys-descr',
  'upnp.model-description',
  'upnp.friendly-name',
  'mdns.instance',
  'banner.ftp',
  'banner.telnet',
  'dhcp.vendor-class',
];

const camera =
  '(?:Web ?cam|(?:IP|Net|Network|Internet|Wireless|Video|Security|Surveillance|Dome|PTZ|Bullet|Cloud|HD|Megapixel)[ -]?Cam(?:era)?|Camera|NVR|DVR|Video (?:Server|Encoder|Recorder)|RTSP Server)s?';

/** A maker's name and the word for a camera in one text, in either order. Shops and viewers say both, too: it is not enough to flag. */
export const cameraNameMarks: MarksByMaker = names.map(([maker, spelled]) => {
  const plain = spelled.replaceAll('?', '');
  return {
    maker,
    mark: {
      id: `${maker}/name-and-camera`,
      field: fields,
      pattern: new RegExp(
        `^(?=.{0,200}?(?<![a-z0-9])${spelled}(?![a-z0-9]))(?=.{0,200}?(?<![a-z0-9])${camera}(?![a-z0-9]))`,
        'i',
      ),
      weight: 0.6,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: `${plain} Network Camera` }, { seen: `CN=IP Camera, O=${plain} Corporation` }],
      unlike: [plain, 'Network Camera', `x${plain}x camera`],
      source: 'general knowledge, not verified',
    },
  };
});
