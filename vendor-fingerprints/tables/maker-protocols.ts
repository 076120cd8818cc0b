import type { Fingerprint } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { FingerprintsByMaker } from './by-maker.ts';

/** A form of reply that is one maker's own. */
interface Answer {
  readonly maker: string;
  /** The value of `maker.answer`. */
  readonly answer: string;
  readonly weight: number;
  /** What replies in this form; left out where much else of the maker's does. */
  readonly is?: DeviceType;
  readonly source: string;
}

const universal = 'julienblitte/UniversalScanner UniversalScanner';

const answers: readonly Answer[] = [
  {
    maker: '2n',
    answer: '2n-system-info',
    weight: 0.9,
    source:
      'https://wiki.2n.com/hip/hapi/latest/en/5-prehled-funkci-http-api/5-1-api-system/5-1-1-api-system-info',
  },
  {
    maker: 'axis',
    answer: 'axis-basic-info',
    weight: 0.9,
    source: 'Kane610/axis axis/interfaces/basic_device_info.py',
  },
  {
    maker: '360-vision',
    answer: '360-vision',
    weight: 0.8,
    is: 'camera',
    source: `${universal}/360Vision.cs`,
  },
  { maker: 'bosch', answer: 'bosch', weight: 0.8, is: 'camera', source: `${universal}/Bosch.cs` },
  {
    maker: 'bosch',
    answer: 'bosch-mib',
    weight: 0.8,
    is: 'camera',
    source:
      'librenms/librenms resources/definitions/os_detection/boschcpp.yaml, tests/snmpsim/boschcpp.snmprec',
  },
  // Door stations, access terminals and alarm panels answer these three as cameras do, under whatever brand.
  {
    maker: 'dahua',
    answer: 'dhip',
    weight: 0.85,
    source:
      'rroller/dahua code, tests and issues; certtools/intelmq shadowserver testdata scan_dvr_dhcpdiscover.csv',
  },
  { maker: 'dahua', answer: 'magicbox', weight: 0.7, source: 'rroller/dahua code and tests' },
  {
    maker: 'dahua',
    answer: 'dahua-v1',
    weight: 0.8,
    source: `${universal}/Dahua1.cs; OpenIPC/python-dvr DeviceManager.py`,
  },
  {
    maker: 'hikvision',
    answer: 'sadp',
    weight: 0.85,
    source: `${universal}/Hikvision.cs; cameronnewman/hikvision-tooling internal/sadp; https://www.mhzhuji.com/zhuji_info_958/`,
  },
  { maker: 'foscam', answer: 'foscam', weight: 0.8, is: 'camera', source: `${universal}/Foscam.cs` },
  { maker: 'hanwha', answer: 'hanwha', weight: 0.8, is: 'camera', source: `${universal}/Hanwha.cs` },
  {
    maker: 'hikvision',
    answer: 'hikvision-activate-status',
    weight: 0.75,
    source: 'GitHub full-text search for /SDK/activateStatus: files read in excerpts, repositories not named',
  },
  // Other makers' firmware copies parts of the interface, and the head of the streams: the two together do not flag.
  { maker: 'hikvision', answer: 'isapi', weight: 0.55, source: 'maciej-or/hikvision_next tests/fixtures' },
  {
    maker: 'panasonic',
    answer: 'panasonic',
    weight: 0.6,
    is: 'camera',
    source: `${universal}/Panasonic.cs`,
  },
  {
    maker: 'reolink',
    answer: 'reolink',
    weight: 0.8,
    is: 'camera',
    source: 'a client for Reolink’s protocol (GitHub, repository not named)',
  },
  { maker: 'sony', answer: 'sony', weight: 0.8, is: 'camera', source: `${universal}/Sony.cs` },
  { maker: 'tp-link', answer: 'tdp', weight: 0.8, source: 'python-kasa/python-kasa kasa/discover.py' },
  { maker: 'tvt', answer: 'mhed', weight: 0.8, source: 'kaetemi/sdk_for_zr04rn README' },
  { maker: 'ubiquiti', answer: 'ubiquiti', weight: 0.8, source: 'MatrixEditor/ubnt-discovery-tool' },
  { maker: 'vivotek', answer: 'vivotek', weight: 0.85, is: 'camera', source: `${universal}/Vivotek.cs` },
  { maker: 'vstarcam', answer: 'vstarcam', weight: 0.85, is: 'camera', source: `${universal}/Vstarcam.cs` },
  {
    maker: 'xiongmai',
    answer: 'dvrip',
    weight: 0.75,
    is: 'camera',
    source: 'OpenIPC/python-dvr DeviceManager.py',
  },
];

function fingerprintOf({ maker, answer, weight, is, source }: Answer): Fingerprint {
  return {
    id: `${maker}/answers-${answer}`,
    field: 'maker.answer',
    pattern: new RegExp(`^${answer}$`),
    weight,
    ...(is === undefined ? {} : { type: { is, weight: 0.3 } }),
    examples: [{ seen: answer }],
    unlike: [`${answer}s`, `x-${answer}`],
    source,
  };
}

/** Fingerprints of the protocols that are one maker's own: that a unit speaks one is itself evidence. */
export const protocolFingerprints: FingerprintsByMaker = answers.map((answer) => ({
  maker: answer.maker,
  fingerprint: fingerprintOf(answer),
}));
