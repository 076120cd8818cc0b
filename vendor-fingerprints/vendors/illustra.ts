import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { catalogued, pageTags, strix } from '../sources.ts';
import { brandOnly, camera, plain, unit } from '../tables/series.ts';

export const illustra: MakerEntry = {
  id: 'illustra',
  name: 'Illustra',
  // Johnson Controls International; a part of the older brands was made by Dahua and Hikvision.
  headquarters: 'IE',
  sources: [
    'general knowledge, not verified',
    'that it belongs to Johnson Controls: general knowledge, not verified',
    'librenms/librenms tests/snmpsim/illustra.snmprec',
  ],
  fingerprints: [
    {
      id: 'illustra/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?:illustra )?(?<model>I(?:F|P|E)S\d{2}[A-Z]\d\w{4,12})$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IFS03D1OCWIT', gives: { model: 'IFS03D1OCWIT' } }],
      unlike: ['IFS03', 'IPS'],
      source: 'librenms/librenms tests/snmpsim/illustra.snmprec',
    },
    {
      id: 'illustra/snmp-description',
      field: 'snmp.sys-descr',
      pattern:
        /^illustra (?<model>[A-Z]{2,4}\d{2}\w{3,16}) Network camera\b(?:.{0,24}\s(?<firmware>Illustra[\w.]{4,40})$|.{0,60}$)/i,
      weight: 0.75,
      type: { is: 'camera', weight: 0.8 },
      examples: [
        {
          seen: 'illustra IFS03D1OCWIT Network camera 05-27-2019 Illustra.SS004.01.06.05.0026',
          gives: { model: 'IFS03D1OCWIT', firmware: 'Illustra.SS004.01.06.05.0026' },
        },
      ],
      unlike: ['illustra.net Network camera', 'IFS03D1OCWIT Network camera'],
      source: 'librenms/librenms tests/snmpsim/illustra.snmprec',
    },
  ],
  brands: [
    {
      name: 'American Dynamics',
      relation: 'sub-brand',
      made: 'partly',
      howToTell: 'The web server of the recorders is Lancam Server; others of the brand are made by others.',
      sources: ['nmap/nmap nmap-service-probes (American Dynamics EDVR)'],
      fingerprints: [
        {
          id: 'illustra/http-edvr-server',
          field: 'http.server',
          pattern: /^Lancam Server$/,
          weight: 0,
          type: { is: 'recorder', weight: 0.6 },
          examples: [{ seen: 'Lancam Server' }],
          unlike: ['Lancam'],
          source: 'nmap/nmap nmap-service-probes',
        },
      ],
    },
  ],
  firmwareStrings: [
    {
      // A function of the login page.
      field: 'http.page-mark',
      pattern: /^ident=lgnLocalStorageGet$/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['ident=lgnLocalStorageGet'],
      unlike: ['ident=localStorageGet', 'lgnLocalStorageGet'],
      source: pageTags,
    },
    {
      brand: 'American Dynamics',
      field: 'http.title',
      pattern: /^VideoEdge\b/,
      weight: 0,
      is: ['recorder', 0.6],
      seen: ['VideoEdge Administrator', 'VideoEdge'],
      unlike: ['Video Edge', 'VideoEdged'],
      source: unverified,
    },
    {
      brand: 'American Dynamics',
      field: ['http.title', 'http.auth-realm'],
      pattern: /^ADT?(?:VR|NVR|DVR)[- ]?[A-Z0-9]{2,10}(?:-\w{1,6})?(?: Web.{0,12})?$/,
      weight: 0,
      is: ['recorder', 0.6],
      seen: ['ADTVR-LT2', 'ADTVREL16', 'ADTVR LT2 Web'],
      unlike: ['ADT', 'ADVR', 'ADT Pulse'],
      source: unverified,
    },
    {
      brand: 'American Dynamics',
      field: ['http.title', 'http.auth-realm', 'banner.telnet', 'banner.ftp'],
      pattern: /^(?:220 )?(?:American Dynamics )?Intellex\b/i,
      weight: 0,
      is: ['recorder', 0.6],
      seen: ['Intellex Web Client', 'American Dynamics Intellex login: '],
      unlike: ['Intel', 'In tellex'],
      source: unverified,
    },
  ],
  series: [
    camera('IPR\\d{2}-[MD]\\d{2}-\\w{2,4}', ['IPR12-M12-OI0'], ['IPR12', 'IPR-M12-OI0']),
    camera(
      'IP\\d{1,2}M-\\d{2}(?:FFQ|MVQ|PNT)|IPR\\d{2}-M\\d{2}-\\w{4}',
      ['IP5M-20FFQ', 'IP5M-15PNT', 'IPR32-M13-OIA4'],
      ['IP5M-T1179EW', 'IPR32'],
      { ...plain, source: catalogued('illustra') },
    ),
    camera(
      'I[EFIPQS][SF]\\d{2}(?:-[A-Z]\\d(?:-\\w{2,6})?|[A-Z][A-Z0-9][A-Z]{2,3}W[A-Z]{2,4})',
      ['IPS02CFOCWST', 'IFS08-D2-OI04', 'IPF08-D2'],
      ['IPS722', 'IFS08', 'IPS4204EA'],
    ),
    camera(
      'ADC[iI](?:\\d{3}[A-Z]{0,2}-[A-Z]\\w{3,4}|PE\\d{4,5}\\w{0,4}|-?M-\\d{3}\\w{0,4})|ADVEIP\\w{3,8}',
      ['ADCi400-D033', 'ADCI825LT-F311', 'ADCi800F-D111', 'ADVEIPSD22N', 'ADCIPE37120'],
      ['ADCi400', 'ADVEIP', 'ADC-V523'],
      { ...brandOnly('American Dynamics'), source: strix('american-dynamics') },
    ),
    unit(
      'recorder',
      'AD(?:TVR|EDVR|DVR|NVR)\\w{0,6}\\d\\w{0,8}(?:-\\w{1,6})?',
      ['ADTVRDVD41', 'ADEDVR016050'],
      ['ADTVR', 'ADC-V523'],
      brandOnly('American Dynamics'),
    ),
    unit(
      'recorder',
      'ADVE(?:IS|R|NVR|DA)\\d\\w{1,9}',
      ['ADVEIS16N', 'ADVER10N0D'],
      ['ADVERTISING', 'ADVEIPSD22N'],
      brandOnly('American Dynamics'),
    ),
    unit(
      'recorder',
      'VideoEdge(?: (?:NVR|Hybrid|Compact|Rack|Desktop|\\dU)){0,2}',
      ['VideoEdge', 'VideoEdge NVR', 'VideoEdge 2U Hybrid'],
      ['Video Edge', 'VideoEdge IP SpeedDome'],
      brandOnly('American Dynamics'),
    ),
    unit('encoder', 'ADEIP\\d[A-Z]{1,3}', ['ADEIP8LS', 'ADEIP1S'], ['ADEIP', 'ADVEIP8'], {
      ...brandOnly('American Dynamics'),
    }),
    camera(
      'I[EFIPQS][SF]\\d{2}-[A-Z]\\d{2}-\\w{4,6}',
      ['IPS03-B10-OI04', 'IFS03-D12-OI04'],
      ['IPS03-B10', 'IS03-B10-OI04'],
    ),
    unit(
      'recorder',
      'AD(?:NSNVR\\w{2,4}|ER\\d{2}[A-Z]\\d|HD\\d{2}|EDVR\\d{3,6}|VER\\w{3,6})',
      ['ADNSNVRCL1', 'ADHD16', 'ADVER16R5'],
      ['ADNS', 'ADHD'],
      brandOnly('American Dynamics'),
    ),
  ],
};
