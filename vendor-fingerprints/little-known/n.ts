import type { MakerEntry } from '../define.ts';
import { cameraTable, hearsay } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { littleKnown, names, namesOfMuchElse, ofMuchElse } from './define.ts';

/** Those whose name begins with N. */
export const littleKnownN: readonly MakerEntry[] = [
  ...names(
    'camera',
    'NAICES',
    'Nanit',
    'Neocam',
    'NetPosa',
    'Netvue',
    'NeuFusion',
    'Nivian',
    'Nobelic',
    'Nodinfo',
    'Nucam',
    'Nuspectra',
  ),
  ...names('recorder', 'NiceVision', 'Nuvico'),
  ...namesOfMuchElse(
    'NEC',
    'Nedis',
    'NetComm',
    'Netcore',
    'Netgear',
    'Nexxt Solutions',
    'Nikon',
    'Nilox',
    'Nisuta',
    'Nooie',
  ),
  littleKnown('NEO Coolcam', 'camera', {
    series: [
      camera(
        'NIP-\\d{2}[A-Z]{0,4}(?:-\\d)?',
        ['NIP-06', 'NIP-02OAM', 'NIP-20OZX'],
        ['NIN-832-V03P', 'NIP-2'],
        { ...plain, source: cameraTable },
      ),
    ],
  }),
  ofMuchElse('NewTek', 'camera', {
    series: [
      camera(
        '(?:NDI(?:HX|UHD)?-?PTZ\\w{0,4}|NDI[- ]?HX[- ]?PTZ\\d?)',
        ['NDIHXPTZ3', 'NDIPTZ3'],
        ['NDI', 'NDIHX'],
        plain,
      ),
    ],
  }),
  ofMuchElse('Nexcom', 'camera', {
    series: [
      camera(
        'NC[abeor]-\\d{3}(?:-[A-Z]{1,4}\\d?)?',
        ['NCb-301', 'NCo-301-VHR', 'NCr-301'],
        ['NCb-3', 'NCS-301'],
        short,
      ),
    ],
  }),
  littleKnown('Norbain', 'camera', {
    habits: [
      {
        field: ['http.title', 'http.auth-realm'],
        pattern: /^Vista (?:Quantum|QuantumX|Columbus|Viper|Compact DVR)\b/i,
        is: ['recorder', 0.6],
        seen: ['Vista Quantum+ DVR', 'Vista Viper'],
        unlike: ['Vista', 'Windows Vista', 'Vista Business'],
        source: hearsay,
      },
    ],
    series: [camera('VK2-\\w{4,16}', ['VK2-1080XVRDIR'], ['VK2', 'VK-1080'], plain)],
  }),
  littleKnown('Novus CCTV', 'recorder', {
    habits: [
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
    ],
  }),
];
