import { unverified } from '../../src/model/fingerprint.ts';
import { hostNameFields, linkFields, type MakerEntry } from '../define.ts';
import { catalogued, fofa, nndefaccts, strix, wificam } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with B. */
export const minorVendorsB: readonly MakerEntry[] = [
  minorVendor('Balter', 'doorbell', {
    series: [
      unit(
        'doorbell',
        'EVO[- ](?:S\\d|Quick|\\d)(?: .{1,12})?',
        ['EVO-S2', 'EVO Quick'],
        ['EVO', 'EVO-180'],
        short,
      ),
    ],
  }),
  minorVendor('BAS-IP', 'doorbell', {
    series: [
      unit(
        'doorbell',
        'A[AV]-\\d{2}[A-Z]{1,3}(?: ?v\\d)?',
        ['AV-07T', 'AA-07FB', 'AV-03BD'],
        ['AV-07', 'AV-1281G'],
        plain,
      ),
    ],
  }),
  minorVendor('Basetech', 'camera', {
    series: [camera('GE-13\\d(?: BT-\\d{7})?', ['GE-131', 'GE-131 BT-1837836'], ['GE-13', 'GE-1310'], plain)],
  }),
  minorVendor('Baxall', 'recorder', {
    registrants: ['BAXALL SECURITY LTD.'],
    series: [unit('recorder', 'ZTX\\d', ['ZTX3'], ['ZTX', 'ZTE3'], short)],
  }),
  minorVendor('Beseye', 'camera', {
    registrants: ['Beseye Cloud Security Co. Ltd.'],
  }),
  minorVendor('BestDX', 'recorder', {
    series: [
      camera('BD-N[BDP]\\d{4}\\w{0,3}', ['BD-NB2120'], ['BD-N', 'BD-2120'], plain),
      unit('recorder', 'BNR-\\d{4}', ['BNR-1604'], ['BNR', 'NR-1604'], plain),
    ],
  }),
  minorVendor('Bettini', 'camera', {
    registrants: ['BETTINI SRL'],
    series: [camera('GEKO (?:IRH|IPH|IP|GK|M)\\w{0,4}', ['GEKO IRH'], ['GEKO', 'GECKO IRH'], plain)],
  }),
  minorVendor('Beward', 'camera', {
    registrants: ['Beward R&D Co., Ltd.'],
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^(?:BEWARD )?(?<model>DS\d{2}[AM]?(?:\(P\))?) SIP Door Station\b/,
        is: ['doorbell', 0.6],
        seen: ['DS06A(P) SIP Door Station', 'DS06M SIP Door Station'],
        unlike: ['SIP Door Station', 'DS06A(P)'],
        source: 'queries of Kamerka (GitHub full-text search for VideoIQ Camera Login: repository not named)',
      },
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^(?<model>N\d{3,4}) H\.264 IP Camera$/,
        is: ['camera', 0.6],
        seen: ['N100 H.264 IP Camera'],
        unlike: ['H.264 IP Camera', 'N100 IP Camera'],
        source:
          'a scanner’s list of titles and realms by maker, found by full-text search: repository not named',
      },
    ],
    series: [
      camera('N(?:13\\d{3}|1250|[1-6]00)', ['N13103', 'N1250', 'N500'], ['N1310', 'N2500'], {
        ...short,
        source: strix('beward'),
      }),
      unit('doorbell', 'DS0[3-9][AMP]-LP', ['DS07P-LP'], ['DS07P', 'DS-07P-LP'], short),
      camera(
        'N6[56]\\d{2}|BD\\d{2}RV?[DZ]|CD\\d{3}-4G',
        ['N6602', 'BD46RVD', 'CD630-4G'],
        ['N66', 'BD46', 'CD-630'],
        short,
      ),

      unit('doorbell', 'DS0[3-9][AMP](?:-\\d?[A-Z])?', ['DS06M', 'DS07P-3L'], ['DS06', 'DS-06M'], short),
      unit('doorbell', 'DKS?(?:15\\d{3}|10[0-9])', ['DKS15123', 'DK103'], ['DKS15', 'DK-103'], short),
      camera(
        '(?:B1[37]\\d{2}[A-Z]{0,3}|N[135]\\d{2}|BD\\d{2}C)',
        ['B1710', 'N500', 'BD46C'],
        ['B17', 'N50', 'BD46'],
        short,
      ),
      camera('B54-\\d{2}IP', ['B54-30IP'], ['B54-30', 'B-54-30IP'], plain),
      camera(
        'B[1-5]\\d{3}(?:[DR][A-Z]{0,4}\\d?|FR?V?)(?:-(?:4G|B1|LP))?|B2710-4G|B[12]2CR?W?|B\\d{2}-\\d{1,2}(?:-IP2|RW?|H2)',
        ['B1062DX', 'B1510RCVZ', 'B2530RZQ-LP', 'B2710-4G', 'B12CRW', 'B85-5-IP2'],
        ['B5442E', 'B2710', 'B85-20'],
        { ...short, source: catalogued('beward') },
      ),
      camera(
        '(?:BD\\d{4}\\w{0,4}|B\\d{4}(?:RV?Z?|D[MSV])\\w{0,3}|CD\\d{3})',
        ['BD4330', 'B2710RV', 'CD630'],
        ['B5442E', 'CD'],
        short,
      ),
      camera('SV\\d{4}[A-Z]\\w{0,4}', ['SV3210DM', 'SV2005RZX'], ['SV32', 'SVN3210'], short),
      camera(
        '(?:B\\d{2}R-\\d{4}Z\\d{2}|NK\\d{5}[A-Z]\\d?)',
        ['B89R-3270Z28', 'NK33630D6'],
        ['B89R', 'NK336'],
        plain,
      ),
    ],
  }),
  minorVendor('Bionics', 'camera', {
    series: [
      camera('Robo[Cc]am|T6892WP', ['Robocam', 'T6892WP'], ['Robo', 'T6892'], { ...short, source: wificam }),
    ],
  }),
  minorVendor('BirdDog', 'camera', {
    firmwareStrings: [
      {
        field: ['http.title', 'mdns.instance', 'upnp.friendly-name', 'onvif.model', 'onvif.scope-hardware'],
        pattern: /^BirdDog[ -](?<model>(?:[PAX]\d{1,3}|PF120|Maki)\w{0,8})(?: .*)?$/i,
        seen: ['BirdDog P200A4_A5', 'BIRDDOG-P200 (CAM)'],
        unlike: ['BirdDog Flex', 'BirdDog', 'BirdDog Studio NDI'],
        source: 'the interface description of BirdDog, found by full-text search',
      },
    ],
    series: [
      camera('P400|X1(?: Ultra)?|X120', ['P400', 'X1 Ultra', 'X120'], ['P40', 'X1 Carbon'], short),

      camera(
        '(?:[AP][1-9]\\d{2}(?: GEN ?\\d)?|P4K|PF120|MAKI(?: \\w{2,6}){1,3})',
        ['P4K', 'P400', 'MAKI Ultra 12x', 'PF120'],
        ['P4', 'P40', 'MAKI'],
        short,
      ),
      camera(
        '(?:Eyes P\\d{3}|MAKI (?:Live|Ultra)(?: \\w{3,4})?)',
        ['Eyes P100', 'MAKI Ultra'],
        ['Eyes', 'MAKI', 'X1 Ultra'],
        plain,
      ),
    ],
  }),
  minorVendor('Blaupunkt', 'camera', {
    series: [
      camera('VIO-[BDH][PS]?\\d{2}', ['VIO-D40', 'VIO-HS20'], ['VIO', 'VIO-40'], {
        ...plain,
        source: strix('blaupunkt'),
      }),
    ],
  }),
  minorVendor('Blink', 'camera', {
    registrants: ['Blink by Amazon'],
    firmwareStrings: [
      {
        field: hostNameFields,
        pattern:
          /^Blink-?(?:Mini|Outdoor|Indoor|XT\d?|Floodlight|Doorbell)(?:[-_][0-9a-z]{2,12})?(?:\.[\w.-]{1,60})?$/i,
        seen: ['BlinkMini-1A2B', 'blink-outdoor.lan'],
        unlike: ['Blink-Sync-Module', 'BlinkStick', 'Blink'],
        source: unverified,
      },
      {
        // Immedia Semiconductor, whose cameras these are.
        field: 'rtsp.sdp-tool',
        pattern: /^immedia_\w{3,12}$/,
        weight: 0.6,
        seen: ['immedia_isi108'],
        unlike: ['immedia', 'multimedia_isi108'],
        source: 'GitHub full-text search for a=tool: (a reader of Blink’s live view): repository not named',
      },
    ],
  }),
  minorVendor('Blow', 'camera', {
    series: [camera('H-\\d{3}', ['H-323'], ['H-32', 'H323'], short)],
  }),
  minorVendor('BlueNet', 'encoder', {
    firmwareStrings: [
      {
        field: linkFields,
        pattern: /^(?:https?:\/\/[^/]{1,80})?\/?cgi-bin\/client_execute\.cgi\?tUD=\d/,
        is: ['encoder', 0.45],
        seen: ['/cgi-bin/client_execute.cgi?tUD=0'],
        unlike: ['/cgi-bin/client_execute.cgi', '/cgi-bin/execute.cgi?tUD=0'],
        source: fofa,
      },
    ],
  }),
  minorVendor('BlueStork', 'camera', {
    series: [
      camera('BS-(?:IP)?CAM(?:[-/]\\w{1,5}){1,2}', ['BS-IPCAM-W', 'BS-CAM/DOME/HD'], ['BS-CAM', 'BS-W'], {
        ...plain,
        source: strix('bluestork'),
      }),
    ],
  }),
  minorVendor('Blurams', 'camera', {
    series: [
      camera(
        '(?:Dome|Lumi|Home|Outdoor)(?: (?:Flare|Lite|Pro|Cam|S))(?: \\w{2,6})?',
        ['Dome Flare', 'Home Lite'],
        ['Dome', 'Lumi'],
        short,
      ),

      camera('A(?:1[0-2]|2[1-3]|3[01])[CS]|S1[0-5][A-F]', ['A31C', 'A10C'], ['A31', 'A41C'], short),
      camera('(?:S0[1-9][A-D]|A[123][0-9][A-D])', ['S01A', 'A10C'], ['S01', 'A1C'], short),
    ],
  }),
  minorVendor('Boavision', 'camera', {
    series: [
      camera(
        'HX-(?:HD|GK|W)\\d{2}[A-Z0-9]{2,9}',
        ['HX-HD20M28AS', 'HX-W54F5MP', 'HX-GK20K200AS'],
        ['HX-HD', 'HX-PC28041080A'],
        { ...plain, source: strix('boavision') },
      ),
      camera('YG-B[A-Z]{1,2}\\d{2}[A-Z]{2}-\\d{3}', ['YG-BWF93AR-800'], ['YG-BWF93', 'YG-93AR-800'], {
        ...plain,
        source: 'ch-bas/cctv-camera-database CHANGELOG.md',
      }),
      camera('HD\\d{2}M\\d{3}[A-Z]', ['HD22M102M'], ['HD22M', 'HD22M102'], plain),
    ],
  }),
  minorVendor('Bolid', 'camera', {
    series: [
      camera('VCG-\\d{3}(?:-\\d{2})?', ['VCG-120-01'], ['VCG', 'VCG-12'], plain),

      unit(
        'recorder',
        'RG[GI]-\\d{4}(?:P\\d{1,2})?',
        ['RGG-0811', 'RGI-1628'],
        ['RGG-08', 'RGB-0811'],
        plain,
      ),
      camera('VCI-\\d{3}(?:-\\d{2})?', ['VCI-113', 'VCI-140-01'], ['VCI-', 'VC-113'], plain),
      unit('recorder', 'RGI-\\d{4}\\w{0,4}', ['RGI-0412', 'RGI-1622P16'], ['RGI-', 'RG-0412'], plain),
    ],
  }),
  minorVendor('Bolin Technology', 'camera', {
    registrants: ['Bolin Technology Co., Ltd'],
    series: [
      // Sanyo's cameras are VCC-HD2300P and VCC-MCH5600P.
      camera(
        'VCC-(?:HD\\d{2}[A-Z]{1,3}|\\d{1,2}-[\\w-]{4,10})',
        ['VCC-HD30PN', 'VCC-8-4K12S-3SMN'],
        ['VCC-', 'VC-A71P', 'VCC-HD2300P'],
        short,
      ),
      camera(
        '(?:VCC-7HD\\d{2}|R9-\\d{3}[A-Z]{0,3}|EXU-\\d{3,4}[A-Z]{0,2})',
        ['VCC-7HD20', 'R9-418', 'EXU-230N'],
        ['VCC-7', 'R9', 'EX-3300'],
        plain,
      ),
      camera(
        '(?:BC|EX|FEX|SD|EXU)-?\\d{1,4}-(?:4K\\d{2}|N\\d{2})\\w{0,6}',
        ['BC-9-4K12S', 'EX-1020-4K12X'],
        ['BC-9', 'BC-9-4K'],
        plain,
      ),
    ],
    firmwareStrings: [
      {
        field: ['upnp.manufacturer', 'onvif.manufacturer'],
        pattern: /^Bolin(?: Technology.{0,20})?$/i,
        seen: ['Bolin', 'Bolin Technology'],
        unlike: ['Boliness', 'Mr Bolin'],
        source: 'general knowledge, not verified',
      },
    ],
  }),
  minorVendor('Brigade Electronics', 'recorder', {
    series: [
      unit(
        'recorder',
        'MDR-[345]\\d{2}[A-Z]{0,3}(?:-\\w{1,5}){0,4}',
        ['MDR-504G', 'MDR-508XX-G'],
        ['MDR-16800', 'MDR-504-'],
        plain,
      ),
    ],
  }),
  minorVendor('Brinno', 'camera', {
    registrants: ['Brinno Incorporated'],
  }),
  minorVendor('Brovotech', 'camera', {
    firmwareStrings: [
      {
        field: ['http.redirect', 'http.page-mark'],
        pattern: /^(?:https?:\/\/[^/]{1,80})?\/?(?:cn|en)\/viewer_index\.asp$/,
        seen: ['/cn/viewer_index.asp', '/en/viewer_index.asp'],
        unlike: ['/viewer_index.asp', '/cn/index.asp'],
        source: nndefaccts,
      },
    ],
  }),
  minorVendor('Buffalo', 'camera', {
    series: [camera('WNC\\d{2}WH', ['WNC01WH'], ['WNC01', 'WNC-WH'], plain)],
  }),
  minorVendor('BZBGEAR', 'camera', {
    series: [
      camera(
        'BG-(?:[A-Z]{0,3}PTZ|CAM|BWEB|ADAMO|4KPTZ)[\\w-]{0,24}',
        ['BG-VPTZ-10HSU3', 'BG-ADAMO-4K12X'],
        ['BG-', 'BG-4KVP'],
        plain,
      ),
      camera(
        'BG-(?:MVS|COMMANDER|B)-?PTZ\\w{0,8}(?:-\\w{1,4})?',
        ['BG-MVS-PTZ20', 'BG-COMMANDER-PTZ12'],
        ['BG-MVS', 'BG-PRO'],
        plain,
      ),
    ],
  }),
];
