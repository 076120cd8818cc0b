import { type MakerEntry, modelFields } from '../define.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short } from '../tables/series.ts';

export const videotec: MakerEntry = {
  id: 'videotec',
  name: 'Videotec',
  headquarters: 'IT',
  sources: ['IEEE registry via npm oui-data 2.1.9: Videotec Spa (Italy)'],
  fingerprints: [
    {
      id: 'videotec/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:ULISSE|MAXIMUS|NVX(?!-\d{4})|MVX)-?[\w -]{3,30})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'MAXIMUS MPX', gives: { model: 'MAXIMUS MPX' } },
        { seen: 'ULISSE COMPACT', gives: { model: 'ULISSE COMPACT' } },
      ],
      unlike: ['MAXI'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Videotec Spa'],
  firmwareStrings: [
    line(
      'ULISSE(?: (?:COMPACT|RADICAL|EVO|MAXI|NETCAM|DELUX|HD|THERMAL|DUAL|NET|Compact|Radical|Evo)){1,4}|MAXIMUS MVX\\w{0,4}(?: HD)?',
      ['ULISSE COMPACT HD', 'MAXIMUS MVX'],
      ['ULISSE', 'MAXIMUS'],
    ),
  ],
  series: [
    camera('UE(?:IP|HD)\\d[A-Z]{2}\\w{0,8}', ['UEIP1PWA'], ['UEIP', 'EIP1PWA']),
    camera(
      '(?:U(?:EA|PP|PR|PS)|M[PM]X)\\d?[A-Z]\\w{5,9}|(?:MAXIMUS )?(?:MBX|MMX|MPXT?|MPXHD|MVX|MVXT|NTX|NVX|NXM)(?: \\w{1,10})?',
      ['UPP1PVWA000A', 'MVX', 'MAXIMUS MVX'],
      ['MAXIMUS', 'UPS1500', 'MX'],
      short,
    ),
    camera(
      '(?:UPT(?:IRN|HD)\\w{0,12}|UCV?HD\\w{0,12}|M[PHV]X(?:HD|\\d[A-Z])\\w{0,10}|NXPTZ\\w{0,10}|ULISSE [\\w ]{3,24})',
      ['UPTIRN', 'UCHD30', 'ULISSE COMPACT HD', 'NXPTZHD'],
      ['UPT', 'MPX', 'ULISSE'],
      plain,
    ),
    camera(
      '(?:UP[DKT]|UE[DIW]|UC[ST]|UL[CE]|MBX|MDX|NVX)\\d[A-Z0-9]{5,12}',
      ['UPD1Q1WN000A', 'UED1BCWA000A', 'NVX2T0W000A'],
      ['UPD1', 'UPT1PVWA', 'UPS1500'],
      plain,
    ),
    camera('(?:DELUX|PUNTO|MPXL\\d?)(?: \\w{2,8})?', ['DELUX', 'PUNTO', 'MPXL2'], ['DELUXE', 'MPX'], short),
  ],
};
