import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { cameraTable, nessus, strix } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

/** Those whose name begins with N. */
export const minorVendorsN: readonly MakerEntry[] = [
  minorVendor('NADATEL', 'recorder', {
    registrants: ['Nadatel Co., Ltd'],
    series: [
      unit('recorder', 'NDR-\\d{4}\\w{0,2}', ['NDR-5016'], ['NDR-50', 'NDR-EA4104'], plain),

      unit(
        'recorder',
        'A[TN]-(?:04|08|16)\\d{2}[A-Z]{1,2}',
        ['AT-0402R', 'AT-1623R'],
        ['AT-0402', 'AT-8042L'],
        plain,
      ),
    ],
  }),
  minorVendor('Nedap', 'camera', {
    series: [
      camera(
        'ANPR (?:ACCESS|Access|LUMO|Lumo)(?: HD| V\\d)?',
        ['ANPR ACCESS HD', 'ANPR Lumo'],
        ['ANPR', 'ACCESS HD'],
      ),
    ],
  }),
  minorVendor('Nedis', 'camera', {
    series: [
      camera('IPCM[A-Z]{1,2}\\d{2}[A-Z]{2,4}', ['IPCMPT30CWT'], ['IPCM', 'IPCAM30CWT'], plain),

      unit(
        'doorbell',
        'WIFICDP\\d{2}[A-Z]{2}',
        ['WIFICDP10GY', 'WIFICDP20WT'],
        ['WIFICDP10', 'WIFICO11CWT'],
        plain,
      ),
      camera(
        'WIFIC[BDIO]\\d{2}\\w{0,2}C(?:BK|WT|GY|YW)|IPCM[IO]\\d{2}C(?:BK|WT)',
        ['WIFICO11CWT', 'WIFICI07CBK', 'IPCMO10CWT'],
        ['WIFICO11', 'WIFIP11CWT'],
        { ...plain, source: strix('nedis') },
      ),
    ],
  }),
  minorVendor('NEO Coolcam', 'camera', {
    series: [
      camera(
        'NIP-\\d{2}[A-Z]{0,4}(?:-\\d)?',
        ['NIP-06', 'NIP-02OAM', 'NIP-20OZX'],
        ['NIN-832-V03P', 'NIP-2'],
        { ...plain, source: cameraTable },
      ),
    ],
  }),
  minorVendor('NeoStar', 'camera', {
    series: [
      camera(
        'NT[HI]-(?:IP[BDV]\\w{2,5}|\\d{4}MIR)',
        ['NTH-IPD40F', 'NTI-8001MIR'],
        ['NTH-IP', 'NTI-50022'],
        plain,
      ),
    ],
  }),
  minorVendor('NetBotz', 'camera', {
    firmwareStrings: [
      {
        // Watches over racks, by a camera and by what else is plugged into it.
        field: 'http.title',
        pattern: /^(?:NetBotz Appliance|Device Status Summary Page)(?: .{0,40})?$/,
        weight: 0.45,
        is: ['camera', 0.3],
        seen: ['NetBotz Appliance', 'Device Status Summary Page'],
        unlike: ['NetBotz', 'Device Status', 'Device Status Summary'],
        source: nessus,
      },
    ],
  }),
  minorVendor('NetComm', 'camera', {
    series: [
      camera('NP36[0-9]{2}W', ['NP3688W'], ['NP3688', 'NP3688X'], short),
      camera('NS-?3[78]0W', ['NS-380W', 'NS370W'], ['NS-380', 'NF380W'], {
        ...plain,
        source: strix('netcomm'),
      }),
    ],
  }),
  minorVendor('Netgear', 'camera', {
    series: [camera('VZ(?:C[NX]|SM|SX)\\d{4}', ['VZCX3510', 'VZSM2700'], ['VZCX', 'VZ3510'], plain)],
  }),
  minorVendor('Netradyne', 'recorder', {
    registrants: ['NETRADYNE, INC.'],
  }),
  minorVendor('Neutron', 'camera', {
    series: [
      camera(
        'N(?:EU|TL)-(?:IP[BDM]{1,3}|PT|BC|ST)\\w{0,12}(?:-\\w{2,6}){1,2}',
        ['NEU-IPB210-28', 'NTL-BC-01W', 'NTL-PT-06WOD-3MP'],
        ['NEU-IPB', 'NEU-210-28'],
        plain,
      ),
    ],
  }),
  minorVendor('NewTek', 'camera', {
    series: [
      camera(
        '(?:NDI(?:HX|UHD)?-?PTZ\\w{0,4}|NDI[- ]?HX[- ]?PTZ\\d?|NDI PTZ\\d)',
        ['NDIHXPTZ3', 'NDIPTZ3', 'NDI PTZ3'],
        ['NDI', 'NDIHX'],
        plain,
      ),
    ],
    firmwareStrings: [
      {
        field: ['mdns.instance', 'upnp.friendly-name', 'upnp.model-name', 'http.title'],
        pattern: /^NewTek (?<model>(?:NDI ?(?:\|HX ?)?-?)?PTZ(?:UHD|[1-4])?)(?![a-z])/i,
        is: ['camera', 0.6],
        seen: ['NewTek NDI PTZUHD', 'NewTek PTZ3'],
        unlike: ['NewTek', 'NewTek TriCaster', 'PTZ3'],
        source: 'general knowledge, not verified',
      },
    ],
  }),
  minorVendor('Nexcom', 'camera', {
    series: [
      camera(
        'NC[abeor]-\\d{3}(?:-[A-Z]{1,4}\\d?)?',
        ['NCb-301', 'NCo-301-VHR', 'NCr-301'],
        ['NCb-3', 'NCS-301'],
        short,
      ),
      camera('NCi-\\d{3}(?:-[A-Z]{1,4}\\d?)?', ['NCi-301-R'], ['NCi-3', 'NC-301-R'], plain),
    ],
  }),
  minorVendor('Nexxt Solutions', 'camera', {
    series: [camera('NHC-[DOP]\\d{3}', ['NHC-P712', 'NHC-O612'], ['NHC-', 'NHC-712'], plain)],
  }),
  minorVendor('NiceVision', 'recorder', {
    firmwareStrings: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^NICE (?:Alto|Harmony|Net ?Vision|SVR|Smart Video|Vision)\b/i,
        seen: ['NICE Alto 4 video encoder', 'NICE SVR'],
        unlike: ['NICE', 'Nice Systems', 'Venice Alto'],
        source: unverified,
      },
    ],
  }),
  minorVendor('Nivian', 'camera', {
    series: [
      camera(
        'NVS-IPC\\w{0,4}(?:-\\w{1,6}){1,3}',
        ['NVS-IPC-02', 'NVS-IPC-IS4'],
        ['NVS-IPC', 'NVS-02'],
        plain,
      ),
    ],
  }),
  minorVendor('Nobelic', 'camera', {
    series: [
      camera(
        'NBLC-\\d{4}[A-Z]{1,4}(?:-\\w{2,5})?',
        ['NBLC-3430F', 'NBLC-2421F-MSD'],
        ['NBLC-', 'NBLC-34'],
        plain,
      ),
    ],
  }),
  minorVendor('Norbain', 'camera', {
    firmwareStrings: [
      line('VISTA V[A-Z]{1,3}\\d{1,2}[\\w/-]{2,12}', ['VISTA VFD28V12IP'], ['VISTA', 'VISTA V2']),
      line(
        '(?:Vista|VISTA) Quantum\\+?(?: (?:Lite|NVR|DVR|\\d{1,2}))*',
        ['Vista Quantum+ DVR', 'VISTA Quantum'],
        ['Quantum', 'Vista'],
        ['recorder', 0.45],
      ),

      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^Vista (?:Quantum|QuantumX|Columbus|Viper|Compact DVR)\b/i,
        is: ['recorder', 0.6],
        seen: ['Vista Quantum+ DVR', 'Vista Viper'],
        unlike: ['Vista', 'Windows Vista', 'Vista Business'],
        source: unverified,
      },
    ],
    series: [camera('VK2-(?!ENC)\\w{4,16}', ['VK2-1080XVRDIR'], ['VK2', 'VK-1080'], plain)],
  }),
  minorVendor('Novus CCTV', 'recorder', {
    firmwareStrings: [
      {
        field: 'http.title',
        pattern: /^NOVUS IP[ -]camera$/i,
        is: ['camera', 0.45],
        seen: ['NoVus IP camera'],
        unlike: ['Novus', 'IP camera', 'Innovus IP camera'],
        source: 'projectdiscovery/nuclei-templates http/iot/novus-ip-camera.yaml',
      },
      {
        field: 'http.title',
        pattern: /^WebGuard Login\b/i,
        seen: ['WebGuard Login'],
        unlike: ['WebGuard', 'Login'],
        source: 'urbanadventurer/WhatWeb plugins/webguard.rb',
      },
      {
        field: 'rtsp.server',
        pattern: /^Novus RTSP Server\b/i,
        is: ['camera', 0.45],
        seen: ['novus rtsp server'],
        unlike: ['Novus', 'RTSP Server'],
        source:
          'a scanner’s list of devices by what they say, found by full-text search: repository not named',
      },
    ],
    series: [
      unit(
        'recorder',
        'NVR-[46][3-9]\\d{2}(?:P\\d{1,2})?-[HFN]\\d(?:[/-]\\w{1,4}){0,2}',
        ['NVR-6308P8-H1', 'NVR-4416-H2/F'],
        ['NVR-6308P8', 'NVR-104MH-D'],
        plain,
      ),
      camera('N[VTH]IP-\\d\\w{2,12}', ['NVIP-2DN2021V', 'NVIP-5VE'], ['NVIP-', 'VIP-2DN'], plain),
      camera(
        'NV(?:IP|AHD)-\\d{1,2}[A-Z]{0,3}-?\\w{4,9}(?:[/-][\\w-]{1,8}){0,3}',
        ['NVIP-4DN3050AH/IR-1P', 'NVIP-5VE-6502M/F'],
        ['NVIP-', 'NVP-4DN3050'],
      ),
      unit(
        'recorder',
        'N(?:VR|HDR)-\\d\\w{3,6}(?:-H\\d)?(?:/[\\w-]{1,8}){1,2}',
        ['NVR-6316P8/F'],
        ['NVR-6316', 'NHDR-'],
        plain,
      ),
      unit('recorder', 'NHDR-\\d{4}\\w{0,4}', ['NHDR-4108'], ['NHDR-', 'HDR-4108'], plain),
      unit(
        'recorder',
        'NV-(?:DVR|NVR)\\d{4}\\w{0,5}',
        ['NV-DVR1204', 'NV-DVR1216'],
        ['NV-DVR', 'DVR1204'],
        plain,
      ),
    ],
  }),
  minorVendor('Nuvico', 'recorder', {
    registrants: ['NUVICO'],
    series: [
      camera('NC-\\d{1,2}M-[A-Z]{1,2}\\d{1,2}\\w{0,2}', ['NC-4M-OB21'], ['NC-4M', 'NC-OB21'], plain),
      unit('recorder', 'EVL-\\d{3,4}[A-Z]{1,2}', ['EVL-400N'], ['EVL-400', 'EV-400N'], plain),
    ],
  }),
];
