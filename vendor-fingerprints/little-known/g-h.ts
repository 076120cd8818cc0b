import { hostNameFields, type MakerEntry } from '../define.ts';
import { cameraTable, catalogued, goby, hearsay, strix, vmsTable, wificam } from '../sources.ts';
import { line } from '../tables/habits.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import {
  littleKnown,
  names,
  namesOfMuchElse,
  ofMuchElse,
  sellers,
  sellersOfMuchElse,
  stations,
} from './define.ts';

/** Those whose name begins with G to H. */
export const littleKnownGToH: readonly MakerEntry[] = [
  ...names(
    'camera',
    'Galayou',
    'GenIV Technology',
    'GenuineVision',
    'Gncc',
    'Goowls',
    'Goscam',
    'Gosun',
    'GreenVision',
    'GRIDSMART',
    'GSD Surveillance',
    'Guardzilla',
    'Guide Sensmart',
    'GVD',
    'GVI Security',
    'Haikon',
    'Hanet',
    'HDParagon',
    'HDView CCTV',
    'Hernis',
    'Hesavision',
    'Hichip',
    'Hikam',
    'Hikity',
    'HomeViz',
    'Honey Optics',
    'HQCAM',
    'HQVision',
    'Huisun',
    'HungTek',
  ),
  ...names('recorder', 'Gatekeeper Systems', 'Greatek', 'HHDigital', 'Hi Sharp', 'Howen'),
  ...stations('Gaitronics', 'Gira', 'Golmar', 'Guinaz'),
  ...sellers(
    'Genway',
    'Germikom',
    'Glenz',
    'GovComm',
    'GraphCam',
    'GTvs',
    'GWSECU',
    'HDVuk',
    'Hikoo',
    'Hinovision',
    'Hitosino',
    'HuntVision',
  ),
  ...sellersOfMuchElse('Gyration'),
  ...namesOfMuchElse(
    'Gadnic',
    'Gallagher',
    'Gazer',
    'GE',
    'Gemtek',
    'Gigabyte',
    'H3C',
    'Hager',
    'Haier',
    'Haivision',
    'Hama',
    'Hauppauge',
    'HAVIT',
    'Hiltron',
    'Hisense',
    'Hitachi',
    'HomeWizard',
    'Huddly',
  ),
  littleKnown('Gadspot', 'camera', {
    series: [
      camera('GS9\\d{3}\\w{0,2}', ['GS9406'], ['GS9', 'GS108E'], plain),
      camera(
        '(?:GS\\d{4}[A-Z]?|NC1000-\\w{2,4})',
        ['GS1200', 'GS9604', 'NC1000-L10'],
        ['GS12', 'NC1000'],
        short,
      ),
    ],
  }),
  ofMuchElse('GE Security', 'camera', {
    habits: [
      line(
        'UltraView (?:IP|PTZ|Pro|Mini|Evo)(?: \\w{2,8}){0,2}',
        ['UltraView IP'],
        ['UltraView', 'UltraViewer'],
      ),
      {
        field: ['http.title', 'http.auth-realm', 'banner.ftp', 'banner.telnet'],
        pattern:
          /^(?:220 )?(?:GE (?:Security )?)?(?<model>(?:DV[MS]Re|StoreSafe|SymSafe|SymDec)\b[\w -]{0,16})/i,
        is: ['recorder', 0.6],
        seen: ['GE Security DVMRe-CT', 'SymDec'],
        unlike: ['GE Security', 'DVM', 'StoreFront'],
        source: hearsay,
      },
    ],
    series: [
      camera('GEC-IP\\w{1,4}(?:-\\w{1,4}){0,2}', ['GEC-IP2D-P', 'GEC-IP2B'], ['GEC', 'GE-IP2D'], plain),
    ],
  }),
  ofMuchElse('Geeni', 'camera', {
    series: [
      camera('GN(?:C)?-CW\\d{3}(?:-\\w{2,5})?', ['GNC-CW013', 'GNC-CW028'], ['GNC-', 'GNC-BW013'], plain),
    ],
  }),
  ofMuchElse('Gembird', 'camera', {
    series: [
      camera('ICAM-WR?HD-\\d{2}|CAM\\d{2}IP', ['ICAM-WRHD-02', 'CAM78IP'], ['ICAM-WRHD', 'CAM78'], {
        ...plain,
        source: strix('gembird'),
      }),
    ],
  }),
  littleKnown('GENBOLT', 'camera', {
    series: [
      camera(
        'GB-?(?:10[0-9]|2[01]\\d|600)[A-Z](?:-\\w{1,2})?',
        ['GB102H', 'GB-202H', 'GB216D-K'],
        ['GB102', 'GB-1020H'],
        { ...plain, source: strix('genbolt') },
      ),
    ],
  }),
  littleKnown('Genie CCTV', 'camera', {
    habits: [
      line(
        '(?:GENIE|Genie) (?:AHDVR|WIPDVR|AHDDVR|NVR|DVR)(?: ?\\w{1,8})?',
        ['GENIE AHDVR', 'Genie NVR 16'],
        ['GENIE', 'Genie Garage'],
        ['recorder', 0.45],
      ),
    ],
    series: [
      camera('W(?:IP|AHD)\\d{1,2}[A-Z]{1,4}\\d?', ['WIP4TV', 'WIP8BVM'], ['WIP4', 'WIP-4TV'], plain),
      unit('recorder', 'WNVR\\d{1,2}\\w{0,6}', ['WNVR16P'], ['WNVR', 'NVR16P'], plain),
    ],
  }),
  ofMuchElse('Genius', 'camera', {
    series: [
      camera(
        '(?:IPCam |IPCAM )?Secure ?3\\d{2}[A-Z]{0,2}',
        ['IPCam Secure 300', 'Secure300R'],
        ['Secure', 'IPCam 300'],
        { ...plain, source: strix('genius') },
      ),
    ],
  }),
  littleKnown('Giga Security', 'recorder', {
    series: [
      camera('GS04[6-9]\\d\\w?', ['GS0483', 'GS0461'], ['GS0108', 'GS483'], {
        ...plain,
        source: 'a list of camera models, found by full-text search for IB9389: repository not named',
      }),
    ],
  }),
  ofMuchElse('Ginzzu', 'camera', {
    series: [
      camera('H[ISW]B-?\\d{4}[AS]', ['HIB-5303A', 'HWB-5302A'], ['HIB-5303', 'HB-5303A'], {
        ...plain,
        source: strix('ginzzu'),
      }),
    ],
  }),
  ofMuchElse('GKB', 'camera', {
    series: [
      camera('GKB ?[A-Z]?\\d{4}\\w{0,4}', ['GKB 7740', 'GKB D3100'], ['GKB', 'KB7740'], plain),
      camera('D\\d{5}\\w{0,2}', ['D53211'], ['D5321', 'E53211'], plain),
    ],
  }),
  ofMuchElse('Goclever', 'camera', {
    series: [camera('EYE ?\\d?', ['EYE2', 'EYE'], ['EYES', 'TAB R83'], { ...short, source: wificam })],
  }),
  ofMuchElse('Google', 'camera', {
    habits: [
      line(
        '(?:Google )?Nest (?:Hello|Doorbell)(?: \\(\\w{3,9}\\))?',
        ['Nest Hello', 'Nest Doorbell (battery)'],
        ['Nest', 'Nest Hub'],
        ['doorbell', 0.6],
      ),
      {
        field: ['http.title', 'mdns.instance', 'upnp.friendly-name', 'dhcp.host-name'],
        pattern: /^(?:Google )?Nest[- ]?Cam\b/i,
        seen: ['Nest Cam IQ', 'Nest-Cam'],
        unlike: ['Nest Hub', 'Nest Thermostat'],
        source: hearsay,
      },
      {
        field: hostNameFields,
        pattern: /^(?:Google-)?Nest-(?:Hello|Doorbell)(?:-[\w-]{1,20})?(?:\.[\w.-]{1,60})?$/i,
        is: ['doorbell', 0.6],
        seen: ['Nest-Hello-1A2B'],
        unlike: ['Nest-Hub', 'Nest-Protect', 'Google-Nest-Mini'],
        source: hearsay,
      },
    ],
  }),
  littleKnown('Grandtec', 'camera', {
    habits: [
      {
        field: 'http.auth-realm',
        pattern: /^Welcome to IPCam !$/i,
        seen: ['Welcome to IPCam !'],
        unlike: ['Welcome to IPCam', 'Welcome'],
        source: goby,
      },
    ],
  }),
  littleKnown('Gwelltimes', 'camera', {
    habits: [
      {
        // Its apps compute passwords for streams with this realm in them.
        field: 'rtsp.auth-realm',
        pattern: /^HIipCamera$/,
        weight: 0.6,
        is: ['camera', 0.6],
        seen: ['HIipCamera'],
        unlike: ['HiIpCam', 'HiIpcam/V100R003', 'IPCamera'],
        source:
          'GitHub full-text search for HIipCamera: notes on Yoosee’s app and viewers for its cameras, repositories not named',
      },
      {
        // Behind the app Yoosee; it names itself no further.
        field: 'onvif.manufacturer',
        pattern: /^Technology$/,
        weight: 0.4,
        seen: ['Technology'],
        unlike: ['IP Technology', 'technology'],
        source: hearsay,
      },
      {
        field: 'onvif.scope-name',
        pattern: /^IPC[_ ]\d{7,8}$/,
        weight: 0.35,
        seen: ['IPC_2802222', 'IPC 10917825'],
        unlike: ['IPC_123', 'IPC-2802222', 'IPC'],
        source: hearsay,
      },
      {
        field: 'onvif.firmware',
        pattern: /^(?:1[3-9]|2[0-9])\.00\.00\.\d{2,3}(?:\(\d{1,6}\))?$/,
        weight: 0.3,
        is: ['camera', 0.2],
        seen: ['21.00.00.42', '14.00.00.75'],
        unlike: ['21.0.0.42', '1.00.00.42', '21.00.00.4.2'],
        source: hearsay,
      },
    ],
  }),
  littleKnown('H.View', 'camera', {
    series: [camera('HV-\\d{3}[A-Z]\\d\\w{0,4}', ['HV-500E2', 'HV-800G2A5'], ['HV-500', 'HV-E2'], plain)],
  }),
  ofMuchElse('Hachi', 'recorder', {
    series: [
      unit(
        'recorder',
        '(?:Hachi )?HV-(?:04|08|16)RD(?:[ _]?(?:PRO|Pro))?',
        ['HV-08RD PRO', 'HV-04RD'],
        ['HV-08', 'HV-RD'],
        {
          ...plain,
          source: 'https://www.tenable.com/cve/CVE-2013-1391/cpes',
        },
      ),
    ],
  }),
  ofMuchElse('Hawking', 'camera', {
    habits: [
      {
        // The names of its cameras, whole or before others.
        field: ['http.title', 'http.auth-realm'],
        pattern: /^Hawking (?:(?<model>HNC\d{3}[A-Z]{0,2})|Net-?Vision)(?: .{0,30})?$/i,
        is: ['camera', 0.6],
        seen: ['Hawking HNC210 Net-Vision', 'Hawking HNC290G', 'Hawking Net-Vision'],
        unlike: ['Hawking HWR54G', 'HNC210', 'Net-Vision'],
        source:
          'http://obstrepero.us/blog/hacks/webcam.shtml; that pages say so: general knowledge, not verified',
      },
    ],
    series: [camera('HNC\\d{3}[A-Z]{1,2}', ['HNC230G', 'HNC700PT'], ['HNC230', 'HWC230G'], plain)],
  }),
  littleKnown('Heden', 'camera', {
    series: [
      camera(
        'CAMH(?:ED|D|P)?\\d{2}(?:IP\\w{0,3}|[A-Z]{2,3}\\d?)',
        ['CAMHED04IPWN', 'CAMH04IPWE', 'CAMHD01FX0'],
        ['CAMHED', 'CAM04IPWE'],
        { ...plain, source: strix('heden') },
      ),
      camera(
        'CAMH(?:ED|P5|\\d{2})IPW[EP]\\w{0,2}',
        ['CAMHEDIPWP', 'CAMHP5IPWE', 'CAMH04IPWE'],
        ['CAMH', 'CAMIPWE'],
      ),
    ],
  }),
  littleKnown('Heimvision', 'camera', {
    series: [
      camera('HM[2-6][0-4]\\dA?', ['HM202A', 'HM311'], ['HM20', 'HM-311'], {
        ...short,
        source: strix('heimvision'),
      }),
    ],
  }),
  littleKnown('HGH Infrared', 'camera', {
    series: [camera('Spynel[- ][A-Z]\\w{0,4}', ['Spynel-S', 'Spynel-X'], ['Spynel', 'Spinel-S'], plain)],
  }),
  littleKnown('Hiseeu', 'camera', {
    series: [
      camera(
        'WHD[1-9]\\d{2}[BZ]?|(?:(?:TZ|HSY|HYS)-)?H[BCDMS][1-9]\\d{2}-P[AZ]?|(?:TZ|HSY|HYS)-(?:H[BC]\\d{3}|FHY-\\w{3,6})',
        ['WHD812B', 'HB612-P', 'TZ-HB312', 'HSY-HB612-P'],
        ['WHD', 'HB612', 'HB7216X3'],
        { ...plain, source: strix('hiseeu') },
      ),
    ],
  }),
  littleKnown('Hitachi Kokusai', 'camera', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm', 'onvif.model'],
        pattern:
          /^(?:Hitachi |HITACHI )?(?<model>(?:DI-C[BDE]|VK-S)\d{3}[A-Z]{0,3}|DS-J[FH]\d{0,4}\w?)(?: Digital Recorder)?$/,
        seen: ['Hitachi DI-CB520', 'DI-CD322LE', 'VK-S914N', 'HITACHI DS-JH Digital Recorder'],
        unlike: ['Hitachi', 'DI-604', 'DI-CB5'],
        source: hearsay,
      },
    ],
  }),
  littleKnown('Hitron Systems', 'camera', {
    habits: [
      {
        // The name alone is that of a maker of cable modems, too.
        field: 'rtsp.auth-realm',
        pattern: /^HITRON_[0-9A-F]{12}$/,
        weight: 0.6,
        is: ['camera', 0.45],
        seen: ['HITRON_0007D8192659'],
        unlike: ['HITRON', 'Hitron_WiFi', 'HITRON_0007D8'],
        source: 'a player’s log of a camera’s stream, found by full-text search: repository not named',
      },
      {
        // As it calls its encoders until somebody names them.
        field: 'onvif.scope-name',
        pattern: /^HITRON_(?=[A-Z]{2,4}-?\d{4})(?<model>[\w-]{6,12})$/,
        weight: 0.6,
        is: ['encoder', 0.45],
        seen: ['HITRON_NVX-6206', 'HITRON_HEV0118H'],
        unlike: ['HITRON', 'HITRON_WiFi', 'HITRON_0007D8192659'],
        source: vmsTable,
      },
    ],
    series: [
      unit('encoder', 'NVX-\\d{4}\\w{0,2}|HEV\\d{4}H', ['NVX-6206', 'HEV0118H'], ['NVX', 'HEV0118'], {
        ...plain,
        source: vmsTable,
      }),
      camera(
        'NF[DX]-\\d{5}[A-Z]\\d|ND[XM]?-\\d{4}[A-Z]{1,2}\\d|HE[GZ][AS]\\w{6,12}',
        ['NFX-13053D2', 'NDX-4253P1', 'HEGS20HSBVFPM'],
        ['NFX-130', 'NDX-42', 'HEGS20'],
        plain,
      ),
      camera('H[CN][A-Z]{2}-[A-Z]\\w{3,6}', ['HNCB-N2EZ', 'HCBB-N2EX'], ['HNCB-', 'HNB-N2EZ'], plain),
      unit('recorder', 'HVR-(?:4|8|16)\\d8\\d', ['HVR-4781', 'HVR-16781'], ['HVR-478', 'HVR-16A'], plain),
      camera(
        'NF[BDX]?-\\d{3,4}[A-Z]{0,3}\\d?|HDGI-\\w{4,12}',
        ['HDGI-63DNPV'],
        ['HDGI', 'HDG-63DNPV'],
        plain,
      ),
    ],
  }),
  littleKnown('Homaxi', 'camera', {
    series: [
      camera(
        '(?:IPC[468](?:[BDT][FV]|FE|MS[BDT])\\dA?|IPT\\d{3})R\\d(?:-[A-Z0-9]{2,7}){1,2}',
        ['IPC4BF2R4-I1-TML', 'IPC8MST2R8-AD-TPMSC', 'IPC4TF2AR6-DL1', 'IPT651R5-Z32-AD'],
        ['IPC4BF2R4', 'IPC3614LB-ADF28K'],
        { ...plain, source: catalogued('homaxi') },
      ),
    ],
  }),
  littleKnown('HomeGuard', 'camera', {
    series: [
      camera('HGW(?:IP|OB|IB)\\d{3}\\w?', ['HGWIP711', 'HGWOB751'], ['HGWIP', 'HG711'], {
        ...plain,
        source: strix('homeguard'),
      }),
      unit('recorder', 'HG[DN]VK\\w{4,8}', ['HGNVK88304', 'HGDVK46704'], ['HGDVK', 'HGWIP711'], plain),
    ],
  }),
  ofMuchElse('HooToo', 'camera', {
    series: [
      camera('HT-IP[02]\\d{2}\\w{0,4}', ['HT-IP006', 'HT-IP211HDP'], ['HT-IP', 'HT-TM02', 'HT-IP106'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  littleKnown('Hosafe', 'camera', {
    series: [
      camera(
        '(?:HOSAFE-)?H?(?:1|13|2|5)M[BDW]\\d[BEGPW]A?|H2M[BDW]\\d[A-Z]{0,3}',
        ['H2MB6PA', '1MB1W', '2MB6P'],
        ['H2MB', '1MB'],
        { ...plain, source: strix('hosafe') },
      ),
    ],
  }),
  littleKnown('HuddleCamHD', 'camera', {
    word: 'HuddleCam(?:[ _-]?HD)?',
    series: [
      camera(
        'HC\\d{1,2}XL?-[A-Z][A-Z0-9]{1,6}(?:-G\\d)?',
        ['HC20X-SIMPL', 'HC12X-GY-G3'],
        ['HC20X', 'HC20WB5R1'],
        plain,
      ),
      camera('HC\\d{2}X?-SIMPLTRACK\\d?', ['HC20X-SIMPLTRACK2'], ['HC20X', 'SIMPLTRACK']),
    ],
  }),
  littleKnown('Huviron', 'camera', {
    series: [
      camera(
        'SK-[A-Z]{1,2}\\d{3}[A-Z0-9/]{0,8}(?:-\\w{2,4})?|MIP-\\d{3}[A-Z]\\d',
        ['SK-NP500D', 'MIP-823O2'],
        ['SK-', 'MIP-823'],
        { ...plain, source: strix('huviron') },
      ),
    ],
  }),
];
