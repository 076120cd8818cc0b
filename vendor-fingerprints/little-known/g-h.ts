import { hostNameFields, type MakerEntry } from '../define.ts';
import { cameraTable, goby, hearsay } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';
import { littleKnown, names, namesOfMuchElse, ofMuchElse, stations } from './define.ts';

/** Those whose name begins with G to H. */
export const littleKnownGToH: readonly MakerEntry[] = [
  ...names(
    'camera',
    'Galayou',
    'GENBOLT',
    'GenIV Technology',
    'GenuineVision',
    'Gncc',
    'Goscam',
    'Gosun',
    'GreenVision',
    'GSD Surveillance',
    'Guardzilla',
    'Guide Sensmart',
    'GVI Security',
    'Gwelltimes',
    'H.View',
    'Haikon',
    'Hanet',
    'HDParagon',
    'HDView CCTV',
    'Heden',
    'Heimvision',
    'Hernis',
    'Hesavision',
    'HGH Infrared',
    'Hichip',
    'Hikam',
    'Hikity',
    'Hiseeu',
    'Hitron Systems',
    'HomeGuard',
    'Hosafe',
    'HQCAM',
    'HQVision',
    'HuddleCam',
    'Huisun',
    'HungTek',
    'Huviron',
  ),
  ...names('recorder', 'Giga Security', 'Greatek', 'Hi Sharp', 'Howen'),
  ...stations('Gaitronics', 'Gira', 'Golmar'),
  ...namesOfMuchElse(
    'Gadnic',
    'Gallagher',
    'GE',
    'Geeni',
    'Gembird',
    'Gemtek',
    'Genius',
    'Gigabyte',
    'Ginzzu',
    'H3C',
    'Haier',
    'Haivision',
    'Hama',
    'Hauppauge',
    'HAVIT',
    'Hisense',
    'Hitachi',
    'HomeWizard',
    'Huddly',
  ),
  littleKnown('Gadspot', 'camera', {
    series: [camera('GS9\\d{3}\\w{0,2}', ['GS9406'], ['GS9', 'GS108E'], plain)],
  }),
  ofMuchElse('GE Security', 'camera', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm', 'banner.ftp', 'banner.telnet'],
        pattern:
          /^(?:220 )?(?:GE (?:Security )?)?(?<model>(?:DVMRe|StoreSafe|SymSafe|SymDec)\b[\w -]{0,16})/i,
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
  littleKnown('Genie CCTV', 'camera', {
    series: [
      camera('W(?:IP|AHD)\\d{1,2}[A-Z]{1,4}\\d?', ['WIP4TV', 'WIP8BVM'], ['WIP4', 'WIP-4TV'], plain),
      unit('recorder', 'WNVR\\d{1,2}\\w{0,6}', ['WNVR16P'], ['WNVR', 'NVR16P'], plain),
    ],
  }),
  ofMuchElse('GKB', 'camera', {
    series: [
      camera('GKB ?[A-Z]?\\d{4}\\w{0,4}', ['GKB 7740', 'GKB D3100'], ['GKB', 'KB7740'], plain),
      camera('D\\d{5}\\w{0,2}', ['D53211'], ['D5321', 'E53211'], plain),
    ],
  }),
  ofMuchElse('Google', 'camera', {
    habits: [
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
  ofMuchElse('Hawking', 'camera', {
    series: [camera('HNC\\d{3}[A-Z]{1,2}', ['HNC230G', 'HNC700PT'], ['HNC230', 'HWC230G'], plain)],
  }),
  littleKnown('Hitachi Kokusai', 'camera', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm', 'onvif.model'],
        pattern: /^(?:Hitachi )?(?<model>DI-C[BDE]\d{3}[A-Z]{0,3})$/,
        seen: ['Hitachi DI-CB520', 'DI-CD322LE'],
        unlike: ['Hitachi', 'DI-604', 'DI-CB5'],
        source: hearsay,
      },
    ],
  }),
  ofMuchElse('HooToo', 'camera', {
    series: [
      camera('HT-IP2\\d{2}\\w{0,4}', ['HT-IP206', 'HT-IP211HDP'], ['HT-IP', 'HT-TM02'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  littleKnown('HuddleCamHD', 'camera', {
    series: [
      camera(
        'HC\\d{1,2}XL?-[A-Z][A-Z0-9]{1,6}(?:-G\\d)?',
        ['HC20X-SIMPL', 'HC12X-GY-G3'],
        ['HC20X', 'HC20WB5R1'],
        plain,
      ),
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
];
