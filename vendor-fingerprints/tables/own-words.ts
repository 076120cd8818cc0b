import type { Mark } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { Field } from '../../src/model/observation.ts';
import type { MarksByMaker } from './by-maker.ts';

/** A name that stands for cameras and recorders and for nothing else, wherever a device says it. */
interface OwnWord {
  readonly maker: string;
  /** As it is written; a blank or hyphen may be missing, or be an underline. Case does not matter. */
  readonly word: string;
  /** Of a badge that the maker lists. */
  readonly brand?: string;
  /** Says nothing of the maker: the badge is made by it in part. */
  readonly shared?: true;
  /** What follows the name where it is somebody else's. */
  readonly notBefore?: string;
  /** What carries the name; default a camera. */
  readonly is?: DeviceType;
}

/** Where units speak freely: somebody's name may stand anywhere. */
const pages: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'http.server',
  'http.page-mark',
  'upnp.model-description',
];
const software: readonly Field[] = [
  'rtsp.server',
  'rtsp.auth-realm',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
  'rtsp.sdp-tool',
  'snmp.sys-descr',
  'ssdp.server',
  'banner.ftp',
  'banner.telnet',
  'dhcp.vendor-class',
];
const hosts: readonly Field[] = [
  'onvif.manufacturer',
  'mdns.host',
  'mdns.txt',
  'dhcp.host-name',
  'onvif.scope-name',
  'onvif.scope',
  'upnp.friendly-name',
  'mdns.instance',
];

const own = (maker: string, ...words: readonly string[]): readonly OwnWord[] =>
  words.map((word) => ({ maker, word }));
const recorders = (maker: string, ...words: readonly string[]): readonly OwnWord[] =>
  words.map((word) => ({ maker, word, is: 'recorder' }));
const whole = (maker: string, brand: string, ...words: readonly string[]): readonly OwnWord[] =>
  [brand, ...words].map((word) => ({ maker, word, brand }));
const shared = (maker: string, ...brands: readonly string[]): readonly OwnWord[] =>
  brands.map((brand) => ({ maker, word: brand, brand, shared: true }));

// Left out: names of makers of much else (Axis is a word, Bosch sells drills), and what is an ordinary word.
const words: readonly OwnWord[] = [
  ...own('360-vision', '360 Vision'),
  ...own('acti', 'ACTi Corporation'),
  ...own('anjvision', 'Anjvision'),
  ...own('arecont', 'Arecont'),
  ...own('avigilon', 'Avigilon'),
  ...own('axis', 'Axis Communications', 'AXIS Media Server'),
  ...own('brickcom', 'Brickcom'),
  { maker: 'mango-dsp', word: 'Mango DSP', is: 'encoder' },
  { maker: 'dahua', word: 'Dahua', notBefore: ' Scale' },
  ...own('dahua', 'DahuaTech'),
  ...own('dallmeier', 'Dallmeier'),
  ...recorders('dallmeier', 'SMAVIA'),
  ...recorders('geutebrueck', 'G-Scope', 'GeViScope'),
  ...recorders('dedicated-micros', 'Dedicated Micros', 'NetVu Connected', 'Digital Sprite'),
  ...own('digital-watchdog', 'Digital Watchdog', 'MEGApix'),
  { maker: 'commax', word: 'COMMAX', is: 'doorbell' },
  { maker: 'doorbird', word: 'DoorBird', is: 'doorbell' },
  ...own('everfocus', 'EverFocus'),
  ...recorders('eagle-eye', 'Eagle Eye Networks'),
  ...own('foscam', 'Foscam', 'myFoscam'),
  ...own('genetec', 'AutoVu', 'SharpV'),
  ...own('geovision', 'GeoVision', 'GV-IPCam'),
  ...own('hanwha', 'Hanwha Techwin', 'Hanwha Vision', 'iPOLiS'),
  { maker: 'hanwha', word: 'Samsung Techwin', brand: 'Samsung' },
  { maker: 'hanwha', word: 'Samsung SmartCam', brand: 'Samsung' },
  ...whole('hanwha', 'Wisenet'),
  ...own('herospeed', 'Herospeed'),
  ...own('bosch', 'AutoDome', 'FlexiDome', 'Dinion', 'DIVAR IP'),
  ...recorders('bosch', 'DiBos'),
  ...own('flir', 'FLIR Systems', 'ThermiCam', 'TrafiCam', 'TrafiOne', 'TrafiSense'),
  ...whole('flir', 'DVTel'),
  ...recorders('toshiba', 'Surveillix'),
  ...own('survision', 'Nanopak', 'Micropak'),
  ...own('adaptive-recognition', 'FreewayCAM'),
  ...own('amg-systems', 'Panogenics', 'PanoCam360'),
  ...recorders('siemens', 'SISTORE'),
  ...recorders('santec', 'SanStore'),
  ...recorders('verint', 'EdgeVR', 'EdgeVMS'),
  ...own('ubiquiti', 'UBNT Streaming Server', 'airVision'),
  ...own('grandstream', 'GrandStream RTSP'),
  ...whole('tp-link', 'Tapo'),
  ...whole('tp-link', 'VIGI'),
  ...own('hikvision', 'Hikvision'),
  ...whole('hikvision', 'EZVIZ'),
  ...whole('hikvision', 'HiLook'),
  ...whole('hikvision', 'HiWatch'),
  ...whole('hikvision', 'Prama'),
  ...shared('hikvision', 'Annke', 'TruVision', 'Interlogix', 'LaView', 'Alibi'),
  { maker: 'hikvision', word: 'ABUS Security-Center', brand: 'ABUS', shared: true },
  ...own('idis', 'IDIS'),
  ...own('illustra', 'Illustra'),
  ...own('indigovision', 'IndigoVision'),
  ...own('infinova', 'Infinova'),
  ...own('iqinvision', 'IQinVision', 'IQeye'),
  ...own('instar', 'INSTAR Deutschland'),
  ...own('jovision', 'Jovision'),
  ...own('kedacom', 'Kedacom'),
  ...recorders('kguard', 'KGuard'),
  ...own('lilin', 'Merit LILIN'),
  ...own('longse', 'Longse'),
  ...own('march-networks', 'March Networks'),
  ...own('milesight', 'Milesight'),
  ...own('mobotix', 'Mobotix'),
  ...own('nuuo', 'NUUO'),
  ...own('pelco', 'Pelco', 'Sarix'),
  ...recorders('pelco', 'DigitalSENTRY'),
  ...own('raysharp', 'Raysharp'),
  ...own('redvision', 'RedVision CCTV', 'Redvision'),
  ...own('reolink', 'Reolink'),
  ...own('sentry360', 'Sentry360'),
  ...own('siqura', 'Siqura'),
  ...own('speco', 'Speco Technologies'),
  ...own('stardot', 'StarDot'),
  ...own('sunell', 'Sunell'),
  ...own('tiandy', 'Tiandy'),
  ...own('truen', 'Truen'),
  ...own('tvt', 'TVT Digital'),
  ...shared('tvt', 'Provision-ISR'),
  ...own('uniview', 'Uniview', 'UNV'),
  ...whole('uniview', 'Uniarch'),
  ...own('vaddio', 'Vaddio', 'RoboSHOT'),
  ...own('verkada', 'Verkada'),
  ...own('rhombus', 'Rhombus Systems'),
  ...own('xiaomi', 'MiJia Camera'),
  ...own('vivotek', 'Vivotek', 'VVTK'),
  ...own('vstarcam', 'VStarcam'),
  ...own('webgate', 'WebGate Inc'),
  ...own('xiongmai', 'Xiongmai', 'XMEye'),
  ...own('zmodo', 'Zmodo'),
  { maker: 'basler', word: 'Basler', notBefore: ' Electric' },
  ...own('geutebrueck', 'Geutebrueck', 'Geutebruck', 'Geutebrück'),
  ...own('vicon', 'Vicon Industries'),
  ...own('airlive', 'AirLive IP Camera'),
  ...own('zavio', 'Zavio'),
  ...own('qnap', 'VioStor', 'QNAP NVR'),
  ...own('hanbang', 'Hanbang', 'HBGK'),
  ...own('tenvis', 'Tenvis'),
  ...own('sricam', 'Sricam'),
  ...own('wansview', 'Wansview'),
  ...own('wanscam', 'Wanscam'),
  ...own('easyn', 'EasyN'),
  ...own('apexis', 'Apexis'),
  ...own('dericam', 'Dericam'),
  ...own('eufy', 'eufy Security', 'eufyCam'),
  ...own('arlo', 'Arlo Technologies'),
  ...own('messoa', 'Messoa'),
  ...own('dynacolor', 'DynaColor', 'DynaHawk'),
  ...recorders('dynacolor', 'DynaGuard'),
  ...own('videotec', 'Videotec'),
  ...own('ganz', 'Ganz Security'),
  ...own('ikegami', 'Ikegami'),
  ...own('hunt', 'Hunt Electronic', 'HuntCCTV'),
  ...own('kt-and-c', 'KT&C'),
  ...own('cnb', 'CNB Technology'),
  ...own('eneo', 'VIDEOR'),
  ...own('grundig', 'Grundig Security'),
  ...own('lupus', 'LUPUSNET', 'LUPUSCAM'),
  ...own('tattile', 'Tattile'),
  ...own('flock', 'Flock Safety'),
  ...own('matrix', 'Matrix Comsec', 'SATATYA'),
  ...own('hi-focus', 'Hi-Focus', 'HiFocus'),
  ...own('oncam', 'Oncam', 'Oncam Grandeye'),
  ...own('y-cam', 'Y-cam'),
  ...own('etrovision', 'EtroVision'),
  ...own('three-s-vision', '3S Vision', '3S Pocketnet'),
  ...own('airlink101', 'SkyIPCam'),
  ...own('camius', 'Camius'),
  ...own('sv3c', 'SV3C'),
  ...own('topsee', 'Topsee', 'Tianshitong'),
  ...whole('dahua', 'Imou'),
  ...whole('dahua', 'Amcrest'),
  ...whole('dahua', 'EmpireTech'),
  ...whole('dahua', 'IC Realtime'),
  ...shared('dahua', 'CP Plus'),
  ...whole('dahua', 'KBVision'),
  ...shared('dahua', 'Lorex', 'Q-See', 'Montavue', 'Questek', 'ActiveCam', 'Luminys'),
  ...shared('hikvision', 'Novicam'),
  ...shared('sunell', 'Ernitec'),
  ...shared(
    'xiongmai',
    'ANRAN',
    'ASECAM',
    'Besder',
    'Digoo',
    'Bessky',
    'Hamrolte',
    'Misecu',
    'Tmezon',
    'Techage',
    'Sannce',
    'Zosi',
  ),
  ...recorders('heitel', 'HeiTel'),
  ...whole('panasonic', 'i-PRO'),
  ...shared('raysharp', 'Swann', 'Night Owl'),
  ...own('maygion', 'Maygion'),
  ...own('reecam', 'ReeCam'),
  ...own('rifatron', 'Rifatron'),
  ...own('indigo-security', 'Indigo Security'),
  ...own('huacam', 'Huacam'),
  ...own('synectics', 'Synectic Systems', 'Synectics Security', 'Quadnetics'),
  ...whole('hikvision', 'Northern Video'),
  ...shared('hikvision', 'GW Security', 'Nellys Security', 'Advidia'),
  ...shared('dahua', 'X-Security', 'DH Vision', 'ENS Security', 'Inaxsys', 'SecurityTronix', 'VIP Vision'),
  ...shared('dahua', 'CCTV Security Pros'),
  ...shared('tvt', 'InVid Tech', 'Safire Smart'),
  ...shared('uniview', 'ClareVision'),
  ...shared('raysharp', 'DSP Cop', 'EyeForce', 'Hi-View', 'SVAT'),
  ...shared('xiongmai', 'Loosafe', 'Sunba', 'Wistino'),
  ...shared('anjvision', 'Anpviz'),
  { maker: 'raysharp', word: 'SwannEye', brand: 'Swann', shared: true },
  { maker: 'raysharp', word: 'SwannView', brand: 'Swann', shared: true, is: 'recorder' },
];

const source = 'general knowledge, not verified';

function marksOf({ maker, word, shared: inPart, notBefore, is = 'camera' }: OwnWord): readonly Mark[] {
  const spelled = word.replace(/[.&]/g, '\\$&').replace(/[ -]/g, '[ _-]?');
  const slug = word.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const mark = (where: string, field: readonly Field[], weight: number, type?: Mark['type']): Mark => ({
    id: `${maker}/word-${slug}-${where}`,
    field,
    // Bounded, so that it is as quick on hostile text as a pattern that stands at the beginning.
    pattern: new RegExp(
      `^(?:.{0,200}[^a-z0-9])?${spelled}(?![a-z]${notBefore === undefined ? '' : `|${notBefore}`})`,
      'i',
    ),
    weight: inPart ? 0 : weight,
    ...(type === undefined ? {} : { type }),
    inWords: true,
    examples: [{ seen: word }, { seen: `x ${word}-1` }],
    unlike: [`${word}x`, `x${word}`, ...(notBefore === undefined ? [] : [`${word}${notBefore}`])],
    source,
  });
  return [
    mark('page', pages, 0.55, { is, weight: 0.25 }),
    mark('software', software, 0.6, { is, weight: 0.25 }),
    // The host's name stands there, too: it clears nobody.
    mark('certificate', ['tls.subject', 'tls.issuer'], 0.45, { is, weight: 0.25 }),
    organisation(maker, word, slug, spelled, inPart ? 0 : 0.6, is),
    // An owner may have typed it: a hint.
    mark('host', hosts, 0.35, { is, weight: 0.2 }),
  ];
}

/** The organisation in a certificate: firmware puts its own there, and no machine's owner what the machine is called. */
function organisation(
  maker: string,
  word: string,
  slug: string,
  spelled: string,
  weight: number,
  is: DeviceType,
): Mark {
  return {
    id: `${maker}/word-${slug}-organisation`,
    field: ['tls.subject', 'tls.issuer'],
    pattern: new RegExp(
      `^(?:.{0,200}[,/+] ?)?O ?= ?"?(?:[^,/+=]{0,60}[^a-z0-9,/+=])?${spelled}(?![a-z])`,
      'i',
    ),
    weight,
    type: { is, weight: 0.25 },
    examples: [{ seen: `CN=192.168.1.10, O=${word}, C=GB` }, { seen: `O=Shenzhen ${word} Ltd` }],
    unlike: [`CN=${word}`, `CN=${word}, O=Council`],
    source,
  };
}

/** Marks of makers' and brands' names as words in free text: title, realm, certificate, banner, host name. */
export const ownWordMarks: MarksByMaker = words.flatMap((one) =>
  marksOf(one).map((mark) => ({
    maker: one.maker,
    ...(one.brand === undefined ? {} : { brand: one.brand }),
    mark,
  })),
);
