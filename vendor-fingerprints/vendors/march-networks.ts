import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { vmsTable } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const marchNetworks: MakerEntry = {
  id: 'march-networks',
  name: 'March Networks',
  // Canadian company, owned by Delta Electronics of Taiwan since 2021.
  headquarters: 'TW',
  sources: [
    'general knowledge, not verified',
    'that Delta Electronics of Taiwan owns it: general knowledge, not verified',
    'IEEE registry via npm oui-data 2.1.9: MARCH NETWORKS CORPORATION (Canada)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'march-networks/http-title',
      field: 'http.title',
      pattern: /^DVR \w+ WatchDog\b/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'DVR 4308C WatchDog (lobby)' }],
      unlike: ['Digital Watchdog'],
      source: 'nmap/nmap nmap-service-probes (the heading of the page)',
    },
    {
      id: 'march-networks/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern:
        /^(?<model>(?:ME|SE|MegaPX)\d? ?(?:Series )?[\w -]{0,40}(?:Dome|Bullet|PTZ|Micro|IR)[\w -]{0,40})$/,
      weight: 0.4,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ME4 IR MicroDome', gives: { model: 'ME4 IR MicroDome' } }],
      unlike: ['Dome', 'ME4'],
      source: 'ch-bas/cctv-camera-database cameras/march-networks',
    },
  ],
  registrants: ['MARCH NETWORKS CORPORATION', 'March Networks S.p.A.'],
  prefixWeight: 0.3,
  firmwareStrings: [
    line(
      '[4-9]\\d{3} Hybrid NVR|Command Recording (?:Server|Software)',
      ['5308 Hybrid NVR', 'Command Recording Server'],
      ['Hybrid NVR', 'Command'],
      ['recorder', 0.45],
    ),
    line(
      'Mega(?:PX|Px)(?: \\w{2,10}){0,3}|CamPX(?: \\w{2,10}){0,2}|MDome',
      ['MegaPX WDR MiniDome', 'CamPX'],
      ['MegaPixel', 'Mega'],
    ),
    {
      field: ['http.title', 'onvif.model'],
      pattern: /^(?:March Networks )?MegaPX\b/i,
      weight: 0.5,
      is: ['camera', 0.6],
      seen: ['MegaPX WDR MiniDome Z', 'March Networks MegaPX'],
      unlike: ['MegaPXL', 'Mega PX'],
      source: unverified,
    },
  ],
  series: [
    unit(
      'recorder',
      '(?:X-Series )?GT(?:8|12|16|20|32)|RideSafe (?:GT|MT|RS)\\w{1,3}|MT[25]',
      ['GT16', 'X-Series GT32', 'MT5', 'RideSafe GT20'],
      ['GT', 'RideSafe', 'MT1'],
      short,
    ),
    camera('(?:(?:Outdoor )?PTZ SE\\d|ME[346] (?:360|180))', ['PTZ SE2', 'ME6 360'], ['PTZ', 'ME6'], plain),
    unit('recorder', '91(?:16|32|64) IP', ['9132 IP'], ['9132', '9132IPX'], short),
    unit('recorder', '9(?:132|148|264) IP Recorder', ['9132 IP Recorder'], ['9132', '9132 Recorder'], plain),
    camera(
      '(?:MegaPX|MDome|ME[3468] (?:IR )?M\\w{3,9}|CB\\d{4}|SE\\d) ?[\\w ./-]{0,30}',
      ['MegaPX WDR MiniDome Z', 'CB2304', 'ME4 IR MicroDome'],
      ['MegaP', 'CB23'],
      short,
    ),
    unit(
      'recorder',
      '(?:[456789]\\d{3} [CRST]|Edge \\d[a-df-z]\\w?)(?: .{1,20})?',
      ['8532 R', 'Edge 4s'],
      ['8532', 'Edge', 'Edge 4e'],
      short,
    ),
    // An encoder, with its address behind the name.
    unit(
      'encoder',
      'Edge ?\\d{1,2}e(?:_[0-9A-F]{2}(?:-[0-9A-F]{2}){5})?',
      ['Edge4e_00-10-BE-0E-D1-A5', 'Edge 4e'],
      ['Edge4', 'Edge'],
      { ...plain, source: vmsTable },
    ),
    unit(
      'recorder',
      'GT\\d{1,2} (?:Hybrid )?(?:Transit )?Recorder|RideSafe [\\w -]{2,16}',
      ['GT20 Hybrid Transit Recorder', 'RideSafe GT8'],
      ['GT20', 'RideSafe'],
    ),
    unit(
      'recorder',
      '(?:3[12]\\d{2}|4[2-4]\\d{2}|5[23]\\d{2}|8[57]\\d{2})(?: Series)? DVR',
      ['3204 DVR', '4410 DVR'],
      ['4410', 'DVR 4410'],
      plain,
    ),
    unit(
      'recorder',
      '(?:4[23](?:04|08|16|32)|5(?:308|324)|6(?:308|316|704|708|716)|8(?:508|516|532|704|708|716|732)|90(?:16|32|48|64))(?: Series)? ?[CRSTV]',
      ['9032S', '8716 V', '4308C'],
      ['9032', '9032SX', '5406R zl2', '9508V'],
      short,
    ),
    camera(
      '(?:ME|SE|EL|VA|CA)\\d (?:Indoor |Outdoor )?(?:IR |WDR )?(?:Dura|Mini|Micro)?(?:Bullet|Dome|PTZ|Turret)(?: \\w{1,3})?',
      ['ME8 IR DuraBullet', 'VA4 Indoor IR Dome', 'EL5 IR Bullet'],
      ['ME8', 'IR Dome'],
    ),
    camera(
      '[CV]A\\d (?:Mobile )?(?:IR )?Dome(?: IR)?',
      ['CA4 Mobile IR Dome'],
      ['HD PTZ Dome', 'CA4'],
      plain,
    ),
    unit(
      'recorder',
      '(?:[34589]\\d{3} (?:[SPCR]|IP|DVR)|6[34]16|5416|MT5 HD)',
      ['9248 IP', '8508 P', '6316', 'MT5 HD'],
      ['9248', 'MT5X'],
      short,
    ),
  ],
};
