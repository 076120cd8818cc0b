import { unverified } from '../../src/model/fingerprint.ts';
import { hostNameFields, type MakerEntry, modelFields } from '../define.ts';
import { catalogue, cctvOnline, strix } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';
import { minorVendor } from './define.ts';

const leases = 'names in a list of a household’s devices, found by full-text search: repository not named';

/** Those whose name begins with R. */
export const minorVendorsR: readonly MakerEntry[] = [
  minorVendor('Redline', 'camera', {
    series: [
      camera(
        'RL-IP\\d{2}P?(?:-\\w{1,3}){0,2}(?:\\.\\w{2,5})?',
        ['RL-IP12P', 'RL-IP55P-VM-S.eco'],
        ['RL-IP', 'RL-12P'],
        plain,
      ),
      unit('recorder', 'RL-[NX]VR\\d{1,2}\\w{0,3}(?:-\\w{1,4})?', ['RL-NVR8C'], ['RL-NVR', 'RL-8C'], plain),
    ],
  }),
  minorVendor('Repotec', 'camera', {
    series: [
      camera('RP-(?:VP|WV)\\d{2,4}[A-Z]{0,2}\\d{0,2}', ['RP-VP0921', 'RP-VP37M30'], ['RP-VP', 'RP-SW16']),
    ],
  }),
  minorVendor('Resideo', 'camera', {
    firmwareStrings: [
      {
        field: modelFields,
        pattern: /^(?<model>CX4[BDT]-AI|IPCAM-W[IO]C\d)$/,
        seen: ['CX4B-AI', 'IPCAM-WOC2'],
        unlike: ['CX4', 'IPCAM'],
        source: catalogue,
      },
    ],
  }),
  minorVendor('Revotech', 'camera', {
    series: [
      camera(
        'I(?:70[68]|712|60[34][28]|3012)[A-Z]?(?:-(?:\\d|P|POE|HS|FHW|16EV2|wifi)){1,3}|IF-?0\\d-(?:P|POE|AUDIO|Audio)(?:-\\w{2,5}){0,2}',
        ['I706-2-POE-FHW', 'I6032B-P', 'IF04-POE-Audio-16EV2'],
        ['I706', 'IF04'],
        { ...plain, source: strix('revotech') },
      ),
    ],
  }),
  minorVendor('Ring', 'doorbell', {
    registrants: ['Ring LLC'],
    firmwareStrings: [
      line(
        'Ring (?:Video )?Doorbell(?: (?:Pro|Elite|Wired|\\d|Plus)){0,2}',
        ['Ring Video Doorbell', 'Ring Doorbell Pro 2'],
        ['Ring', 'Ring Doorbell Shop'],
        ['doorbell', 0.6],
      ),
      {
        field: hostNameFields,
        pattern:
          /^Ring(?:Pro\d?|Elite|Wired|(?:Video)?Doorbell\w{0,8}|DoorView\w{0,4})-[0-9a-f]{2,6}(?:\.[\w.-]{1,60})?$/i,
        seen: ['RingPro-d6', 'RingDoorbell-0a1b.lan'],
        unlike: ['RingChime-12', 'RingPro', 'Ring-0a1b2c', 'ringtone-12'],
        source: leases,
      },
      {
        field: hostNameFields,
        pattern:
          /^Ring(?:StickUp|Spotlight|Floodlight|Indoor|Outdoor|Mini|hp)[-_]?Cam\w{0,8}-[0-9a-f]{2,6}(?:\.[\w.-]{1,60})?$/i,
        is: ['camera', 0.45],
        seen: ['RingStickUpCam-94', 'Ringhpcam-4c'],
        unlike: ['RingChime-12', 'RingCamp-94', 'StickUpCam-94'],
        source: leases,
      },
      {
        field: hostNameFields,
        pattern: /^Ring-(?:Video-)?Doorbell(?:-\w{1,10}){0,3}(?:\.[\w.-]{1,60})?$/i,
        seen: ['Ring-Doorbell-Pro-2', 'Ring-Video-Doorbell-Wired.lan'],
        unlike: ['Ring-Chime', 'Ring-0a1b2c', 'Doorbell'],
        source: unverified,
      },
      {
        field: hostNameFields,
        pattern:
          /^Ring-(?:Stick-?Up|Spotlight|Floodlight|Indoor|Outdoor)-Cam(?:-\w{1,10}){0,3}(?:\.[\w.-]{1,60})?$/i,
        is: ['camera', 0.45],
        seen: ['Ring-Stick-Up-Cam', 'Ring-Floodlight-Cam-Pro'],
        unlike: ['Ring-Chime-Cam', 'Ring-Camp'],
        source: unverified,
      },
    ],
    series: [
      camera(
        '(?:Stick Up|Spotlight|Floodlight) Cam(?: (?:Battery|Wired|Elite|Plus|Pro|Mount|Solar|Mini)){1,2}',
        ['Stick Up Cam Battery', 'Floodlight Cam Wired Pro'],
        ['Floodlight Cam', 'Stick Up'],
        plain,
      ),
    ],
  }),
  minorVendor('Risco', 'camera', {
    series: [
      camera('RVCM\\d{2}[A-Z]\\d{4}[A-Z]?', ['RVCM52P0100A', 'RVCM11W1600'], ['RVCM52', 'RVCM52P']),
      unit('recorder', 'RVNVR\\d{4,8}[A-Z]', ['RVNVR040010A'], ['RVNVR', 'RVNVR04']),
    ],
  }),
  minorVendor('RIVA Technologies', 'camera', {
    series: [
      unit('encoder', 'RV-VC\\d(?:-\\d)?', ['RV-VC1-1'], ['RV-VC', 'VC1-1']),
      camera('RC\\d{4}HD?(?:-\\w{2,6}){0,2}', ['RC5402HD', 'RC6702HD-5311'], ['RC5402', 'RC-5402HD']),
      camera('RC[136]\\d{3}(?:HD)?(?:-\\w{1,6})?', ['RC3502HD', 'RC6402'], ['RC8021', 'RC35'], short),
      camera('RC[136][0-2]\\d{2}HD(?:-\\w{1,6})?', ['RC1202HD', 'RC1020HD'], ['RC1202', 'RC120HD'], plain),
    ],
  }),
  minorVendor('Robin', 'doorbell', {
    firmwareStrings: [
      {
        field: ['http.title', 'mdns.txt', 'mdns.instance', 'onvif.scope-name'],
        pattern: /^(?:md=)?Robin (?:SmartView|ProLine|CompactLine)\b/i,
        seen: ['Robin SmartView', 'Robin ProLine SV', 'md=Robin ProLine Compact'],
        unlike: ['Robin', 'SmartView'],
        source: cctvOnline,
      },
    ],
    series: [
      unit(
        'doorbell',
        '(?:ProLine|CompactLine|SmartView)(?: (?:Compact|SV|SIP)){1,2}',
        ['ProLine Compact', 'ProLine SV'],
        ['ProLine', 'ProLine 100'],
        short,
      ),
    ],
  }),
  minorVendor('Rollei', 'camera', {
    series: [
      camera(
        'SafetyCam[- ]?\\d{1,3}(?: ?HD)?',
        ['SafetyCam 20 HD', 'SafetyCam 100'],
        ['SafetyCam', 'Safety 20 HD'],
        { ...plain, source: strix('rollei') },
      ),
    ],
  }),
  minorVendor('Rosewill', 'camera', {
    series: [
      camera('RSCM-1\\d{4}[BW]?|RXS-3\\d{3}', ['RSCM-13601W', 'RXS-3211'], ['RSCM-1', 'RSX3211'], {
        ...plain,
        source: strix('rosewill'),
      }),
    ],
  }),
  minorVendor('Rubetek', 'camera', {
    series: [camera('RV-34\\d{2}', ['RV-3406', 'RV-3411'], ['RV-340', 'RV-300'], plain)],
  }),
  minorVendor('Rubezh', 'camera', {
    series: [
      camera(
        'RV-[1-3](?:NC|AC|HC)[A-Z]{1,2}\\d{4,5}\\w{0,2}',
        ['RV-3NCT2045'],
        ['RV-3NCT', 'RVi-3NCT2045'],
        plain,
      ),
      unit('recorder', 'RV-[1-3](?:NR|HR)\\d{5}\\w{0,2}', ['RV-1NR16241'], ['RV-1NR', 'RVi-1NR16241'], plain),
    ],
  }),
];
