import { andOthers, leadFields, type MakerEntry, modelFields, nameMark, sharedBrands } from '../define.ts';
import { catalogued, hearsay, lift, nndefaccts, yak } from '../sources.ts';
import { alone, at } from '../tables/habits.ts';
import { badge, camera, plain, unit } from '../tables/series.ts';

// Two lists of whom TVT makes recorders and cameras for; on neither is every product of a badge TVT's.
const lists =
  '2BAD/tvt README.md; a list of vendors of recorders with TVT’s firmware (GitHub full-text search for Black Hawk Security, repositories not named)';
const sdk = '2BAD/tvt README.md';
const stack =
  'The control port says `head` by itself; the web server is Cross Web Server; the SDK answers on port 6036 or 9008; streams are /profile1.';

export const tvt: MakerEntry = {
  id: 'tvt',
  name: 'TVT',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: TVT CO.,LTD (China)',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    // Shared by every brand that TVT makes for, GeoVision recorders among them.
    {
      id: 'tvt/http-server',
      field: 'http.server',
      pattern: /^Cross Web Server$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.3 },
      examples: [{ seen: 'Cross Web Server' }],
      unlike: ['Cross-Web-Server', 'Web Server'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'tvt/http-title',
      field: 'http.title',
      pattern: /^DVR Components Download$/,
      weight: 0.35,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'DVR Components Download' }],
      unlike: ['Components Download', 'DVR'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    // Under whatever badge: the pages are TVT's.
    {
      id: 'tvt/http-title-pages',
      field: 'http.title',
      pattern: /^NVMS-?9000(?:[ -].{0,40})?$/i,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.3 },
      examples: [{ seen: 'NVMS-9000' }],
      unlike: ['NVMS', 'NVMS-1000', 'My NVMS-9000'],
      source: 'general knowledge, not verified',
    },
    nameMark({
      id: 'tvt/own-name',
      name: 'TVT',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/tvt',
    }),
    // TP-Link calls its modem routers TD-8811 to TD-8840T.
    {
      id: 'tvt/model-camera',
      field: modelFields,
      pattern:
        /^(?<model>TD-[5689](?!8[14]\d|901)\d[0-9A-C]\d[A-Z]{1,2}\d?[A-Z0-9]*(?:-[A-Z0-9]+)*(?: ?\([\w/+ -]+\))?)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'TD-9544S4', gives: { model: 'TD-9544S4' } },
        { seen: 'TD-8423IS-A', gives: { model: 'TD-8423IS-A' } },
        { seen: 'TD-9442E4B-A', gives: { model: 'TD-9442E4B-A' } },
      ],
      unlike: ['TD-8840T', 'TD-W8901G', 'TD-8816', 'TD-8901N'],
      source: 'ch-bas/cctv-camera-database cameras/tvt',
    },
    {
      id: 'tvt/model-recorder',
      field: modelFields,
      pattern: /^(?<model>TD-[23]\d{3}[A-Z]{1,2}\d?[A-Z0-9]*(?:-[A-Z0-9]+)*)$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'TD-3104B1', gives: { model: 'TD-3104B1' } },
        { seen: 'TD-2708TS-HP', gives: { model: 'TD-2708TS-HP' } },
      ],
      unlike: ['TD-3104', 'TD-8840T'],
      source: 'general knowledge, not verified',
    },
    // Two sources, one of which knows it as LTS or QSEE, badges that others make for, too: not proof.
    {
      id: 'tvt/control-greeting',
      field: 'banner.control',
      pattern: /^6865616400000000f[9a][0-9a-f]{2}00000400000003[0-9a-f]{2,94}$/,
      weight: 0.65,
      type: { is: 'recorder', weight: 0.4 },
      examples: [
        { seen: `6865616400000000f901000004000000030${'0'.repeat(89)}0300` },
        { seen: '6865616400000000fa3f0000040000000300' },
      ],
      unlike: ['6865616400000000fb01000004000000030000', '68656164', '6865616c746879206865616420'],
      source: 'kaetemi/sdk_for_zr04rn README.md; nmap/nmap nmap-service-probes (LTS or QSEE DVR)',
    },
    {
      id: 'tvt/control-greeting-other',
      field: 'banner.control',
      pattern: /^68656164(?!00000000f[9a][0-9a-f]{2}00000400000003)[0-9a-f]{2,120}$/,
      weight: 0.4,
      type: { is: 'recorder', weight: 0.3 },
      examples: [{ seen: '686561640000000001000000' }],
      unlike: ['48454144202f20485454502f', '6865616400000000f901000004000000030000'],
      source: 'kaetemi/sdk_for_zr04rn README.md',
    },
    {
      id: 'tvt/sdk-port',
      field: 'port.open',
      pattern: /^6036$/,
      weight: 0.2,
      examples: [{ seen: '6036' }],
      unlike: ['6037', '60360'],
      source: 'tools for the TVT LAN search (GitHub, repositories not named)',
    },
    {
      id: 'tvt/ssdp-location',
      field: 'ssdp.location',
      pattern: /^http:\/\/[\d.]{7,15}:4915[23]\/upnp_eth0\.xml$/,
      weight: 0.4,
      type: { is: 'recorder', weight: 0.3 },
      examples: [{ seen: 'http://192.168.1.40:49152/upnp_eth0.xml' }],
      unlike: ['http://192.168.1.40:49152/upnp.xml', 'http://192.168.1.40:80/upnp_eth0.xml'],
      source: 'kaetemi/sdk_for_zr04rn README.md',
    },
  ],
  brands: [
    ...sharedBrands({
      maker: 'tvt',
      names: ['Q-See', 'LTS'],
      howToTell: 'The control port says `head` by itself; the web server is Cross Web Server.',
      source: 'nmap/nmap nmap-service-probes (LTS or QSEE DVR)',
    }),
    ...sharedBrands({
      maker: 'tvt',
      names: ['CP Plus', 'Meriva', 'Novus CCTV', 'Questek', 'Tecvoz', 'TeleEye'],
      howToTell: `Some products. ${stack}`,
      source: lists,
    }),
    ...sharedBrands({
      maker: 'tvt',
      names: ['JFL', 'Technomate'],
      howToTell: `Some products. ${stack}`,
      source: lists,
    }).map(andOthers),
    ...sharedBrands({
      maker: 'tvt',
      names: ['InVid Tech', 'Alibi', 'Avycon', 'Digital Watchdog'],
      howToTell: `Some products. ${stack}`,
      source: sdk,
    }),
    ...sharedBrands({
      maker: 'tvt',
      names: ['Safire Smart'],
      howToTell: `One list calls it Dahua’s, but its streams /profile1 are TVT’s. ${stack}`,
      source: 'ch-bas/cctv-camera-database strix/verified/safire.json and tvt.json',
    }),
    ...sharedBrands({
      maker: 'tvt',
      names: ['Satvision', 'Techson'],
      howToTell: `Recorders of earlier years. ${stack}`,
      source:
        'a list of vendors of recorders with TVT’s firmware (GitHub full-text search for Black Hawk Security, repositories not named)',
    }),
    ...sharedBrands({
      maker: 'tvt',
      names: ['Vitek'],
      howToTell: `The Transcendent series has TVT’s streams. ${stack}`,
      source: 'ch-bas/cctv-camera-database strix/verified/vitek.json and tvt.json',
    }),
    {
      name: 'Provision-ISR',
      relation: 'relabel',
      made: 'partly',
      howToTell: "The web pages are those of TVT (NVMS-9000); MAC addresses are Provision-ISR's own.",
      sources: [
        'IEEE registry via npm oui-data 2.1.9: Provision-ISR (Israel)',
        lists,
        'a tool for the TVT LAN search calls it Provision discovery (GitHub, repository not named)',
      ],
      marks: [
        {
          id: 'tvt/provision-name',
          field: ['onvif.manufacturer', 'onvif.scope-name', 'maker.vendor'],
          pattern: /^Provision[- ]?ISR(?:[ _-].*)?$/i,
          weight: 0,
          examples: [{ seen: 'Provision-ISR' }],
          unlike: ['Provision', 'Provisioning'],
          source: 'IEEE registry via npm oui-data 2.1.9: Provision-ISR (Israel)',
        },
        {
          id: 'tvt/provision-title',
          field: 'http.title',
          pattern: /^Provision[- ]?ISR\b/i,
          weight: 0,
          examples: [{ seen: 'Provision-ISR' }],
          unlike: ['Provisioning'],
          source: 'IEEE registry via npm oui-data 2.1.9: Provision-ISR (Israel)',
        },
      ],
      registrants: ['Provision-ISR'],
    },
    {
      name: 'DVC',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'HTTP answers 400 to every path; the TVT search answers.',
      sources: ['ipcprobe, a tool for TVT cameras (GitHub, repository not named)'],
      marks: [],
    },
    {
      name: 'Zosi',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Recorder ZR04RN is TVT; other models are not. Ask the unit.',
      sources: ['kaetemi/sdk_for_zr04rn README.md'],
      marks: [
        {
          id: 'tvt/zosi-name',
          field: ['onvif.manufacturer', 'onvif.scope-name', 'maker.vendor'],
          pattern: /^ZOSI(?:[ _-].*)?$/i,
          weight: 0,
          examples: [{ seen: 'ZOSI' }],
          unlike: ['ZOS'],
          source: 'kaetemi/sdk_for_zr04rn README.md',
        },
      ],
    },
  ],
  registrants: ['TVT CO.,LTD', 'TVT CO., LTD'],
  prefixWeight: 0.3,
  habits: [
    {
      field: 'http.title',
      pattern: /^IPCamera Components Download$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['IPCamera Components Download'],
      unlike: ['IPCamera', 'Components Download'],
      source: lift,
    },
    {
      field: leadFields,
      pattern: /^(?:https?:\/\/[^/]{1,80})?\/?Pages\/login\.htm$/,
      weight: 0.5,
      is: ['recorder', 0.3],
      seen: ['Pages/login.htm'],
      unlike: ['pages/login.html', 'Pages/login.aspx'],
      source: nndefaccts,
    },
    {
      field: 'http.title',
      pattern: /^IDCS_LOGIN_NBSP$/,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['IDCS_LOGIN_NBSP'],
      unlike: ['LOGIN', 'IDCS'],
      source: yak,
    },
    at(
      '\\?chID=\\d{1,3}&streamType=(?:main|sub)\\b',
      0.5,
      ['?chID=1&streamType=main&linkType=tcp'],
      ['?chID=1', '?channel=1&streamType=main'],
      hearsay,
    ),
    alone('TVT'),
    {
      field: ['tls.subject', 'tls.issuer'],
      pattern: /^(?:.{0,200}[ ,/])?O=TVT(?: Digital.{0,60})?(?:$|[,/])/,
      weight: 0.6,
      is: ['camera', 0.25],
      seen: ['O=TVT, CN=TVT', 'CN=ipc, O=TVT'],
      unlike: ['O=TVTROPOLIS, CN=x', 'CN=TVT, O=Television'],
      source: hearsay,
    },
  ],
  series: [
    camera(
      '(?:PAR|ULT|ELEV)-(?:ALL\\d{0,2}|[ACP]\\d{1,2})[A-Z]\\w{3,14}(?:-[A-Z0-9]{2,7})?',
      ['PAR-P4BIRA2812NH-AIWLT', 'PAR-ALL5TXIR18', 'ELEV-C5LIRN', 'PAR-P12PANNH', 'ELEV-ALLDIR2812D'],
      ['PAR-P4', 'PAR-4BIRA2812'],
      { ...badge('InVid Tech'), source: catalogued('invid-tech') },
    ),
    camera(
      '(?:PAR|ULT|VIS|ELEV|SEC)-[PAC]\\d{1,2}[A-Z]\\w{4,10}',
      ['PAR-P8TXIR28', 'ULT-P5DRXIR28'],
      ['PAR-P8', 'VIS-1000'],
      badge('InVid Tech'),
    ),
    camera('DCN-[BDVT][A-Z]{0,2}\\d{4}\\w{0,6}', ['DCN-BF3221'], ['DCN-', 'DCS-930L'], badge('DVC')),
    camera(
      '(?:D[AIV]I?|I[1-8]|B[MX][HM]|[DT]MA|BM[HM]|Z\\d{0,2}|PTZ?)-\\d{3}IP\\w{0,8}(?:-\\w{1,6}){0,2}',
      ['DI-340IPE-28', 'I3-340IP536', 'BMH-340IP528', 'I1-390IP5VF'],
      ['DI-340', 'DI-804HV'],
      badge('Provision-ISR'),
    ),
    unit(
      'recorder',
      '(?:NVR[358]-\\d{4,5}[A-Z]\\w{0,3}(?:-\\w{1,4})?|SH-\\d{4,5}A\\w{0,4}-\\d\\w{0,4})',
      ['NVR5-16400X', 'SH-4050A-2L'],
      ['NVR8-7085', 'SH-4050'],
      badge('Provision-ISR'),
    ),
    camera(
      'TD-[78]\\d{3}(?:A[SMET]|I[EM])\\w{0,4}(?:-\\w{1,6})?',
      ['TD-7421AS', 'TD-8543IE3N'],
      ['TD-8840T', 'TD-W8901'],
      plain,
    ),
    camera('TD-E\\d{4}[\\w()-]{0,10}', ['TD-E2128'], ['TD-E', 'TD-E21'], plain),
    unit('recorder', 'Z[RG]\\d{2}[A-Z]{2}\\w{0,2}', ['ZR08EN', 'ZR04RN'], ['ZR08', 'ZR8EN'], badge('Zosi')),
    camera(
      '1(?:NC|AC|NB|AR|NT|AQ)-?\\d{3,5}[A-Z]{0,2}',
      ['1NC-1065', '1AC-2611B'],
      ['1NC', 'NC-1065'],
      badge('Zosi'),
    ),
    camera('C(?:190|289|296|298|518|611)(?: ?Pro)?', ['C190', 'C289'], ['C19', 'C200'], badge('Zosi')),
    camera(
      'SH-\\d{4,5}A\\w{0,4}-\\d[A-Z]{0,2}(?:\\(\\w{1,4}\\))?',
      ['SH-4050A5-5L(MM)'],
      ['SH-4050', 'SH-IPC08'],
      badge('Provision-ISR'),
    ),
  ],
};
