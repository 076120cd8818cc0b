import type { MakerEntry } from '../define.ts';
import {
  cameraTable,
  classTable,
  gobyRules,
  hearsay,
  nessus,
  strix,
  vmsTable,
  wificam,
  yak,
} from '../sources.ts';
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

/** Those whose name begins with C. */
export const littleKnownC: readonly MakerEntry[] = [
  ...sellersOfMuchElse('Calex', 'Connect SmartHome', 'Cudy', 'Cync'),
  // What it makes sends a stage to the public.
  ...names('other', 'Cerevo'),
  ...names(
    'camera',
    'C-Pro Electronics',
    'Cacagoo',
    'Cam4tel',
    'Camcloud',
    'Camea',
    'CamHi',
    'CamHipro',
    'Cammpro',
    'Cammsys',
    'Campro',
    'Camsat',
    'Camscam',
    'Camsecure',
    'Carecam',
    'Cenova',
    'Chateau Technical',
    'CineTreak',
    'Cinnado',
    'Citilog',
    'CitySync',
    'Ckview',
    'Clear CFTV',
    'Cleverdog',
    'Closeli',
    'CMVision',
    'Cococam',
    'Conico',
    'Controp',
    'Conway CCTV',
    'COOAU',
    'COP-USA',
    'Coram AI',
    'CPTCAM',
    'Cromorc',
    'Ctvison',
    'CTVMAN',
    'Cubitech',
    'Cuboai',
    'CViTek',
    'Cybernova',
    'Cyfron',
    'Cynix',
  ),
  ...names(
    'recorder',
    'Camtrace',
    'Cattura',
    'Channel Vision',
    'CIB Security',
    'Coban Technologies',
    'CompleteView',
  ),
  ...stations('Came', 'CellGate', 'Code Blue', 'Cogelec', 'Comelit-PAC', 'Commend', 'CyberData', 'Cyfral'),
  ...sellers(
    'Campark',
    'Cantek-Plus',
    'Carcam',
    'Citrox',
    'Clinton Electronics',
    'CMD CCTV',
    'CnM Secure',
    'Covi Security',
  ),
  ...namesOfMuchElse(
    'Carrier',
    'Chacon',
    'Chamberlain',
    'ClearOne',
    'Cognex',
    'Combivox',
    'Control4',
    'Coolseer',
    'Coretek',
    'Crestron',
  ),
  littleKnown('Camtron', 'camera', {
    habits: [
      {
        // Others may have the same from whoever made it.
        field: 'http.page-mark',
        pattern: /^clsid=DD01C8CA-5DA0-4B01-9603-B7194E561D32$/,
        weight: 0.3,
        is: ['camera', 0.45],
        seen: ['clsid=DD01C8CA-5DA0-4B01-9603-B7194E561D32'],
        unlike: ['clsid=DD01C8CA-5DA0-4B01-9603-000000000000'],
        source: nessus,
      },
    ],
    series: [
      camera('CMNC-\\d{3}', ['CMNC-200'], ['CMNC-', 'CNC-200'], plain),
      camera('CTNC-\\d{4}\\w{0,4}', ['CTNC-2560', 'CTNC-4652E'], ['CTNC', 'CT-2560']),
    ],
  }),
  ofMuchElse('Canary', 'camera', {
    habits: [
      line(
        'Canary (?:Flex|View|Pro|All-in-One)',
        ['Canary Flex', 'Canary View'],
        ['Canary', 'Canary Release'],
      ),
    ],
    series: [camera('CAN[1-4]00(?:[A-Z]{2,4})?', ['CAN100', 'CAN400USBK'], ['CAN', 'CAN500'], short)],
  }),
  littleKnown('Cantonk', 'camera', {
    series: [
      camera(
        'KIP-?\\d{3}[A-Z]{1,3}\\d{2}[A-Z]?',
        ['KIP-200SHR30N', 'KIP-130RT45H', 'KIP200PT40N'],
        ['KIP-200', 'KPC-200SHR30N'],
        { ...plain, source: strix('cantonk') },
      ),
    ],
  }),
  littleKnown('Capture CCTV', 'recorder', {
    series: [
      unit('recorder', 'CDR[ _-]0\\d{3}V[DE]{1,2}', ['CDR 0820VDE', 'CDR-0410VE'], ['CDR 0820', 'CDR4180'], {
        ...plain,
        source: 'https://www.tenable.com/cve/CVE-2013-1391/cpes',
      }),
    ],
  }),
  ofMuchElse('Castel', 'doorbell', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^CASTEL (?<model>(?:XE|CAP|XELLIP)[ \w-]{0,10}VIDEO\w{0,6})/i,
        seen: ['CASTEL XE VIDEO 1B'],
        unlike: ['CASTEL', 'CASTEL XE AUDIO'],
        source: hearsay,
      },
    ],
  }),
  littleKnown('Cathexis', 'recorder', {
    word: 'Cathexis(?:[ _-]?Vision)?',
    series: [
      unit('recorder', 'WNVR-?\\d{4}-PC', ['WNVR1000-PC', 'WNVR-1000-PC'], ['WNVR1000', 'NVR1000-PC'], {
        ...plain,
        source: gobyRules,
      }),
    ],
  }),
  littleKnown('CCDCAM', 'camera', {
    series: [
      camera('EC-IP\\d{4}\\w{0,3}', ['EC-IP5815'], ['EC-IP', 'EC-5815'], {
        ...plain,
        source: strix('ccdcam'),
      }),
    ],
  }),
  ofMuchElse('CDR King', 'camera', {
    series: [
      camera('SEC-0\\d{2}-[A-Z]{1,2}', ['SEC-015-C', 'SEC-016-NE'], ['SEC-015', 'SC-015-C'], {
        ...plain,
        source: wificam,
      }),
    ],
  }),
  littleKnown('Cellinx', 'camera', {
    series: [
      camera('(?:NVM|NBM)\\d-[A-Z]\\d{1,2}|STH\\d{3}', ['NVM3-A16', 'NBM2-H6', 'STH795'], ['NVM3', 'STH79'], {
        ...plain,
        source: vmsTable,
      }),
    ],
  }),
  littleKnown('Cellvision', 'camera', {
    habits: [
      {
        field: ['ssdp.target', 'upnp.device-type', 'upnp.service'],
        pattern: /^urn:cellvision:(?:service|device):\w{1,30}:\d$/i,
        seen: ['urn:cellvision:service:Null:1'],
        unlike: ['urn:cellvision', 'urn:schemas-upnp-org:service:Null:1'],
        source: 'GitHub full-text search for Cellvision UPnP: repositories not named',
      },
    ],
  }),
  littleKnown('CHANCE-i', 'recorder', {
    habits: [
      {
        field: 'http.server',
        pattern: /^Techno Vision Security System\b/,
        seen: ['Techno Vision Security System Ver. 2.0'],
        unlike: ['Techno Vision', 'Security System'],
        source: 'urbanadventurer/WhatWeb plugins/chance-i-divis-dvr.rb',
      },
    ],
  }),
  ofMuchElse('China Mobile', 'camera', {
    series: [
      camera(
        '(?:CMCC )?HDC-?5\\d(?: .{1,10})?',
        ['HDC-51', 'CMCC HDC-55', 'HDC55'],
        ['HDC-5', 'HD-51'],
        plain,
      ),
    ],
  }),
  ofMuchElse('China Telecom', 'camera', {
    series: [camera('DS-YTJ\\d{4}|Y4H-\\d{2}', ['DS-YTJ5301', 'Y4H-50'], ['DS-YTJ', 'Y4H'], plain)],
  }),
  // Alarm panels, and the camera IP116.
  ofMuchElse('Chinavasion', 'camera', {
    series: [
      camera('IP6\\d{2}A?W|H30', ['IP611W', 'IP609AW'], ['IP61', 'H3'], { ...short, source: wificam }),
    ],
  }),
  ofMuchElse('Chuango', 'camera', {
    habits: [
      {
        field: ['http.title', 'banner.telnet'],
        pattern: /^\s{0,4}Chuango login\b/i,
        seen: ['Chuango login', 'Chuango login: '],
        unlike: ['Chuango', 'My Chuango login'],
        source: `${yak}; ${classTable} (IP116 Plus)`,
      },
    ],
  }),
  ofMuchElse('Clare Controls', 'camera', {
    series: [
      camera('CLR-V\\d{3}-\\w{2,8}(?:-\\w{1,5})?', ['CLR-V200-8T28'], ['CLR-V200', 'CLR-200'], plain),
      unit(
        'doorbell',
        'CVP-B2?DB\\d{2}(?:-\\w{1,6})?',
        ['CVP-B2DB50-ODIW'],
        ['CVP-B2', 'CVP9324DNIR'],
        plain,
      ),
      camera(
        'CV-[BMP]\\d{1,2}[A-Z]{1,3}\\d{2}-[IO]D\\w{0,5}|CVP-[BM]\\d(?!DB)[A-Z]{1,3}\\d{2}-[IO]D\\w{0,4}',
        ['CV-M3D10-ODI', 'CVP-M4D50-ODIM'],
        ['CV-M3D10', 'CVP-B2DB50'],
        plain,
      ),
    ],
  }),
  littleKnown('Clover Electronics', 'recorder', {
    word: 'Clover Electronics',
    habits: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^Clover (?<model>(?:DV|CDR|C?LV)\d{3,4}[A-Z]{0,2})\b/,
        seen: ['Clover DV1670D', 'Clover CDR4180'],
        unlike: ['Clover', 'Clover Mini 3', 'DV1670D'],
        source: hearsay,
      },
    ],
  }),
  littleKnown('CohuHD', 'camera', {
    // Costar Technologies bought it and sells under both names.
    group: 'costar',
    habits: [
      {
        field: 'http.server',
        pattern: /^Cohu Camera\b/i,
        weight: 0.7,
        is: ['camera', 0.6],
        seen: ['Cohu Camera'],
        unlike: ['Camera', 'Cohu'],
        source: 'GitHub full-text search for “<title>IP Camera”: an OpenVAS script, its repository not named',
      },
    ],
    series: [
      camera('39[2-6]0HD\\w{0,3}', ['3960HD'], ['3960', '39600HD'], plain),
      camera('(?:3[1239]|42)\\d{2}HD\\w{0,3}', ['3960HD', '4220HD'], ['3960', '1080HD'], short),
    ],
  }),
  ofMuchElse('Comart', 'recorder', {
    habits: [
      {
        field: 'http.title',
        pattern: /^ComArt System\b/i,
        seen: ['ComArt System Web Viewer'],
        unlike: ['ComArt', 'Com Art System'],
        source: hearsay,
      },
    ],
  }),
  ofMuchElse('Comelit', 'camera', {
    habits: [
      line(
        'Comelit (?:(?:VIP|ViP) )?(?:Visto|Ultra|Quadra|Switch|Roma|iKall)(?: \\w{2,8})?',
        ['Comelit VIP Visto', 'Comelit Quadra'],
        ['Comelit', 'VIP Visto'],
        ['doorbell', 0.45],
      ),

      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^(?:Comelit )?(?<model>(?:IP|AHD|HD)(?:NVR|DVR|XVR)\d{3}\w{0,3})\b/,
        is: ['recorder', 0.6],
        seen: ['Comelit IPNVR004', 'AHDDVR004'],
        unlike: ['Comelit', 'IPNVR'],
        source: hearsay,
      },
      {
        field: ['http.title', 'snmp.sys-descr', 'mdns.instance'],
        pattern:
          /^Comelit (?:ViP )?(?:External Unit|Entrance Panel|Door ?(?:Station|Entry Panel)|iKall|Ultra|Quadra)\b/i,
        is: ['doorbell', 0.6],
        seen: ['Comelit ViP External Unit', 'Comelit Ultra'],
        unlike: ['Comelit', 'Comelit HUB', 'Comelit Mini'],
        source: hearsay,
      },
    ],
    series: [
      unit(
        'recorder',
        '(?:IPNVR|AHDVR|HDDVR)\\d{3}[A-Z0-9]{1,8}',
        ['IPNVR016A08PSA', 'AHDVR008MA4K', 'HDDVR042A'],
        ['IPNVR016', 'HDDVR'],
      ),
      camera('IP(?:PTZ|MPT|T)CAM[A-Z]?\\d{2,3}[A-Z]{1,3}', ['IPPTZCAM165ZA'], ['IPPTZCAM', 'PTZCAM165ZA']),
      camera(
        'IP(?:[BDFPT]CAM[A-Z]?\\d{2,3}[A-Z]{1,3}|CAM\\d{3}[A-D])',
        ['IPBCAMN06FB', 'IPCAM076A', 'IPTCAMS04ZA'],
        ['IPCAM', 'IPCAMW45'],
        plain,
      ),
      unit('recorder', 'IPNVR\\d{3}\\w{1,5}', ['IPNVR016S08PC'], ['IPNVR', 'NVR016S'], plain),
    ],
  }),
  littleKnown('Comonyx', 'camera', {
    series: [
      camera(
        'CO-(?:i\\d{2}[A-Z]{2}|D[HS]\\d{2})[\\w-]{0,8}',
        ['CO-i25SY0IR', 'CO-DH01-013'],
        ['CO-i25', 'CO-25'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Compro', 'camera', {
    habits: [
      {
        field: ['upnp.manufacturer', 'onvif.manufacturer'],
        pattern: /^Compro Technology\b/i,
        seen: ['Compro Technology Inc.'],
        unlike: ['Compro', 'Technology Inc.'],
        source: hearsay,
      },
    ],
    series: [
      camera(
        '(?:IP5[567]0[A-Z]?|CS400P?|TN2200|NC2230)',
        ['IP570P', 'CS400P', 'TN2200', 'NC2230'],
        ['IP57', 'CS40', 'TN220'],
        short,
      ),
      camera(
        'Compro (?:IP|CS|NC|TN)\\d{2,4}[A-Z]{0,2}',
        ['Compro IP530W', 'Compro IP60'],
        ['Compro', 'IP530W'],
        { source: cameraTable },
      ),
      camera('(?:IP|CS|NC|TN)\\d{2,3}W?', ['NC150', 'IP530W'], ['NC', 'IP5'], { ...short, source: wificam }),
    ],
  }),
  littleKnown('Concept Pro', 'camera', {
    series: [
      camera(
        '(?:VX[HP]\\d\\w{4,9}|CVP\\d{4}[A-Z]\\w{1,6})',
        ['VXH420BMFIR', 'CVP9324DNIR'],
        ['VXH4', 'CVP9324'],
        short,
      ),
    ],
  }),
  ofMuchElse('Conceptronic', 'camera', {
    buys: 'all',
    series: [
      camera('CIPDCAM|DARAY\\d{2}[A-Z]', ['CIPDCAM', 'DARAY01B'], ['CIPD', 'DARAY01'], plain),

      camera('C(?:IPCAM|54NETCAM|NETCAM)\\w{0,8}', ['CIPCAM720OD', 'C54NETCAM'], ['CIP', 'NETCAM'], plain),
      camera('CI?P(?:D)?CAM\\w{3,8}', ['CIPDCAM720', 'CIPCAM720OD'], ['CIPDCAM', 'IPCAM720']),
    ],
  }),
  ofMuchElse('Consistent', 'camera', {
    buys: 'all',
    series: [
      camera('CTC-(?:IPC|HDC|4G|WIFI)\\w{2,6}(?:-\\w{1,4})?', ['CTC-IPC24B'], ['CTC-IPC', 'CTC-24B'], plain),
    ],
  }),
  littleKnown('COP Security', 'camera', {
    series: [
      camera(
        'C[BD]\\d{2}[A-Z]{2,4}-[A-Z]{3,6}',
        ['CD58NV-AIRCR', 'CD55PW-AIR'],
        ['CD58NV', 'CD58-AIRCR'],
        plain,
      ),
      camera(
        '15-(?:IP|AHD|CDI|HD|CC)\\w{2,8}(?:-\\w{2,6}){0,2}',
        ['15-IP2BIR-EYE'],
        ['15-IP', '15-1000'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Corega', 'camera', {
    habits: [
      {
        field: ['http.auth-realm', 'http.title'],
        pattern: /^(?<model>CG-(?:WLNC|NC)[A-Z0-9]{2,6})(?: Network Camera)?$/,
        weight: 0.5,
        is: ['camera', 0.6],
        seen: ['CG-WLNCM4G', 'CG-WLNC11MN Network Camera'],
        unlike: ['CG-WLR300', 'CG-WLNC'],
        source: `${yak}, which says Planex; whose letters these are: general knowledge, not verified`,
      },
    ],
    series: [
      camera(
        'CG-(?:WL)?NC(?:M|VD|0)\\w{1,6}',
        ['CG-NCVD031A', 'CG-WLNCM4G', 'CG-NC034A'],
        ['CG-NC', 'CG-WLBARGP'],
        { ...plain, source: strix('corega') },
      ),
      camera(
        'CG-(?:WL)?NC[A-Z]{0,3}\\d{2,3}[A-Z]{0,2}',
        ['CG-WLNC11MN', 'CG-NCPVD032'],
        ['CG-NC', 'CG-WLBARGNH'],
      ),
    ],
  }),
  ofMuchElse('Coretec', 'encoder', {
    habits: [
      line(
        '(?:Coretec )?(?:VCX|VCT)-?\\d{4}[\\w-]{0,8}',
        ['Coretec VCX-2400', 'VCX-2400-B'],
        ['Coretec', 'VCX-24'],
        ['encoder', 0.45],
      ),
    ],
  }),
  littleKnown('Cotier', 'camera', {
    series: [
      camera(
        'TV-?\\d{3}[A-Z]\\d?/IP|IPC-\\d{3}/T\\d{1,2}|FE-\\d[A-Z]\\d?/IP',
        ['TV-536W/IP', 'IPC-537/T13', 'FE-2H5/IP'],
        ['TV-536W', 'IPC-537'],
        { ...plain, source: strix('cotier') },
      ),
    ],
  }),
  littleKnown('Ctronics', 'camera', {
    series: [
      camera(
        'CTIPC[WD]?-(?:\\d{3}C?|PTZ\\d{3})[A-Z0-9]{0,8}(?:-\\w{1,6}){0,2}',
        ['CTIPC-275C1080P', 'CTIPC-690C-4MPSD', 'CTIPCW-123C720PW', 'CTIPC-PTZ270-W'],
        ['CTIPC', 'CT-S20-G'],
        { ...plain, source: strix('ctronics') },
      ),
    ],
  }),
];
