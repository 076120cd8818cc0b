import { type BehaviourFingerprint, unverified } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { type NonVideo, nonVideo } from './define-non-video.ts';

const selfNaming: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'snmp.sys-descr',
  'upnp.friendly-name',
  'upnp.model-name',
  'mdns.instance',
  'banner.ftp',
  'banner.telnet',
];
const printers = 'Debian foomatic-db 20230202 db/source/printer';
const numbers = 'Debian fusioninventory-agent 2.6-4 share/sysobject.ids';

/** As for {@link nonVideo}, with the model number in place of field and pattern. */
interface Model extends Omit<NonVideo, 'field' | 'pattern'> {
  /** The text of a pattern, without what may stand before and behind the model number. */
  readonly modelNumber: string;
}

/** A model number that begins a unit's text, after the figure of a greeting. */
function model({ modelNumber, ...rest }: Model): BehaviourFingerprint {
  const pattern = new RegExp(`^(?:220[ -])?(?:${modelNumber})(?![\\w-]).{0,80}$`);
  return nonVideo({ ...rest, field: selfNaming, pattern });
}

/** As for {@link nonVideo}, with the name in place of field and pattern. */
interface Company extends Omit<NonVideo, 'field' | 'pattern' | 'weight'> {
  /** The text of a pattern in any case, without what may stand before and behind the name. */
  readonly name: string;
}

/** The same for a name, which may also stand where the manufacturer does. */
function company({ name, ...rest }: Company): BehaviourFingerprint {
  const pattern = new RegExp(`^(?:220[ -])?(?:${name})(?![a-z]).{0,200}$`, 'i');
  return nonVideo({ ...rest, field: [...selfNaming, 'upnp.manufacturer'], pattern });
}

/** Model numbers that others have for printers, switches and telephones, and that look like those of cameras. */
export const cameraLikeModels: readonly BehaviourFingerprint[] = [
  model({
    id: 'printer-epson',
    modelNumber:
      '(?:EPSON )?(?:PX-(?:\\d{3}[AF]|0\\d{2}|10[1-9]|20[345])|(?:Stylus Office )?BX\\d{3}(?:FW?D?|FN|WD)|Stylus(?: [A-Z]\\w{1,8})? [A-Z]{0,2}\\d{2,4}\\w{0,4})',
    seen: [
      'PX-045A Series',
      'PX-205 Series',
      'BX320FW Series',
      '220 Stylus DX4200 FTP server ready',
      'Stylus T25',
    ],
    unlike: ['WOLF-PX-205', 'PX-524', 'BX430', 'BX620-3MP', 'Stylus'],
    source: printers,
  }),
  model({
    id: 'printer-lexmark',
    modelNumber: '(?:Lexmark )?X[CM][24-9]\\d{3}(?:[a-z]{1,4})?',
    seen: ['XC2235', 'XC9265', 'XM5163'],
    unlike: ['XC1311', 'XC22', 'XC2235-Q', 'XM530'],
    source: printers,
  }),
  model({
    id: 'printer-ricoh-badges',
    modelNumber:
      'IPC (?:2525|3030|3535|4040)(?:e|DN)?|ISC ?(?:824|10(?:24|32)c?|2(?:028|4(?:28|32)|525|83[58])|3(?:030|5[34]5)|4(?:045|560)|5560)|(?:MP \\d{4}/)?LD(?:0105|11(?:00|35))|LW(?:32[46]|426|5100|7140)',
    seen: ['IPC 2525DN', 'IPC 3535 login:', 'ISC1032', 'MP 1100/LD1100', 'LW5100'],
    unlike: ['IPC 1080', 'ISC2500-S', 'ISC3500', 'LD2222', 'LW2270', 'MP 1100'],
    source: printers,
  }),
  model({
    id: 'press',
    modelNumber: '(?:Heidelberg )?Digimaster (?:9\\d{3}|E[X]?\\d{2,3})',
    seen: ['Digimaster 9110'],
    unlike: ['Digimaster', 'Digimaster DVR', 'Digimaster 16'],
    source: printers,
  }),
  model({
    id: 'label-printer',
    modelNumber: '(?:Brother )?(?:PT-(?:5[35]0A|[DEHP]\\d{3}[A-Z]{0,4}|9\\d00PC[N]?)|QL-\\d{3,4}[A-Z]{0,3})',
    seen: ['Brother PT-550A', 'PT-P750W', 'QL-820NWB'],
    unlike: ['PT-550', 'PT-606', 'PT-HP12', 'QL-'],
    source:
      'Debian foomatic-db 20230202 db/source/printer (PT-550A); the rest: general knowledge, not verified',
  }),
  model({
    id: 'switch-arista',
    modelNumber:
      'DCS-(?:7(?:01\\dT|02\\d|048|050|060|12[04]|14[08]|150|160|170|250|260|280|3(?:[0126]\\d)|50[48]|51[26]|8\\d\\d))(?:[A-Z]\\w{0,5})?(?:-\\w{1,8}){0,2}',
    seen: ['DCS-7124S', 'DCS-7508', 'DCS-7140T8S', 'DCS-7050SX-64'],
    unlike: ['DCS-7010L', 'DCS-7110', 'DCS-7410', 'DCS-7513', 'DCS-7000L'],
    source: `${numbers}; the rest: ${unverified}`,
  }),
  model({
    id: 'gateway-juniper',
    modelNumber: 'IC-?(?:4[05]|6[05])00|IDP-?(?:50|75|\\d00|250|1100|8200)',
    seen: ['IC-6500', 'IC4500', 'IDP8200'],
    unlike: ['IC-3115W', 'IC-7113', 'IDP4000VF', 'IC-650'],
    source: `${numbers}; the rest: ${unverified}`,
  }),
  model({
    id: 'video-manager-h3c',
    modelNumber: '(?:H3C )?(?:VM|DM|MS)8500(?:-\\w{1,3})?',
    seen: ['H3C MS8500', 'VM8500', 'DM8500-E'],
    unlike: ['MS8391-EV', 'VM850', 'H3C HIC5421'],
    source: numbers,
  }),
  model({
    id: 'network-designation',
    modelNumber:
      'AV(?:20[02]0|3200)|CDM?-?7305|(?:H3C (?:SecPath )?)?F100-?[A-Z]-?(?:SI|EI|G)\\d?|VCX-?[57]\\d{3}|Cisco CDM?-?\\d{4}|Nokia (?:M|MW)1\\d{2,3}',
    seen: ['AV3200', 'CD7305', 'Cisco CD7305', 'F100ASI', 'H3C F100-A-SI', 'VCX-7005', 'Nokia M1122'],
    unlike: ['AV3105', 'CD8371-HNTV', 'F100', 'VCX-100', 'Cisco CIVS-IPC-2500', 'Nokia N8'],
    source: numbers,
  }),
  model({
    // A telephone, a panel at a wall, two print servers, a projector, a drive, a sensor of racks, a player of signs, an alarm's interface.
    id: 'various-designation',
    modelNumber:
      '(?:Gigaset )?C(?:430|530|610)A? ?IP|(?:AMX )?NXD-\\d{3,4}V[IGim]{1,2}|(?:Brother )?NC-(?:6800h|8[03]00w|2[12]00p)|LW[5-7]\\d{2}i|(?:VLT )?FC-(?:051|10[1-3]|202|280|30[12]|360)|EMX2?-(?:111|888)|HD(?:22[234]|102[234])|(?:Bosch )?DX4020',
    seen: [
      'C610IP',
      'Gigaset C530A IP',
      'NXD-1000Vi',
      'NC-6800h',
      'LW651i',
      'FC-102',
      'EMX2-111',
      'HD224',
      'DX4020',
    ],
    unlike: ['C605IP', 'NXD-1602', 'NC-6010', 'LW332', 'FC-324', 'EMX32', 'HD230', 'DX4004'],
    source: unverified,
    weight: 0.6,
  }),
  company({
    id: 'network-company',
    name: 'Arista Networks|Blue ?Coat|Check ?Point (?:Software|Gaia|SG-?\\d|\\d{4})\\w{0,8}|Juniper Networks|Avocent|3Com|Foundry Networks|Brocade Communications|Extreme Networks|Riverbed|Ruijie Networks (?:Switch|Router|AP)',
    seen: [
      'Arista Networks EOS version 4.20.1F running on an Arista Networks DCS-7124S',
      'Avocent AV3200',
      'Blue Coat SG1000',
      'Checkpoint SG12407',
      '3Com',
    ],
    unlike: ['Check point 3', 'Arista', 'Extreme', 'Juniper House camera'],
    source: numbers,
  }),
  company({
    id: 'photograph-house',
    name: 'Eastman Kodak Company|Kodak (?:EasyShare|C[DX]\\d|D[CX]\\d|LS\\d|M\\d{3,4}|P\\d{3}|Z\\d{3}|DCS)|Leica Camera AG|Leica [MQSVD]\\d|Paralenz|Hasselblad|Phase One|OM Digital Solutions|Olympus (?:Imaging|Corporation)|(?:Panasonic |Lumix )?D(?:MC|C)-(?:F[PTXZ]|G[FHMX]|L[CFSXZ]|T[SZ]|ZS|BGH)\\d{1,5}\\w?',
    seen: ['EASTMAN KODAK COMPANY', 'KODAK EasyShare Z980', 'Leica Camera AG', 'DC-FZ10002', 'DMC-LX100'],
    unlike: ['Kodak Video Monitor', 'DC-F1211', 'DC-S3583HRX', 'Leica', 'DC-FZ'],
    source: `Debian darktable 5.0.1 share/rawspeed/cameras.xml; which of them are on networks: ${unverified}`,
  }),
  company({
    id: 'scanner-company',
    name: 'Avision|Plustek|Microtek|Mustek',
    seen: ['Avision', 'Avision AV8350', 'Plustek eScan A150'],
    unlike: ['AvisionCam', 'AV8365DN'],
    source: 'Debian libsane1 hwdb.d/20-sane.hwdb',
  }),
  company({
    id: 'home-equipment',
    name: 'Hauppauge|Riello|Linktop|Teracom|WinTV|EIZO|(?:Philips )?GoGear|Metrologic|SCM Microsystems|(?:Samsung (?:Techwin )?)?Digimax|Plextor|Savitech|Yamaha P(?:DX|S[RS])-?\\d{2,4}|Wacom|Iconbit|Dolby (?:CP|IMS|DSS|Atmos)\\w{0,8}|Doremi (?:DCP|IMB|IMS|Show)\\w{0,8}',
    seen: [
      'Hauppauge HVR 1600',
      'Riello DVR 500',
      'Linktop',
      'EIZO FlexScan EV2450',
      'WinTV-HVR 950',
      'Yamaha PSR-2100',
      'Dolby IMS3000',
    ],
    unlike: ['Hauppaugeville', 'RielloCam', 'HVR 1600', 'Yamaha PSX', 'Eizoku'],
    source:
      'usb.ids 2025.07.26; Debian lirc-compat-remotes 0.9.0 share, nut-server 2.8.1 share/driver.list, usb-modeswitch-data 20191128 share',
  }),
];
