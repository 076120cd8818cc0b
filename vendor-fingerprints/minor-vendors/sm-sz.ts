import { type MakerEntry, modelFields } from '../define.ts';
import { cameraTable, catalogue, ispy, strix, wificam } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with Sm to Sz. */
export const minorVendorsSmToSz: readonly MakerEntry[] = [
  minorVendor('Smartec', 'camera', {
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
  minorVendor('Smartwares', 'camera', {
    series: [
      camera(
        'CIP-?3\\d{4}(?:AT|KL)?|C(?:7[1-9]|9[1-9])\\dIP(?:-KL)?',
        ['CIP-39218AT', 'C923IP', 'C724IP'],
        ['CIP-37', 'C903IP'],
        { ...plain, source: strix('smartwares') },
      ),
    ],
  }),
  minorVendor('SmartWitness', 'recorder', {
    series: [
      unit('recorder', '(?:CP[24]S?|SVC\\d{3,4}\\w{0,4}|AP1)', ['CP4S', 'SVC1080'], ['CP4X', 'SVC'], short),
    ],
  }),
  minorVendor('SMC Networks', 'camera', {
    series: [
      camera('SMCWIPC\\w{2,8}(?:-\\w{1,3})?', ['SMCWIPCFN-G2', 'SMCWIPC01'], ['SMCWIPC', 'SMCWBR14'], plain),
    ],
  }),
  minorVendor('Solight', 'camera', {
    series: [camera('1D7[0-9][A-Z]?', ['1D75', '1D73S'], ['1D7', '1D755'], short)],
  }),
  minorVendor('Solink', 'recorder', {
    registrants: ['Solink Corporation'],
  }),
  minorVendor('Solwise', 'camera', {
    series: [
      camera(
        'SEC-(?:C?\\d{4}[A-Z]?|MJCAS-\\d{3}[A-Z]{0,2})(?:-IR)?',
        ['SEC-1002W-IR', 'SEC-C1062', 'SEC-MJCAS-210IR'],
        ['SEC-1002W-X', 'SEC-100'],
        { ...plain, source: strix('solwise') },
      ),
    ],
  }),
  minorVendor('Somfy', 'camera', {
    firmwareStrings: [
      line(
        'Somfy (?:One(?: ?\\+)?|(?:Indoor|Outdoor) Camera|Visidom)',
        ['Somfy One', 'Somfy Indoor Camera', 'Somfy One 12AB'],
        ['Somfy', 'Somfy Box', 'Somfy Oneness'],
      ),
    ],
  }),
  minorVendor('SONOFF', 'camera', {
    series: [
      camera('GK-?200MP\\d(?:-?[A-Z])?|CAM-(?:S2|B1P?|PT2)', ['GK-200MP2-B', 'CAM-S2'], ['GK-200', 'CAM-S'], {
        ...plain,
        source: strix('sonoff'),
      }),
    ],
  }),
  // ST, and a letter or two for the kind of unit. Recorders of some years are Dahua's, where the brand is listed as well.
  minorVendor('Space Technology', 'camera', {
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
  minorVendor('SparkLAN', 'camera', {
    series: [
      camera('CAS-\\d{3}[A-Z]{0,2}', ['CAS-335W', 'CAS-633'], ['CAS-33', 'CAS335W'], {
        ...plain,
        source: 'camera_model.conf (https://pastebin.com/FVqgCBEV)',
      }),
    ],
  }),
  minorVendor('Sparsh', 'camera', {
    series: [
      camera('SC-\\d{4}-I[A-Z]{2,4}(?:-F\\d{2})?', ['SC-3243-IWPS-F28'], ['SC-3243', 'SC-IWPS-F28'], {
        ...plain,
        source:
          'GitHub full-text search for onvif.org/hardware/S: an answer with Uniview’s serial number, repository not named',
      }),
      camera(
        'SC-(?:IP|AHD)\\d{2,3}[A-Z]{1,4}\\w{0,4}(?:-[\\w.]{1,6}){0,2}',
        ['SC-IP222BP-3.6'],
        ['SC-IP', 'SCB-2000'],
        plain,
      ),
    ],
  }),
  minorVendor('Spot AI', 'camera', {
    registrants: ['Spot AI, Inc.'],
  }),
  minorVendor('SpotCam', 'camera', {
    registrants: ['SpotCam Co., Ltd.'],
  }),
  minorVendor('Spyclops', 'camera', {
    series: [
      camera('SPY-[A-Z]{2,8}(?:IP)?\\d{0,2}\\w?', ['SPY-MNBLTWIP5', 'SPY-MNDMWIP4'], ['SPY-', 'SPYMNDMW']),
    ],
  }),
  minorVendor('SriHome', 'camera', {
    firmwareStrings: [
      {
        field: modelFields,
        pattern: /^(?<model>SH0[0-6]\d[A-C]?|DH0[01]\d)$/,
        seen: ['SH034C', 'DH004'],
        unlike: ['SH34', 'DH104'],
        source: catalogue,
      },
    ],
  }),
  minorVendor('Starvedia', 'camera', {
    registrants: ['StarVedia Technology Inc.'],
    series: [
      camera('IC-?\\d{3}[wW](?:-\\w{1,3})?', ['IC-212W', 'IC502w'], ['IC-212', 'IC-3115W'], {
        ...short,
        source: strix('starvedia'),
      }),
    ],
  }),
  minorVendor('Steinel', 'camera', {
    firmwareStrings: [
      line(
        '(?:Steinel )?(?:L|XLED) ?\\d{3}(?: SC)? CAM(?: \\w{1,4})?|Steinel[ -]CAM(?: ?[Ll]ight)?',
        ['Steinel L 620 CAM', 'L 620 CAM SC', 'Steinel-CAM'],
        ['Steinel', 'L 620'],
      ),
    ],
  }),
  minorVendor('Steren', 'camera', {
    series: [
      camera('CCTV-\\d{3}', ['CCTV-220', 'CCTV-235'], ['CCTV-22', 'CCTV'], {
        ...plain,
        source: strix('steren'),
      }),
    ],
  }),
  minorVendor('Storage Options', 'camera', {
    series: [
      camera('SON-IPC\\d', ['SON-IPC1'], ['SON-IPC', 'IPC1'], { ...plain, source: strix('storage-options') }),
      camera('IP65IW|SON-IPC\\d', ['IP65IW', 'SON-IPC1'], ['IP65', 'SON-IPC'], { ...short, source: wificam }),
    ],
  }),
  minorVendor('SubC Imaging', 'camera', {
    series: [
      camera('Rayfin(?: \\w{2,10}){0,2}', ['Rayfin', 'Rayfin Coastal'], ['Ray', 'my Rayfin'], {
        source: 'GitHub full-text search for onvif.org/hardware/r: repository not named',
      }),
    ],
  }),
  minorVendor('Sumpple', 'camera', {
    series: [camera('S(?:61\\d|63\\d|65\\d|82\\d)', ['S631', 'S610'], ['S74', 'S345'], short)],
  }),
  minorVendor('Suneyes', 'camera', {
    series: [
      camera(
        'SP-(?:TM|[FHPQV][A-Z]?)\\d{2,4}[A-Z]{1,6}2?',
        ['SP-P1802SWPTZ', 'SP-FJ01W', 'SP-TM01EWP', 'SP-HS05W'],
        ['SP-P1802', 'SP-112NW', 'SP-T03WP'],
        { ...plain, source: ispy },
      ),
    ],
  }),
  minorVendor('Sunkwang', 'camera', {
    registrants: ['SunKwang Electronics Co., Ltd'],
  }),
  minorVendor('Surip', 'camera', {
    series: [
      camera('SI-[EFL]\\d{3,4}(?:R|V\\d)?', ['SI-E534', 'SI-L936V2'], ['SI-534', 'SI-E5'], {
        ...plain,
        source: cameraTable,
      }),
    ],
  }),
  minorVendor('Surveon', 'recorder', {
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
  minorVendor('Switcam', 'camera', {
    series: [camera('HS303(?: v\\d)?', ['HS303'], ['HS30', 'HS-303'], short)],
  }),
  minorVendor('Syac', 'recorder', {
    series: [
      unit('recorder', 'DigiEye(?:[ -]\\w{1,8}){0,2}', ['DigiEye', 'DigiEye HVR'], ['DigiEy', 'Digi Eye X']),
    ],
  }),
  minorVendor('Sygonix', 'camera', {
    series: [camera('43\\d{3}A', ['43176A', '43558A'], ['43176', '4317A'], { ...short, source: wificam })],
  }),
  minorVendor('System K', 'recorder', {
    series: [unit('recorder', 'NVR-5(?:04|08|16)', ['NVR-504', 'NVR-516'], ['NVR-50', 'NVR-5040'], short)],
  }),
];
