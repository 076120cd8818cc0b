import type { Fingerprint } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { FingerprintsByMaker } from './by-maker.ts';

// Numbers registered to those who make cameras. Left out: Axis, Dahua's own object and Hikvision, whose files have more, and
// makers of printers, telephones and computers, whose number shows no camera. An agent may be built with a number
// of its toolkit, and a unit may be sold by another: a number alone flags nothing.
const numbers: readonly (readonly [maker: string, ...numbers: readonly number[]])[] = [
  ['360-vision', 54768],
  ['acti', 34799],
  ['aiphone', 43483],
  ['arecont', 49984],
  ['avigilon', 46202],
  ['basler', 39093],
  ['bosch', 3967],
  ['commax', 24527],
  ['costar', 50565],
  ['dahua', 37496],
  ['dallmeier', 27344],
  ['dedicated-micros', 33763],
  ['dynacolor', 64226],
  ['everfocus', 54302],
  ['flir', 34674, 10067],
  ['ganz', 28200],
  ['geutebrueck', 28106, 52116],
  ['grandstream', 42397],
  ['hanwha', 36849],
  ['herospeed', 57559],
  ['idis', 36493],
  ['ikegami', 15055],
  ['illustra', 63468],
  ['indigovision', 29908],
  ['infinova', 31758],
  ['iqinvision', 36113],
  ['kedacom', 24389],
  ['kt-and-c', 47361],
  ['lilin', 53201],
  ['mango-dsp', 39155],
  ['march-networks', 4784],
  ['mobotix', 21701],
  ['oncam', 54658],
  ['panasonic', 57501],
  ['pelco', 25066, 22267],
  ['reolink', 63214],
  ['siqura', 37614, 17534],
  ['speco', 65032],
  ['synectics', 34568],
  ['tattile', 26934],
  ['three-s-vision', 44575],
  ['tiandy', 60913],
  ['tvt', 50671],
  ['ubiquiti', 41112],
  ['uniview', 39747, 54999],
  ['verint', 24230],
  ['verkada', 62933],
  ['vicon', 45789],
  ['videotec', 51439],
  ['vivotek', 23465],
];

/** Of makers of which little more than the name is known; what each makes is read next to it. */
const minorVendor: readonly (readonly [maker: string, is: DeviceType, number: number])[] = [
  ['arlotto', 'camera', 2543],
  ['beward', 'camera', 44490],
  ['citysync', 'camera', 34082],
  ['digital-barriers', 'camera', 44533],
  ['emstone', 'camera', 23870],
  ['fitivision', 'camera', 49809],
  ['funkwerk', 'camera', 35919],
  ['gkb', 'camera', 16883],
  ['govcomm', 'camera', 44446],
  ['hernis', 'camera', 40569],
  ['hitron-systems', 'camera', 52328],
  ['i3-international', 'camera', 38580],
  ['industrial-video-control', 'camera', 24951],
  ['intellio', 'camera', 29053],
  ['opgal', 'camera', 54953],
  ['pips', 'camera', 37929],
  ['qualvision', 'camera', 48903],
  ['safety-vision', 'camera', 34133],
  ['silent-sentinel', 'camera', 63775],
  ['survision', 'camera', 36459],
  ['tecnovideo', 'camera', 64247],
  ['tibet-system', 'camera', 41760],
  ['traficon', 'camera', 36649],
  ['trivision', 'camera', 26164],
  ['videolarm', 'camera', 17935],
  ['videology', 'camera', 47719],
  ['videotrec', 'camera', 40976],
  ['vitracom', 'camera', 36004],
  ['impath-networks', 'encoder', 4151],
  ['ionodes', 'encoder', 40748],
  ['mobile-viewpoint', 'encoder', 46161],
  ['osprey-video', 'encoder', 54792],
  ['vbrick', 'encoder', 4289],
  ['z3-technology', 'encoder', 41744],
  ['alnet', 'recorder', 66901],
  ['artec-technologies', 'recorder', 42788],
  ['bcdvideo', 'recorder', 49349],
  ['camtrace', 'recorder', 43618],
  ['cathexis', 'recorder', 47850],
  ['digiever', 'recorder', 51373],
  ['envysion', 'recorder', 27576],
  ['hymatom', 'recorder', 23708],
  ['itx-security', 'recorder', 41554],
  ['lanaccess', 'recorder', 41289],
  ['meyertech', 'recorder', 36262],
  ['mirasys', 'recorder', 29571],
  ['nuvico', 'recorder', 33674],
  ['pinetron', 'recorder', 42671],
  ['quadrox', 'recorder', 14619],
  ['razberi', 'recorder', 51437],
  ['seetec', 'recorder', 23151],
  ['syac', 'recorder', 8778],
  ['vdg-security', 'recorder', 35498],
  ['videoswitch', 'recorder', 36164],
  ['visimetrics', 'recorder', 25014],
  ['visiowave', 'recorder', 12893],
  ['visiowave', 'recorder', 5339],
  ['wavestore', 'recorder', 39487],
];

const source =
  'the register of private enterprise numbers, https://www.iana.org/assignments/enterprise-numbers/';

const hanwhaGuide =
  'Hanwha Techwin SNMP MIB guide V1.0, https://docsplayer.org/amp/107935799 (nwcam 2, encoder 4)';

function fingerprintsOf(maker: string, number: number, weight = 0.6): readonly Fingerprint[] {
  return [
    {
      id: `${maker}/snmp-object-${number}`,
      field: 'snmp.sys-object-id',
      pattern: new RegExp(`^1\\.3\\.6\\.1\\.4\\.1\\.${number}(?:\\.[\\d.]{1,80})?$`),
      weight,
      examples: [{ seen: `1.3.6.1.4.1.${number}` }, { seen: `1.3.6.1.4.1.${number}.1.2` }],
      unlike: [`1.3.6.1.4.1.${number}0`, `1.3.6.1.2.1.${number}`, '1.3.6.1.4.1.8072.3.2.10'],
      source,
    },
    {
      id: `${maker}/snmp-enterprise-${number}`,
      field: 'snmp.enterprise',
      pattern: new RegExp(`^${number}$`),
      weight,
      examples: [{ seen: String(number) }],
      unlike: [`${number}0`, '8072'],
      source,
    },
  ];
}

/** Branches below a maker's number that stand for one kind of unit. */
const branches: readonly (readonly [maker: string, is: DeviceType, branch: string, source: string])[] = [
  ['bosch', 'camera', '3967', `${source} (registered to what was VCS, who made video only)`],
  ['ganz', 'camera', '28200', `${source} (registered to CBC, whose units with an agent are Ganz’s)`],
  ['hanwha', 'camera', '36849.1.2', hanwhaGuide],
  ['hanwha', 'encoder', '36849.1.4', hanwhaGuide],
  [
    'panasonic',
    'camera',
    '57501',
    `${source} (registered to i-PRO, who makes cameras and what records them)`,
  ],
  ['pelco', 'camera', '25066.1', 'GitHub full-text search for .1.3.6.1.4.1.25066: repository not named'],
  ['pelco', 'recorder', '25066.3', 'GitHub full-text search for .1.3.6.1.4.1.25066: repository not named'],
  [
    'verint',
    'encoder',
    '24230',
    `${source} (registered to Verint Systems Canada, who made the Nextiva encoders)`,
  ],
  ['sony', 'camera', '122.8501', 'https://manualsdump.com/en/manuals/sony-snc-rz50n-snc-rz50p/199366/85'],
];

function branchFingerprint(maker: string, is: DeviceType, branch: string, seenIn: string): Fingerprint {
  return {
    id: `${maker}/snmp-branch-${branch}`,
    field: 'snmp.sys-object-id',
    pattern: new RegExp(`^1\\.3\\.6\\.1\\.4\\.1\\.${branch.replaceAll('.', '\\.')}(?:\\.[\\d.]{1,80})?$`),
    weight: 0.6,
    type: { is, weight: 0.25 },
    examples: [{ seen: `1.3.6.1.4.1.${branch}` }, { seen: `1.3.6.1.4.1.${branch}.7` }],
    unlike: [`1.3.6.1.4.1.${branch}0`, '1.3.6.1.4.1.8072.3.2.10'],
    source: seenIn,
  };
}

/** Single numbers of units in H3C's list, from the years when its company for video, later Uniview, made them. */
const unitsOfH3c: readonly (readonly [is: DeviceType, last: string, first: string, notLast: string])[] = [
  ['camera', '70[2-5]|719|7[89]\\d|80[0-3]', '702', '706'],
  ['encoder', '69[3-9]|70[01]|720|80[45]|81[78]', '693', '692'],
  ['recorder', '71[4-8]|80[67]|81[0-24-6]', '714', '713'],
];

function h3cFingerprint([is, last, first, notLast]: (typeof unitsOfH3c)[number]): Fingerprint {
  return {
    id: `uniview/snmp-h3c-${is}`,
    field: 'snmp.sys-object-id',
    pattern: new RegExp(`^1\\.3\\.6\\.1\\.4\\.1\\.25506\\.1\\.(?:${last})$`),
    weight: 0.6,
    type: { is, weight: 0.45 },
    examples: [{ seen: `1.3.6.1.4.1.25506.1.${first}` }],
    unlike: [`1.3.6.1.4.1.25506.1.${notLast}`, `1.3.6.1.4.1.25506.11.1.${first}`],
    source: 'Debian fusioninventory-agent 2.6-4 share/sysobject.ids (HIC and SIC, EC, ECR)',
  };
}

/** Fingerprints of the numbers that makers have for their SNMP objects. */
export const enterpriseFingerprints: FingerprintsByMaker = [
  ...numbers.flatMap(([maker, ...own]) =>
    own.flatMap((number) => fingerprintsOf(maker, number)).map((fingerprint) => ({ maker, fingerprint })),
  ),
  ...minorVendor.flatMap(([maker, is, number]) =>
    fingerprintsOf(maker, number, 0.45).map((fingerprint) => ({
      maker,
      fingerprint: { ...fingerprint, type: { is, weight: 0.25 } },
    })),
  ),
  ...unitsOfH3c.map((row) => ({ maker: 'uniview', fingerprint: h3cFingerprint(row) })),
  ...branches.map(([maker, ...branch]) => ({ maker, fingerprint: branchFingerprint(maker, ...branch) })),
];
