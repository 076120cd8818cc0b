import { type MakerEntry, sharedBrands } from '../define.ts';
import { cctvOnline, hearsay, ispy, nndefaccts, yak } from '../sources.ts';
import { badge, camera, plain, unit } from '../tables/series.ts';

/**
 * XiongMai sells boards and no brand of its own, and no MAC prefix is registered to it: only its firmware
 * shows it.
 */
export const xiongmai: MakerEntry = {
  id: 'xiongmai',
  name: 'XiongMai',
  headquarters: 'CN',
  sources: [
    'GitHub full-text search for Hangzhou Xiongmai: files read in excerpts, repositories not named; one is a copy of CISA’s list of vendors',
    'SEC Consult on XMEye, as reported by The Register, 9 October 2018',
    'https://ipvm.com/reports/xiongmai-recall',
    'OpenIPC/xmupdates README.md',
  ],
  marks: [
    // The web server of the Sofia firmware, which runs on boards in hundreds of brands.
    {
      id: 'xiongmai/http-server',
      field: 'http.server',
      pattern: /^uc-httpd(?:[/ ]\d[\d.]*)?$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.25 },
      examples: [{ seen: 'uc-httpd 1.0.0' }, { seen: 'uc-httpd/1.0.0' }],
      unlike: ['micro_httpd', 'mini_httpd/1.19', 'uclinux-httpd 1.2'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'xiongmai/http-title',
      field: 'http.title',
      pattern: /^net ?surveillance(?: web)?$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'NETSurveillance WEB' }, { seen: 'NetSurveillance' }],
      unlike: ['NET Surveillance WEB Client', 'WEB SERVICE'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    {
      id: 'xiongmai/rtsp-server',
      field: 'rtsp.server',
      pattern: /^H264DVR \d{1,2}(?:\.\d{1,3}){1,3}$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.3 },
      examples: [{ seen: 'H264DVR 1.0' }],
      unlike: ['H264DVR', 'H264 DVR Server 1.0'],
      source: 'scottlamb/retina src/client/testdata/h264dvr_describe.txt',
    },
    // The order of H264DVR, which others may share: a hint.
    {
      id: 'xiongmai/rtsp-public',
      field: 'rtsp.public',
      pattern: /^OPTIONS, DESCRIBE, SETUP, TEARDOWN, GET_PARAMETER, SET_PARAMETER, PLAY, PAUSE$/,
      weight: 0.35,
      type: { is: 'camera', weight: 0.25 },
      examples: [{ seen: 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, GET_PARAMETER, SET_PARAMETER, PLAY, PAUSE' }],
      unlike: [
        'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER',
        'OPTIONS, DESCRIBE, SETUP, TEARDOWN',
      ],
      source:
        'nmap/nmap nmap-service-probes (H264DVR); “Security Assessment of Besder 6024PB-XMA501 IP Camera” (GitHub, repository not named)',
    },
    {
      id: 'xiongmai/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^(?:H264|XM|XiongMai)$/i,
      weight: 0.5,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'H264' }, { seen: 'XiongMai' }],
      unlike: ['H265', 'General', 'IPC'],
      source: '“Security Assessment of Besder 6024PB-XMA501 IP Camera” (GitHub, repository not named)',
    },
    {
      id: 'xiongmai/scope-board',
      field: 'onvif.scope-hardware',
      pattern: /^IPC-model$/,
      weight: 0.4,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'IPC-model' }],
      unlike: ['IPC', 'IPC-model-2'],
      source: 'https://github.com/andreikop/python-ws-discovery/issues/56',
    },
    {
      id: 'xiongmai/onvif-firmware',
      field: ['onvif.firmware', 'maker.firmware'],
      pattern: /^(?<firmware>V\d\.\d{2}\.R\d{2}\.[0-9A-F]{8}\.\d{5}\S{0,60}(?: \d\d\.\d\d)?)$/i,
      weight: 0.6,
      examples: [
        {
          seen: 'V5.00.R02.00030747.10010.349f17..ONVIF 16.12',
          gives: { firmware: 'V5.00.R02.00030747.10010.349f17..ONVIF 16.12' },
        },
        {
          seen: 'V4.02.R12.E7335520.12012.047502.00000',
          gives: { firmware: 'V4.02.R12.E7335520.12012.047502.00000' },
        },
      ],
      unlike: ['V5.5.3 build 171025', 'V5.00.R02'],
      source: '“Security Assessment of Besder 6024PB-XMA501 IP Camera” (GitHub, repository not named)',
    },
    {
      id: 'xiongmai/model-board',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?<model>XM\d{3}[A-Z]?\d?_[\w-]+|IPG-\d{2}[A-Z]{1,2}\d{2}\w*(?:-\w+)*|HI35\w{2,10}_\d{2}[HX]\d{2}\w*)$/,
      weight: 0.6,
      examples: [
        { seen: 'XM530_50X50-WG_8M', gives: { model: 'XM530_50X50-WG_8M' } },
        { seen: 'IPG-53H20PL-S', gives: { model: 'IPG-53H20PL-S' } },
      ],
      unlike: ['XM530', 'NBD80X16S-KL'],
      source:
        '“Security Assessment of Besder 6024PB-XMA501 IP Camera” (GitHub, repository not named); the rest of the grammar: general knowledge, not verified',
    },
    {
      id: 'xiongmai/model-recorder-board',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?<model>(?:NBD|AHB)\d{2}[A-Z]\d{2}[A-Z]?_[\w-]+|(?:NBD|AHB)\d{2}(?:\d{2}|[A-Z]\d{2})[A-Z]\w*(?:-\w+)*)$/,
      weight: 0.6,
      // NBD boards record network cameras, AHB boards analogue ones.
      type: { is: 'recorder', weight: 0.7 },
      examples: [
        { seen: 'NBD80X16S-KL', gives: { model: 'NBD80X16S-KL' } },
        { seen: 'AHB80X04R-MH-V3', gives: { model: 'AHB80X04R-MH-V3' } },
      ],
      unlike: ['NBD-80', 'XM530_50X50-WG_8M'],
      source:
        'GitHub full-text search for NBD80X16S: files read in excerpts, repositories not named; the rest of the grammar: general knowledge, not verified',
    },
    {
      id: 'xiongmai/sofia-port',
      field: 'port.open',
      pattern: /^34567$/,
      weight: 0.2,
      examples: [{ seen: '34567' }],
      unlike: ['34568', '3456'],
      source: 'AlexxIT/go2rtc internal/dvrip/dvrip.go',
    },
    {
      id: 'xiongmai/telnet-login',
      field: 'banner.telnet',
      pattern: /(?:^|\s)(?:LocalHost|XMDVR) login:$/,
      weight: 0.35,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'LocalHost login:' }, { seen: 'XMDVR login:' }],
      unlike: ['localhost login:', 'LocalHost password:'],
      source:
        'GitHub full-text search for “LocalHost login”: files read in excerpts, one of them with the password of this firmware (xmhdipc); XMDVR: general knowledge, not verified',
    },
  ],
  brands: [
    {
      name: 'JFTech',
      relation: 'sub-brand',
      made: 'whole',
      howToTell: 'XiongMai has been called so since 2026.',
      sources: ['OpenIPC/xmupdates README.md'],
      marks: [],
    },
    ...sharedBrands({
      maker: 'xiongmai',
      names: [
        'ANRAN',
        'ASECAM',
        'Bessky',
        'Boavision',
        'Defeway',
        'Digoo',
        'ESCAM',
        'Floureon',
        'Gadinan',
        'Hamrolte',
        'Hiseeu',
        'Jennov',
        'Jooan',
        'Kerui',
        'KKmoon',
        'Loosafe',
        'Misecu',
        'Sannce',
        'Sansco',
        'Sunba',
        'Sunivision',
        'Techage',
        'Tmezon',
        'Unitoptek',
        'Wistino',
      ],
      howToTell:
        'The unit answers as XiongMai’s boards do: port 34567, web server uc-httpd, NETSurveillance WEB.',
      source:
        'SEC Consult on the XMEye cloud, 9 October 2018; its list of vendors read in the README of a tool for XiongMai’s recordings (GitHub full-text search for HAMROLTE, repository not named)',
    }),
    {
      name: 'Besder',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Port 34567 answers, the web page is NETSurveillance WEB.',
      sources: ['“Security Assessment of Besder 6024PB-XMA501 IP Camera” (GitHub, repository not named)'],
      marks: [
        {
          id: 'xiongmai/besder-name',
          field: ['onvif.manufacturer', 'onvif.scope-name'],
          pattern: /^Besder(?:[ _-].*)?$/i,
          weight: 0,
          examples: [{ seen: 'BESDER' }],
          unlike: ['Bester'],
          source: '“Security Assessment of Besder 6024PB-XMA501 IP Camera” (GitHub, repository not named)',
        },
      ],
    },
    {
      name: 'Zosi',
      relation: 'relabel',
      made: 'partly',
      others: true,
      howToTell: 'Several makers: look for port 34567 and the web server uc-httpd.',
      sources: [
        'an essay on cameras on the Internet, 2022, with Zosi among XiongMai’s brands (GitHub full-text search for xiongmai oem, repository not named)',
      ],
      marks: [],
    },
    {
      name: 'Night Owl',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers: look for port 34567 and the web server uc-httpd.',
      sources: [
        'a list of cameras’ habits by brand, with port 34567 for Night Owl (GitHub full-text search for hikvision oem, repository not named)',
      ],
      marks: [],
    },
  ],
  habits: [
    {
      field: 'http.page-mark',
      pattern: /^cookie=NetSuveillanceWebCookie$/,
      weight: 0.6,
      is: ['recorder', 0.4],
      seen: ['cookie=NetSuveillanceWebCookie'],
      unlike: ['cookie=NetSurveillance', 'cookie=session'],
      source: nndefaccts,
    },
    {
      field: 'http.title',
      pattern: /^NETSuveillance WEB$/i,
      weight: 0.6,
      is: ['recorder', 0.4],
      seen: ['NETSuveillance WEB'],
      unlike: ['Surveillance', 'NET WEB'],
      source: cctvOnline,
    },
    {
      field: 'rtsp.sdp-session',
      pattern: /^Video Server Session$/,
      weight: 0.4,
      seen: ['Video Server Session'],
      unlike: ['Video Server', 'Session'],
      source:
        'https://github.com/djwackey/dorsvr/issues/12 (its address is of the kind user=…&channel=1&stream=0)',
    },
    {
      field: 'http.page-mark',
      pattern: /^plugin=(?:https?:\/\/xmsecu\.com(?::\d{2,5})?\/ocx\/|\/?)NewActive\.exe$/i,
      weight: 0.5,
      is: ['recorder', 0.3],
      seen: ['plugin=http://xmsecu.com:8080/ocx/NewActive.exe', 'plugin=NewActive.exe'],
      unlike: ['plugin=Active.exe', 'plugin=/renew/NewActive.exe'],
      source: yak,
    },
    {
      field: 'rtsp.sdp-attribute',
      pattern: /^control:\/user=\w{0,32}[&_]password=\S{0,40}[&_]channel=\d{1,2}[&_]stream=\d/i,
      weight: 0.5,
      is: ['camera', 0.2],
      seen: ['control:/user=admin&password=&channel=1&stream=0.sdp?/trackID=3'],
      unlike: ['control:/user=admin', 'control:/channel=1&stream=0'],
      source: hearsay,
    },
  ],
  series: [
    camera(
      'AR-(?:\\d{2}N[BRW]|AP\\d[A-Z]{2}|VD[BW]?\\d{3}|VG[BW]\\d{3}|PTD\\d{2}|\\d{3}G[BW]|36WB)(?:-(?:IP2?|POE|W[Ii][Ff][Ii]))?',
      ['AR-24NB-POE', 'AR-VDB221-WiFi', 'AR-AP2GA', 'AR-PTD22-POE'],
      ['AR-24', 'AR-129', 'AR-VD'],
      { ...badge('ANRAN'), source: ispy },
    ),
    camera(
      '(?:[5-9]\\d[HXPF]\\d{2}[A-Z]{0,4}|I[PV]G-\\d{2}[HX]\\w{2,12}(?:-\\w{1,6}){0,2}|R\\d{2}X\\d{2}-\\w{2,6})',
      ['50H20L', '85H30AI', 'IVG-85HG50PYA-AE', 'R80X20-PQL'],
      ['50H2', '4K01FD2PAJ6E3FF'],
    ),
    camera(
      '(?:IPM-\\d{2}H\\w{2,8}|IVG-HP\\d{3}\\w{0,4}|NBD\\d{4}\\w{0,3}-\\w{1,6})',
      ['IPM-50HV20', 'IVG-HP203Y'],
      ['IPM-721S', 'IVG-HP'],
    ),
    unit(
      'recorder',
      '(?:MBD|AHB|NBD)\\d{4}[A-Z0-9]{0,5}(?:-[A-Z0-9]{1,6}){0,3}',
      ['MBD6304T', 'AHB7008F4-H', 'NBD8016'],
      ['MBD', 'NBD80'],
      plain,
    ),
  ],
};
