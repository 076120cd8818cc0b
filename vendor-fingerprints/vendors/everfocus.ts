import { type MakerEntry, nameMark } from '../define.ts';
import { catalogue, hearsay, lift } from '../sources.ts';
import { line } from '../tables/habits.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const everfocus: MakerEntry = {
  id: 'everfocus',
  name: 'EverFocus',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: EverFocus Electronics Corp. (Taiwan)'],
  marks: [
    {
      id: 'everfocus/http-server',
      field: 'http.server',
      pattern: /^http server\/everfocus$/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'http server/everfocus' }],
      unlike: ['http server 1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'everfocus/http-title',
      field: 'http.title',
      pattern:
        /(?:^(?!.{0,200}camera).{0,200}\bEverFocus\b|^(?:Welcome to )?(?<model>EDS?R ?\d{3,4})(?=[ -]|$))/i,
      weight: 0.85,
      type: { is: 'recorder', weight: 0.5 },
      examples: [
        { seen: 'EverFocus EDSR Applet (1.5)' },
        { seen: 'Welcome to eDR400--login', gives: { model: 'eDR400' } },
        { seen: 'EDR1600 login | Welcome', gives: { model: 'EDR1600' } },
      ],
      unlike: ['Ever Focus', 'EDR', 'XDR1600', 'EDR1600X', 'EverFocus EAN3120 Network Camera'],
      source: 'nmap/nmap nmap-service-probes; exploit-db dork "EDR1600 login | Welcome"',
    },
    {
      id: 'everfocus/http-realm',
      field: 'http.auth-realm',
      pattern: /^(?<model>ECOR\w*(?:-\w+)*)$/i,
      weight: 0.9,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'ECOR264-16X1', gives: { model: 'ECOR264-16X1' } },
        { seen: 'ecor8-4F', gives: { model: 'ecor8-4F' } },
      ],
      unlike: ['DECOR'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'everfocus/own-name',
      name: 'EverFocus',
      weight: 0.9,
      source: 'nmap/nmap nmap-service-probes',
    }),
    {
      id: 'everfocus/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>E(?:AN|HN|DN|ZN|PN|QN|BN)\d{3,4}\w*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'EAN3220', gives: { model: 'EAN3220' } }],
      unlike: ['EAN'],
      source: 'general knowledge, not verified',
    },
  ],
  habits: [
    line(
      '(?:ECOR|Paragon) ?(?:FHD|960|HD|264)(?:[ -]\\d{1,2}X\\d\\w?)?(?: \\w{2,6})?',
      ['ECOR FHD 16X1', 'Paragon960'],
      ['Paragon', 'ECOR'],
      ['recorder', 0.45],
    ),
    {
      field: 'http.auth-realm',
      pattern: /^(?<model>(?:ELUX|EPHD|EDRHD|EDVR|EMX)\d{1,3}\w{0,6}\+?(?:-\w{1,8}){0,2})-? ?$/,
      weight: 0.7,
      is: ['recorder', 0.6],
      seen: ['ELUX16', 'EPHD16+', 'EPHD08-', 'EDVR16D1'],
      unlike: ['ELUX', 'DELUX16'],
      source: lift,
    },
    {
      field: 'http.title',
      pattern: /^(?:Web Client for ED[VS][RS]|EverFocus[. ]EDSR)/i,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['Web Client for EDVS', 'EverFocus.EDSR.applet'],
      unlike: ['Web Client', 'EDSR'],
      source: hearsay,
    },
  ],
  series: [
    unit(
      'recorder',
      'eNVR\\d{3,4}\\w{0,6}|PARAGON(?: ?(?:264|960|FHD|HD))?[ -]?x?\\d{1,2}(?:[xX]\\d)?|PARAGON(?:264|960)',
      ['eNVR8304', 'PARAGON960', 'PARAGON FHD x4', 'PARAGON264 x4'],
      ['eNVR', 'PARAGON'],
      plain,
    ),
    camera(
      'E(?:B[AN]|FN|H[AN]|MN|Z[AN])\\d{3,4}(?:-\\w{1,3})?',
      ['EBN2240-SG', 'EZA1281', 'EHN1250-SG', 'EFN1980-SG'],
      ['EBN-SG', 'EB2240'],
      { source: catalogue },
    ),
    unit(
      'recorder',
      '(?:EPARA|ELUX|EPHD|ENVR|EDVR|EMV|ECOR)\\d{1,4}[\\w-]{0,12}',
      ['EPARA264-16X4', 'ELUX16', 'ECOR264-4D1'],
      ['EPARA', 'LUX16'],
      plain,
    ),
    camera('ETN\\d{4}', ['ETN3240'], ['ETN324', 'ETH3240'], plain),
    unit(
      'recorder',
      'ECOR(?: ?(?:264|FHD|HD|AHD))?[ -][\\w -]{2,14}',
      ['ECOR FHD 16X1', 'ECOR264-9X1'],
      ['ECOR', 'DECOR 16'],
      plain,
    ),
    unit(
      'recorder',
      'E(?:DR|DSR|PDR|CDR)\\d{3,4}\\w{0,4}|ELR\\d{1,2}[A-Z]?',
      ['EDR1600', 'EDSR400', 'ELR16'],
      ['EDR16', 'DR1600'],
      plain,
    ),
    unit('encoder', 'EVS\\d{3}(?:[AHP]\\w?)?', ['EVS410', 'EVS200A'], ['EVS41', 'EVS-410'], plain),
  ],
};
