import type { BehaviourFingerprint, Fingerprint } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { FingerprintsByMaker } from './by-maker.ts';

/** A picture that web pages of one maker carry. Lists contradict each other: it names a maker, and flags nothing. */
interface Favicon {
  readonly maker: string;
  readonly brand?: string;
  /** Where a list names the maker only, what that maker makes most of. */
  readonly is: DeviceType;
  /** MD5 of the file, in hexadecimal, or murmur3 as Shodan counts it, as a signed number. */
  readonly hashes: readonly string[];
  readonly weight?: number;
  /** Where it is not one of the usual two. */
  readonly source?: string;
}

const recog = 'rapid7/recog xml/favicons.xml; jorhelp/Ingram Ingram/rules.csv';
const lists =
  'sansatart/scrapts shodan-favicon-hashes.csv; D4-project/Plum-Island webapp/tags; rules of yaklang/yaklang iotdevfp; lists of the same shape in scanners (GitHub, repositories not named)';
const favirecon = 'edoardottt/favirecon pkg/favirecon/db.json';
const nuclei = 'projectdiscovery/nuclei-templates http/technologies/favicon-detect.yaml';
const broadcast =
  'GitHub full-text search for icon_hash="-1830859634": write-ups of CVE-2023-6893 in Hikvision’s and SPON’s broadcast system, repositories not named';
const download =
  'yaklang/yaklang rules of iotdevfp; GitHub full-text search for icon_hash="492290497": write-ups of a leak in recorders of TVT and those it makes for, repositories not named';
const vulnerable =
  'projectdiscovery/nuclei-templates http/cves/2021/CVE-2021-36260.yaml; GitHub full-text search for icon_hash="999357577": tests for holes in Hikvision’s cameras, repositories not named; yaklang/yaklang rules of iotdevfp';
const nikto = 'sullo/nikto program/databases/db_favicon';
/** Enough to name a maker, too little to establish one. */
const weak = 0.3;

const favicons: readonly Favicon[] = [
  { maker: 'tvt', is: 'recorder', hashes: ['492290497'], source: download },
  // Its door stations.
  {
    maker: 'baudisch',
    is: 'doorbell',
    hashes: ['746882768'],
    source: 'queries of Kamerka (GitHub full-text search for VideoIQ Camera Login: repository not named)',
  },
  { maker: 'avigilon', is: 'camera', hashes: ['1318124267'] },
  { maker: 'avtech', is: 'camera', hashes: ['-194439630', '6a7e13b3f9197a383c96618fe32e345a'] },
  // Some lists give the first to other software.
  { maker: 'axis', is: 'camera', hashes: ['-1616143106', 'a3fd8705f010b90e37d42128000f620b'] },
  { maker: 'bosch', is: 'camera', hashes: ['-1702769256'] },
  {
    maker: 'd-link',
    is: 'camera',
    hashes: ['31972968', '-1354933624', '1221759509', '1144925962', '-355305208', '-1897829998'],
  },
  { maker: 'd-link', is: 'camera', hashes: ['842c79ab11f38323fc554afbea5c990a'] },
  {
    maker: 'dahua',
    is: 'camera',
    hashes: [
      '2019488876',
      '833190513',
      '-1466785234',
      '396893128',
      'bd9e17c46bbbc18af2a2bd718dddad0e',
      '605f51b413980667766a9aff2e53b9ed',
      'b39f249362a2e4ab62be4ddbc9125f53',
    ],
  },
  {
    maker: 'dahua',
    is: 'recorder',
    hashes: ['1281253102', '1653394551', 'a437e84d20c9cf7442fffab49e0f07e7'],
  },
  { maker: 'hikvision', brand: 'ABUS', is: 'camera', hashes: ['-313860026'], weight: 0 },
  { maker: 'intellinet', is: 'camera', hashes: ['405527018'] },
  { maker: 'xiongmai', is: 'recorder', hashes: ['469671045'] },
  {
    maker: 'xiongmai',
    is: 'camera',
    hashes: ['ec9d1c872c50dd7da7d826d9c85fc158'],
    source:
      'GitHub full-text search for http-title: NETSurveillance: a scan of a Besder camera, repository not named',
  },
  { maker: 'zavio', is: 'camera', hashes: ['623744943'] },
  { maker: 'elan', is: 'camera', hashes: ['9dac0d6bad34f38552361f3a3b5bab16'] },
  { maker: 'flir', is: 'camera', hashes: ['bd1b5fef10a0846b2db322b90a57b746'] },
  { maker: 'genetec', is: 'camera', hashes: ['979d9a884c322862e6830f61e2c378e6'] },
  { maker: 'herospeed', is: 'camera', hashes: ['-873627015'] },
  // Lists of other products have this number, too, each for another: none of those was ever seen with it.
  { maker: 'hikvision', is: 'camera', hashes: ['999357577'], source: vulnerable },
  { maker: 'hikvision', is: 'camera', hashes: ['-479092312'] },
  {
    maker: 'hikvision',
    is: 'recorder',
    hashes: ['89b932fcc47cf4ca3faadb0cfdef89cf', 'efca7d9aeaad122133c65cdf628ac574'],
  },
  { maker: 'hikvision', brand: 'Alibi', is: 'recorder', hashes: ['1876585825'], weight: 0 },
  {
    maker: 'hikvision',
    brand: 'Interlogix',
    is: 'recorder',
    hashes: ['1782271534', '-1093172228'],
    weight: 0,
  },
  { maker: 'hikvision', brand: 'Luma', is: 'camera', hashes: ['-1351901211'], weight: 0 },
  {
    maker: 'instar',
    is: 'camera',
    hashes: ['-1169314298', '-1748763891', '7789dba478319148b1471f115d3f38a1'],
  },
  { maker: 'iqinvision', is: 'camera', hashes: ['665f96fcdcc9da0ab89312acc02fa815'] },
  { maker: 'mobotix', is: 'camera', hashes: ['661332347', 'd9526978908979fa5018db0bcc762aa0'] },
  { maker: 'nuuo', is: 'recorder', hashes: ['226713501', '1662192509', '-783462212'] },
  { maker: 'reolink', is: 'camera', hashes: ['-38705358'] },
  { maker: 'tp-link', is: 'camera', hashes: ['-2101256422'] },
  { maker: 'tp-link', brand: 'Mercury', is: 'camera', hashes: ['-1257440778'], weight: 0 },
  { maker: 'trendnet', is: 'camera', hashes: ['512590457', '7de37347ff2f9277824b3e3cfe4a8ada'] },
  { maker: 'tvt', brand: 'Provision-ISR', is: 'camera', hashes: ['-374235895'], weight: 0 },
  { maker: 'ubiquiti', is: 'recorder', hashes: ['768816037', '0aee66dce5587fe6fad5ae2826501add'] },
  { maker: 'uniview', is: 'camera', hashes: ['-1240222446', '1536f25632f78fb03babedcb156d3f69'] },
  { maker: 'vivotek', is: 'camera', hashes: ['-1654229048'] },
  // Of the web server JAWS; one list calls the first by its maker’s name.
  {
    maker: 'juan',
    is: 'recorder',
    hashes: ['90066852', '768231242', '124273335'],
    source: `yaklang/yaklang rules of iotdevfp; ${lists}`,
  },
  { maker: 'avigilon', is: 'camera', hashes: ['1668385882'], source: favirecon },
  { maker: 'avycon', is: 'camera', hashes: ['1709607771'], source: favirecon },
  {
    maker: 'dahua',
    brand: 'CP Plus',
    is: 'recorder',
    hashes: ['-1250820636', '2041528389'],
    source: favirecon,
  },
  { maker: 'dedicated-micros', is: 'recorder', hashes: ['-1661331374'], source: favirecon },
  { maker: 'hanwha', is: 'camera', hashes: ['149496700'], source: favirecon },
  { maker: 'tvt', brand: 'InVid Tech', is: 'camera', hashes: ['1684574358'], weight: 0, source: favirecon },
  { maker: 'kt-and-c', is: 'camera', hashes: ['1188424430'], source: favirecon },
  { maker: 'lilin', is: 'camera', hashes: ['-1847069521'], source: favirecon },
  { maker: 'meriva', is: 'camera', hashes: ['-566516473'], source: favirecon },
  { maker: 'mobotix', is: 'camera', hashes: ['-1987026093'], source: favirecon },
  { maker: 'pips', is: 'camera', hashes: ['2df6edffca360b7a0fadc3bdf2191857'], source: nikto },
  { maker: 'selea', is: 'camera', hashes: ['-41369781'], source: nuclei },
  { maker: 'speco', is: 'camera', hashes: ['-1492653156'], source: favirecon },
  { maker: 'ubiquiti', is: 'recorder', hashes: ['1307188176'], source: favirecon },
  { maker: 'watchnet', is: 'camera', hashes: ['-1765447687'], source: favirecon },
];

// The last two are Tecvoz’s, a brand.
const unbranded: readonly string[] = ['-560297467', '-1452159623', '1059329877'];

/** Both kinds of hash of one family, as fingerprints: a field holds one kind, and its values are compared whole. */
function fingerprintsOf({ maker, brand, is, hashes, weight, source: own }: Favicon): Fingerprint[] {
  const kinds = [
    { field: 'http.favicon-md5', of: hashes.filter((hash) => /^[0-9a-f]{32}$/.test(hash)), source: recog },
    { field: 'http.favicon-mmh3', of: hashes.filter((hash) => /^-?\d{1,10}$/.test(hash)), source: lists },
  ] as const;
  return kinds.flatMap(({ field, of, source }) => {
    const [first, ...rest] = of;
    if (first === undefined) return [];
    return {
      id: `${maker}/${[field.slice(5), brand?.toLowerCase(), first.replace('-', 'n').slice(0, 6)].filter(Boolean).join('-')}`,
      field,
      pattern: new RegExp(`^(?:${of.join('|')})$`),
      weight: weight ?? weak,
      type: { is, weight: 0.3 },
      examples: [{ seen: first }, ...rest.map((seen) => ({ seen }))],
      unlike: [`${first}0`, '0'],
      source: own ?? source,
    } satisfies Fingerprint;
  });
}

/** Fingerprints of favicons, by maker. */
export const faviconFingerprints: FingerprintsByMaker = favicons.flatMap((favicon) =>
  fingerprintsOf(favicon).map((fingerprint) => ({ maker: favicon.maker, brand: favicon.brand, fingerprint })),
);

/** Favicons of unbranded recorders, and of what shows cameras without being one. */
export const faviconBehaviour: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/favicon-recorder',
    says: 'video',
    field: 'http.favicon-mmh3',
    pattern: new RegExp(`^(?:${unbranded.join('|')})$`),
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: '-560297467' }, { seen: '1059329877' }],
    unlike: ['560297467', '0'],
    source: lists,
  },
  {
    id: 'behaviour/favicon-recorder-md5',
    says: 'video',
    field: 'http.favicon-md5',
    pattern: /^f066b751b858f75ef46536f5b357972b$/,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'f066b751b858f75ef46536f5b357972b' }],
    unlike: ['f066b751b858f75ef46536f5b357972c', '0'],
    source: 'jorhelp/Ingram Ingram/rules.csv',
  },
  {
    id: 'behaviour/favicon-camera',
    says: 'video',
    field: 'http.favicon-mmh3',
    pattern: /^(?:347462278|-1532282299)$/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: '347462278' }, { seen: '-1532282299' }],
    unlike: ['3474622780', '1532282299', '0'],
    source: `${favirecon}; ${lists}`,
  },
  {
    // Programs on a server: Hikvision's and Dahua's management platforms, Blue Iris, motionEye, Shinobi, exacqVision,
    // ContaCam, IP Webcam of telephones, Milestone's, Network Optix and what Digital Watchdog makes of it, AbelCam, Selea's for number plates, and what speaks through
    // Hikvision's loudspeakers.
    id: 'behaviour/favicon-platform',
    says: 'not-video',
    field: 'http.favicon-mmh3',
    pattern:
      /^(?:-(?:601917817|808437027|520888198|923693877|10974981|1935899595|1944920072|656528622)|476213314|1004209915|1529113957|868509217|-1830859634|11685462)$/,
    type: { is: 'other', weight: 0.4 },
    examples: [
      { seen: '-601917817' },
      { seen: '-808437027' },
      { seen: '-520888198' },
      { seen: '1529113957' },
      { seen: '868509217' },
    ],
    unlike: ['808437027', '-1529113957'],
    source: `0x727/FingerprintHub; crushforyou/poc; https://github.com/projectdiscovery/nuclei-templates/issues/9889; projectdiscovery/nuclei-templates http/iot/ip-webcam.yaml; ${favirecon}; ${nuclei}; ${lists}; ${broadcast}`,
  },
  {
    // ZoneMinder, VISEC, and what speaks through Hikvision's loudspeakers.
    id: 'behaviour/favicon-platform-md5',
    says: 'not-video',
    field: 'http.favicon-md5',
    pattern:
      /^(?:e07c0775523271d629035dc8921dffc7|2e5e985fe125e3f8fca988a86689b127|e854b2eaa9e4685a95d8052d5e3165bc)$/,
    type: { is: 'other', weight: 0.4 },
    examples: [{ seen: 'e07c0775523271d629035dc8921dffc7' }, { seen: '2e5e985fe125e3f8fca988a86689b127' }],
    unlike: ['e07c0775523271d629035dc8921dffc8'],
    source: `${nikto}; ${broadcast}`,
  },
];
