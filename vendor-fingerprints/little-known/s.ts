import { hostNameFields, type MakerEntry, modelFields } from '../define.ts';
import { cameraTable, catalogue, hearsay, ispy, nessus, nndefaccts, strix, wificam } from '../sources.ts';
import { line } from '../tables/habits.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { littleKnown, names, namesOfMuchElse, ofMuchElse, sellers, stations } from './define.ts';

/** Those whose name begins with S. */
export const littleKnownS: readonly MakerEntry[] = [
  ...names(
    'camera',
    'Safesky',
    'Salrayworks',
    'Sansco',
    'Santachi',
    'Scallop Imaging',
    'Scricam',
    'SecuBest',
    'Seculink',
    'Secuplace',
    'Secureye',
    'Securico',
    'SecuSTATION',
    'Seetong',
    'Sensys Gatso',
    'Septekon',
    'Sequrecam',
    'Sibell',
    'Siepem',
    'Sierra-Olympia',
    'Silarius',
    'SimCam',
    'SIMShine',
    'Sky Genious',
    'SkyIPCam',
    'Smonet',
    'SMTAV',
    'Sovmiku',
    'Sparsh CCTV',
    'Spot AI',
    'SpotCam',
    'Starcam',
    'Sumatra Vision',
    'Sunivision',
    'Sunkwang',
    'Sunluxy',
    'Survision',
    'Svplus',
    'Swancam',
    'SWiiD',
    'Szneo',
  ),
  ...names(
    'recorder',
    'Safe Fleet',
    'Safety Vision',
    'Scati',
    'Securus',
    'SecuWatch',
    'SeenTech',
    'SeeTec',

    'Solink',
    'Spezvision',
    'Steelbox',
    'Street Eyes',
    'Supercircuits',
  ),
  ...sellers(
    'Samtech',
    'Sarmatt',
    'Saxxon',
    'Securicorp',
    'Senpei',
    'Setik',
    'Solidcamera',
    'Squilla',
    'System Q',
  ),
  ...stations('Slinex', 'Stentofon', 'STR Elektronik', 'Swiftlane'),
  ...namesOfMuchElse(
    'Sagem',
    'Sapido',
    'Satel',
    'Seco-Larm',
    'Sensoray',
    'Sensormatic',
    'Senstar',
    'Sharp',
    'Skyworth',
    'Solwise',
    'Somfy',
    'Stanley',
    'StarTech',
    'Steren',
    'Summer Infant',
    'Sweex',
    'Switel',
  ),
  ofMuchElse('S2', 'recorder', {
    habits: [
      {
        field: 'http.title',
        pattern: /^S2 NetVR\b/i,
        seen: ['S2 NetVR Login'],
        unlike: ['S2 Netbox Login', 'NetVR'],
        source: 'rapid7/recog xml/html_title.xml',
      },
    ],
  }),
  littleKnown('Santec', 'camera', {
    habits: [
      {
        field: 'http.auth-realm',
        pattern: /^Santec-IPCamera$/i,
        seen: ['Santec-IPCamera'],
        unlike: ['Santec', 'IPCamera'],
        source: nndefaccts,
      },
    ],
    series: [
      camera(
        '(?:SNC-\\d{3}F?[A-Z]{2,5}|B(?:W|P)[DPC][A-Z]-\\d{4})',
        ['SNC-311FBIA', 'BWDA-2145'],
        ['SNC-311', 'BWDA', 'SNC-570'],
        plain,
      ),
    ],
  }),
  littleKnown('Satvision', 'camera', {
    series: [
      camera(
        'SV[IC]-[A-Z]{1,2}\\d{3}[A-Z]{0,4}(?: .{1,12})?',
        ['SVI-D223A', 'SVI-S322VM'],
        ['SVI-D', 'SVI-223A'],
        plain,
      ),
      unit(
        'recorder',
        // SVR-1680C and its like are Samsung's.
        'SV[NR]-(?!1[56]\\d{2})\\d{4}(?:-PRO)?\\w{0,6}',
        ['SVN-8125', 'SVR-8425F'],
        ['SVN-81', 'SVI-D223A', 'SVR-1680C'],
        plain,
      ),
    ],
  }),
  littleKnown('Seon Explorer', 'recorder', {
    series: [
      unit(
        'recorder',
        'Explorer (?:TX|MX|DX|EX)\\d{0,2}(?:-HD| HD)?',
        ['Explorer TX8', 'Explorer DX-HD'],
        ['Explorer', 'Explorer 8'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Sercomm', 'camera', {
    series: [
      camera(
        'RC40[23]\\d|OC43\\d|NV[48]12[AD]',
        ['RC4021', 'OC432', 'NV812D'],
        ['RC40', 'OC43', 'NV812'],
        plain,
      ),
      camera(
        '(?:RC8[0-9]\\d{2}\\w?(?:v\\d)?|OC8\\d{2}\\w?|iCamera(?:2|-?\\d{3,4})?)',
        ['RC8021', 'OC821D', 'iCamera-1000'],
        ['RC80', 'Camera'],
        plain,
      ),
      camera(
        '(?:RC|OC)8\\d{2,3}[A-Z]?-(?:ADT|V\\d|v\\d)',
        ['RC8025B-ADT', 'OC835-ADT'],
        ['RC8025B', 'RC802-'],
        plain,
      ),
    ],
  }),
  littleKnown('SerVision', 'encoder', {
    habits: [
      {
        field: 'http.page-mark',
        pattern: /^input=TO_LOAD$/,
        is: ['recorder', 0.45],
        seen: ['input=TO_LOAD'],
        unlike: ['input=LOADED', 'input=to_load'],
        source: nndefaccts,
      },
    ],
    series: [
      unit('recorder', '[CHMSU]VG[2468]00\\w{0,2}', ['HVG400', 'SVG200'], ['HVG40', 'HVG-400'], plain),
    ],
  }),
  littleKnown('Seyeon', 'camera', {
    // FlexWATCH is what it calls all of its cameras and servers.
    word: '(?:Seyeon|Flex[ _-]?WATCH)',
    habits: [
      {
        field: ['http.page-mark', 'http.redirect'],
        pattern: /^(?:\/app\/)?applet\/toolas\.html$|^\/{1,2}app\/idxasp\.html$/,
        weight: 0.5,
        is: ['camera', 0.3],
        seen: ['applet/toolas.html', '/app/idxasp.html'],
        unlike: ['applet/tools.html', '/app/index.html'],
        source: nessus,
      },
    ],
    series: [
      camera(
        'FW[13578]\\d{3}-[A-Z]{1,3}\\w{0,4}(?:-\\w{1,3}){0,2}',
        ['FW3170-PS-E', 'FW7500-TXV-R'],
        ['FW3170', 'FW100P'],
        { ...plain, source: strix('flexwatch') },
      ),
    ],
  }),
  littleKnown('Shany', 'camera', {
    series: [
      camera(
        'SNC-(?!WR6|WL8)[LW][A-Z]{0,3}\\d{2,4}[A-Z]{0,4}',
        ['SNC-L5113', 'SNC-WD5103M'],
        ['SNC-', 'SNC-CH120', 'SNC-WR630'],
        plain,
      ),
    ],
  }),
  littleKnown('Sharx', 'camera', {
    series: [
      camera('SCNC\\d{4}[A-Z]?', ['SCNC2607', 'SCNC2606N'], ['SCNC', 'SNC-2607'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  littleKnown('Siedle', 'doorbell', {
    series: [
      unit(
        'doorbell',
        '(?:BCMC?|ACM|CACE|ATLM) ?6[57]\\d-\\d{2}',
        ['BCM 658-02', 'BCMC 650-04'],
        ['BCM 658', 'BCM-658'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Siemens', 'camera', {
    series: [
      camera('C[CFV]P[CHB]\\d{4}(?:-[A-Z]{1,4}\\d{0,2})?', ['CCPC1345'], ['CCPC', 'CC1345'], plain),
      camera(
        'C[CFV](?:MS|MW|MX|IS|IX|MC|MD|IC|PA|PW|ID)\\d{4}(?:-[A-Z]{1,4}\\d{0,2})?',
        ['CCMS2025-IR', 'CCIS1425', 'CFMS2025', 'CVMW3025-IR', 'CCPW3025'],
        ['CCMS', 'CC2025'],
        plain,
      ),
    ],
  }),
  littleKnown('SightLogix', 'camera', {
    series: [
      camera(
        'Sight(?:Sensor|Tracker)(?:[ -]\\w{1,10}){0,2}',
        ['SightSensor NS', 'SightSensor'],
        ['Sight', 'Sightsensors'],
        plain,
      ),
    ],
  }),
  littleKnown('Silent Sentinel', 'camera', {
    series: [
      camera(
        '(?:AERON|OSIRIS|JAEGAR)(?: [A-Z]{2,9}){1,2}',
        ['AERON RANGER', 'OSIRIS HD'],
        ['OSIRIS', 'AERONAUT ONE'],
        plain,
      ),
    ],
  }),
  ofMuchElse('SimpliSafe', 'camera', {
    habits: [
      {
        field: [...hostNameFields, 'upnp.friendly-name', 'mdns.instance'],
        pattern: /^SimpliCam(?:[-_ ]\w{2,12})?(?:\.[\w.-]{1,60})?$/i,
        is: ['camera', 0.6],
        seen: ['SimpliCam', 'simplicam-1a2b.lan'],
        unlike: ['SimpliSafe', 'Simple-Cam'],
        source: hearsay,
      },
    ],
  }),
  littleKnown('Sineoji', 'camera', {
    series: [
      camera('PT-?(?:3[12]\\d{2}|59\\d)[A-Z]{1,2}', ['PT-3215P', 'PT593V'], ['PT-3215', 'PT-606'], plain),
    ],
  }),
  littleKnown('Sinocam', 'camera', {
    word: '(?:Sz)?Sinocam',
    series: [
      camera(
        'SN-?IPC?-?\\d{4}[A-Z]{0,4}\\d{0,2}(?:-\\w{2,3}){0,2}|SN-?IPC-H[RW]\\d{2}(?:-\\w{2})?|SN-\\d{4}CS?W',
        ['SN-IPC-5033SW-UK', 'SN-IPC-HW16', 'SN-6409CW', 'SN-IPC-7042CSW-UK'],
        ['SN-IPC', 'SN-IPR8041BZDN-Z'],
        { ...plain, source: strix('szsinocam') },
      ),
      unit('recorder', 'SN-NVK-\\w{4,8}', ['SN-NVK-6004H10'], ['SN-NVK', 'SN-NVR'], {
        ...plain,
        source: strix('sinocam'),
      }),
    ],
  }),
  ofMuchElse('Sitecom', 'camera', {
    series: [camera('(?:WLC-[12]000|LN-40\\d|WL-40[45])', ['WLC-1000', 'LN-406'], ['WL-300', 'LN-4'], plain)],
  }),
  littleKnown('Skybell', 'camera', {
    series: [
      unit('doorbell', 'SB(?:HD\\d{2}|300WSN|SL1)\\w{0,3}', ['SBHD20', 'SB300WSN'], ['SBHD', 'SB30'], plain),
    ],
  }),
  ofMuchElse('Skytronic', 'camera', {
    series: [camera('IP9\\d', ['IP99'], ['IP9', 'IPX'], { ...short, source: wificam })],
  }),
  ofMuchElse('Smartec', 'camera', {
    series: [
      camera(
        'ST[CN]R?-IP[A-Z]{1,2}\\d{4}\\w{0,3}',
        ['STC-IPM3090', 'STC-IPX3060A'],
        ['STC-IP', 'ST-IPM3090'],
        plain,
      ),
      unit('recorder', 'STNR-\\d{4}\\w{0,3}', ['STNR-1633'], ['STNR', 'STC-1633'], plain),
    ],
  }),
  ofMuchElse('Smartwares', 'camera', {
    series: [
      camera(
        'CIP-?3\\d{4}(?:AT|KL)?|C(?:7[1-9]|9[1-9])\\dIP(?:-KL)?',
        ['CIP-39218AT', 'C923IP', 'C724IP'],
        ['CIP-37', 'C903IP'],
        { ...plain, source: strix('smartwares') },
      ),
    ],
  }),
  ofMuchElse('SMC Networks', 'camera', {
    series: [
      camera('SMCWIPC\\w{2,8}(?:-\\w{1,3})?', ['SMCWIPCFN-G2', 'SMCWIPC01'], ['SMCWIPC', 'SMCWBR14'], plain),
    ],
  }),
  ofMuchElse('SONOFF', 'camera', {
    series: [
      camera('GK-?200MP\\d(?:-?[A-Z])?|CAM-(?:S2|B1P?|PT2)', ['GK-200MP2-B', 'CAM-S2'], ['GK-200', 'CAM-S'], {
        ...plain,
        source: strix('sonoff'),
      }),
    ],
  }),
  // ST, and a letter or two for the kind of unit. Recorders of some years are Dahua's, where the badge is listed as well.
  ofMuchElse('Space Technology', 'camera', {
    series: [
      camera(
        'ST-(?:VA|VK|SX|SK|V|S)\\d{4}(?:[ _-]\\w{2,8}){0,2}',
        ['ST-VA5641', 'ST-S4501 POE', 'ST-VK4525_PRO'],
        ['ST-VA56', 'ST-4501', 'ST-VA56415'],
        {
          ...plain,
          source:
            'GitHub full-text search for ST-VA5641: a test of what cameras call themselves, repository not named',
        },
      ),
      unit(
        'recorder',
        'ST-(?:NVR|HVR|HDVR|XVR)-?\\w{2,10}(?:-\\w{1,8})?',
        ['ST-NVR-V16602K40', 'ST-HDVR-1604'],
        ['ST-NVR', 'NVR-V16'],
        plain,
      ),
    ],
  }),
  ofMuchElse('SparkLAN', 'camera', {
    series: [
      camera('CAS-\\d{3}[A-Z]{0,2}', ['CAS-335W', 'CAS-633'], ['CAS-33', 'CAS335W'], {
        ...plain,
        source: 'camera_model.conf (https://pastebin.com/FVqgCBEV)',
      }),
    ],
  }),
  littleKnown('Sparsh', 'camera', {
    series: [
      camera(
        'SC-(?:IP|AHD)\\d{2,3}[A-Z]{1,4}\\w{0,4}(?:-[\\w.]{1,6}){0,2}',
        ['SC-IP222BP-3.6'],
        ['SC-IP', 'SCB-2000'],
        plain,
      ),
    ],
  }),
  littleKnown('Spyclops', 'camera', {
    series: [
      camera('SPY-[A-Z]{2,8}(?:IP)?\\d{0,2}\\w?', ['SPY-MNBLTWIP5', 'SPY-MNDMWIP4'], ['SPY-', 'SPYMNDMW']),
    ],
  }),
  littleKnown('SriHome', 'camera', {
    habits: [
      {
        field: modelFields,
        pattern: /^(?<model>SH0[0-6]\d[A-C]?|DH0[01]\d)$/,
        seen: ['SH034C', 'DH004'],
        unlike: ['SH34', 'DH104'],
        source: catalogue,
      },
    ],
  }),
  littleKnown('Starvedia', 'camera', {
    series: [
      camera('IC-?\\d{3}[wW](?:-\\w{1,3})?', ['IC-212W', 'IC502w'], ['IC-212', 'IC-3115W'], {
        ...short,
        source: strix('starvedia'),
      }),
    ],
  }),
  ofMuchElse('Steinel', 'camera', {
    habits: [
      line(
        '(?:Steinel )?(?:L|XLED) ?\\d{3}(?: SC)? CAM(?: \\w{1,4})?|Steinel[ -]CAM(?: ?[Ll]ight)?',
        ['Steinel L 620 CAM', 'L 620 CAM SC', 'Steinel-CAM'],
        ['Steinel', 'L 620'],
      ),
    ],
  }),
  ofMuchElse('Storage Options', 'camera', {
    series: [
      camera('IP65IW|SON-IPC\\d', ['IP65IW', 'SON-IPC1'], ['IP65', 'SON-IPC'], { ...short, source: wificam }),
    ],
  }),
  littleKnown('SubC Imaging', 'camera', {
    series: [
      camera('Rayfin(?: \\w{2,10}){0,2}', ['Rayfin', 'Rayfin Coastal'], ['Ray', 'my Rayfin'], {
        source: 'GitHub full-text search for onvif.org/hardware/r: repository not named',
      }),
    ],
  }),
  littleKnown('Sumpple', 'camera', {
    series: [camera('S(?:61\\d|63\\d|65\\d|82\\d)', ['S631', 'S610'], ['S74', 'S345'], short)],
  }),
  littleKnown('Suneyes', 'camera', {
    series: [
      camera(
        'SP-(?:TM|[FHPQV][A-Z]?)\\d{2,4}[A-Z]{1,6}2?',
        ['SP-P1802SWPTZ', 'SP-FJ01W', 'SP-TM01EWP', 'SP-HS05W'],
        ['SP-P1802', 'SP-112NW', 'SP-T03WP'],
        { ...plain, source: ispy },
      ),
    ],
  }),
  littleKnown('Surip', 'camera', {
    series: [
      camera('SI-[EFL]\\d{3,4}(?:R|V\\d)?', ['SI-E534', 'SI-L936V2'], ['SI-534', 'SI-E5'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  littleKnown('Surveon', 'recorder', {
    series: [
      camera('CAM[1-6]\\d{3}[A-Z]{0,3}(?:-\\d)?', ['CAM2311', 'CAM4361LV'], ['CAM-5100', 'CAM23'], short),
      unit('recorder', 'SMR\\d{4}\\w{0,4}', ['SMR8000'], ['SMR', 'SRM8000'], short),
      unit('recorder', 'NVR3108', ['NVR3108'], ['NVR310', 'NVR3108-P'], plain),
      camera('CAM\\d{4}[A-Z]{0,5}', ['CAM2441AMP', 'CAM4471HEVP'], ['CAM-5221', 'CAM24'], short),
      unit(
        'recorder',
        '(?:NVR(?:2\\d04|3016|3032|7312|7316|7800)[A-Z]?\\d?|SMR\\d{4}\\w?)',
        ['NVR3016', 'SMR2004'],
        ['NVR30', 'SMR20'],
        short,
      ),
      camera(
        'CAM[1-6]\\d{3}(?:LP|VP|HP|S4|RP|L|V|H)(?:-\\d)?',
        ['CAM3361LP', 'CAM2331HP'],
        ['CAM3361', 'CAM361LP'],
        plain,
      ),
      unit('recorder', 'EMR\\d{4}[A-Z]?', ['EMR1200'], ['EMR12', 'ENR1200'], plain),
    ],
  }),
  ofMuchElse('Syac', 'recorder', {
    series: [
      unit('recorder', 'DigiEye(?:[ -]\\w{1,8}){0,2}', ['DigiEye', 'DigiEye HVR'], ['DigiEy', 'Digi Eye X']),
    ],
  }),
  ofMuchElse('Sygonix', 'camera', {
    series: [camera('43\\d{3}A', ['43176A', '43558A'], ['43176', '4317A'], { ...short, source: wificam })],
  }),
];
