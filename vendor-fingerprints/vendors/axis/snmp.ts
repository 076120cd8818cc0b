import type { Fingerprint } from '../../../src/model/fingerprint.ts';

const walks = 'murrant/librenms resources/definitions/os_*, mibs/axis, tests/snmpsim (13 walks)';
const recog = 'rapid7/recog xml/dhcp_vendor_class.xml';

/**
 * What Axis units report by SNMP and to a DHCP server. Its number covers loudspeakers, radars and print servers as well, so
 * the type comes out of the words of the description alone: `; AXIS model; kind; firmware; date; board; 1;`.
 */
export const snmpFingerprints: readonly Fingerprint[] = [
  {
    id: 'axis/snmp-object',
    field: 'snmp.sys-object-id',
    pattern: /^1\.3\.6\.1\.4\.1\.368(?:\.[\d.]{1,80})?$/,
    weight: 0.8,
    examples: [{ seen: '1.3.6.1.4.1.368' }, { seen: '1.3.6.1.4.1.368.1.1' }],
    unlike: ['1.3.6.1.4.1.3680', '1.3.6.1.4.1.36', '1.3.6.1.4.1.8072.3.2.10'],
    source: walks,
  },
  {
    id: 'axis/snmp-enterprise',
    field: 'snmp.enterprise',
    pattern: /^368$/,
    weight: 0.8,
    examples: [{ seen: '368' }],
    unlike: ['3680', '8072'],
    source: walks,
  },
  {
    id: 'axis/snmp-camera',
    field: 'snmp.sys-descr',
    pattern:
      /^;? ?AXIS (?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16}(?: Mk I{1,3})?)[^;]{0,40}; ?[^;]{0,40}\b(?:Camera|Main Unit|People Counter|License Plate Verifier); ?(?<firmware>\d[\w.]{0,24});/i,
    weight: 0.9,
    type: { is: 'camera', weight: 0.9 },
    examples: [
      {
        seen: '; AXIS P1375; Network Camera; 10.1.0; Sep 22 2020 12:38; 795; 1;',
        gives: { model: 'P1375', firmware: '10.1.0' },
      },
      {
        seen: '; AXIS Q6074; PTZ Dome Network Camera; 12.10.68; Apr 29 2026 18:04; 918.2; 1',
        gives: { model: 'Q6074', firmware: '12.10.68' },
      },
      {
        seen: '; AXIS 212 PTZ; Network Camera; 4.49; Jun 18 2009 13:28; 14D; 1;',
        gives: { model: '212', firmware: '4.49' },
      },
      {
        seen: '; AXIS Q1700-LE; License Plate Camera; 11.10.61; Apr 18 2024 18:26; 7C8; 1',
        gives: { model: 'Q1700-LE', firmware: '11.10.61' },
      },
      {
        seen: '; AXIS P8815-2; 3D People Counter; 10.12.1; Sep 22 2022 12:38; 795; 1;',
        gives: { model: 'P8815-2', firmware: '10.12.1' },
      },
      // The box to which sensors of cameras are wired.
      {
        seen: '; AXIS F44; Main Unit; 6.50.1; Sep 22 2016 12:38; 795; 1;',
        gives: { model: 'F44', firmware: '6.50.1' },
      },
    ],
    unlike: [
      '; AXIS D2110-VE; Security Radar; 5.90.1.2; Jun 20 2016 13:04; 1BB.2; 1;',
      'AXIS 1234 Network Document Server',
      'Network Camera',
    ],
    source: walks,
  },
  {
    id: 'axis/snmp-encoder',
    field: 'snmp.sys-descr',
    pattern:
      /^;? ?AXIS (?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16})[^;]{0,40}; ?[^;]{0,40}\bVideo (?:Encoder|Server)(?: Blade)?; ?(?<firmware>\d[\w.]{0,24});/i,
    weight: 0.9,
    type: { is: 'encoder', weight: 0.9 },
    examples: [
      {
        seen: '; AXIS M7011; Network Video Encoder; 5.75.1; Mar 04 2015 10:10; 1FC; 1;',
        gives: { model: 'M7011', firmware: '5.75.1' },
      },
    ],
    unlike: ['; AXIS P1375; Network Camera; 10.1.0; Sep 22 2020 12:38; 795; 1;', '; AXIS M7011; Encoder'],
    source: walks,
  },
  {
    id: 'axis/snmp-door-station',
    field: 'snmp.sys-descr',
    pattern:
      /^;? ?AXIS (?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16})[^;]{0,40}; ?[^;]{0,40}\b(?:Video )?(?:Intercom|Door Station); ?(?<firmware>\d[\w.]{0,24});/i,
    weight: 0.9,
    type: { is: 'doorbell', weight: 0.9 },
    examples: [
      {
        seen: '; AXIS I8116-E; Network Video Intercom; 12.10.68; Apr 29 2026 17:41; 95A.6; 1',
        gives: { model: 'I8116-E', firmware: '12.10.68' },
      },
    ],
    unlike: ['; AXIS A1001; Network Door Controller; 1.65.1; Jan 29 2016 10:47; 174; 1;'],
    source: walks,
  },
  {
    id: 'axis/snmp-recorder',
    field: 'snmp.sys-descr',
    pattern:
      /^;? ?AXIS (?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16})[^;]{0,40}; ?[^;]{0,40}\b(?:Video )?Recorder; ?(?<firmware>\d[\w.]{0,24});/i,
    weight: 0.9,
    type: { is: 'recorder', weight: 0.9 },
    examples: [
      {
        seen: '; AXIS S3008; Network Video Recorder; 10.4.1; May 02 2023 09:12; 8B1; 1;',
        gives: { model: 'S3008', firmware: '10.4.1' },
      },
    ],
    unlike: ['; AXIS S3008; Network Speaker; 10.4.1;', 'AXIS Recorder'],
    source: `${walks} (the form); the kind: general knowledge, not verified`,
  },
  {
    // Whatever else is in that form, and the print servers that are in none: made by Axis, and not known to see anything.
    id: 'axis/snmp-other',
    field: 'snmp.sys-descr',
    pattern:
      /^;? ?AXIS (?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16})[^;]{0,40}?(?:; ?| )(?![^;]{0,40}\b(?:Camera|Intercom|Door Station|Video Encoder|Video Server)\b)[^;]{0,40}\b(?:Radar|Audio|Speaker|Horn|Strobe|Siren|Relay|I\/?O|Controller|Reader|Switch|Document Server|Print Server|CD-ROM Server|Storage Server)\b/i,
    weight: 0.9,
    type: { is: 'other', weight: 0.9 },
    examples: [
      {
        seen: '; AXIS D2110-VE; Security Radar; 5.90.1.2; Jun 20 2016 13:04; 1BB.2; 1;',
        gives: { model: 'D2110-VE' },
      },
      {
        seen: '; AXIS P8221; Network IO Audio Module; 5.10.3; Jan 29 2016 10:47; 174; 1;',
        gives: { model: 'P8221' },
      },
      { seen: 'AXIS 1234 Network Document Server', gives: { model: '1234' } },
    ],
    unlike: [
      '; AXIS P1375; Network Camera; 10.1.0; Sep 22 2020 12:38; 795; 1;',
      '; AXIS M7011; Network Video Encoder; 5.75.1; Mar 04 2015 10:10; 1FC; 1;',
    ],
    source: walks,
  },
  {
    id: 'axis/dhcp-camera',
    field: 'dhcp.vendor-class',
    pattern:
      /^AXIS,(?:[\w-]{1,20} ){0,3}Camera,(?<model>[A-Z]{0,2}\d{2,4}[\w +-]{0,24}),(?<firmware>\d[\d.]{0,24})$/,
    weight: 0.9,
    type: { is: 'camera', weight: 0.9 },
    examples: [
      { seen: 'AXIS,Network Camera,P3343,5.20.3', gives: { model: 'P3343', firmware: '5.20.3' } },
      {
        seen: 'AXIS,PTZ Dome Network Camera,M5014,5.50.3.7',
        gives: { model: 'M5014', firmware: '5.50.3.7' },
      },
      {
        seen: 'AXIS,Network Camera,P3225-LV Mk II,9.70.1.5',
        gives: { model: 'P3225-LV Mk II', firmware: '9.70.1.5' },
      },
    ],
    unlike: ['AXIS,Network IO Audio Module,P8221,5.10.2', 'AXIS,Network Camera', 'Network Camera,P3343'],
    source: recog,
  },
  {
    id: 'axis/dhcp-encoder',
    field: 'dhcp.vendor-class',
    pattern:
      /^AXIS,(?:(?:Network )?Video (?:Encoder|Server)(?: Blade)?),(?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16}),(?<firmware>\d[\d.]{0,24})$/,
    weight: 0.9,
    type: { is: 'encoder', weight: 0.9 },
    examples: [
      { seen: 'AXIS,Network Video Encoder,M7011,5.90.1', gives: { model: 'M7011', firmware: '5.90.1' } },
    ],
    unlike: ['AXIS,Network Camera,P3343,5.20.3'],
    source: recog,
  },
  {
    id: 'axis/dhcp-recorder',
    field: 'dhcp.vendor-class',
    pattern:
      /^AXIS,(?:Network )?Video Recorder,(?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16}),(?<firmware>\d[\d.]{0,24})$/,
    weight: 0.9,
    type: { is: 'recorder', weight: 0.9 },
    examples: [
      { seen: 'AXIS,Network Video Recorder,S3008,10.1.0', gives: { model: 'S3008', firmware: '10.1.0' } },
    ],
    unlike: ['AXIS,Network Video Encoder,M7011,5.90.1', 'AXIS,Network Camera,P3343,5.20.3'],
    source: `${recog} (the form); the kind: general knowledge, not verified`,
  },
  {
    id: 'axis/dhcp-door-station',
    field: 'dhcp.vendor-class',
    pattern:
      /^AXIS,[\w ]{0,30}\b(?:Door Station|Intercom)[\w ]{0,20},(?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16}),(?<firmware>\d[\d.]{0,24})$/,
    weight: 0.9,
    type: { is: 'doorbell', weight: 0.9 },
    examples: [
      { seen: 'AXIS,Network Video Door Station,A8105-E,1.65', gives: { model: 'A8105-E', firmware: '1.65' } },
    ],
    unlike: ['AXIS,Network Camera,P3343,5.20.3', 'AXIS,Network Door Controller,A1001,1.65'],
    source: `${recog} (the form); the kind: general knowledge, not verified`,
  },
  {
    id: 'axis/dhcp-audio',
    field: 'dhcp.vendor-class',
    pattern:
      /^AXIS,[\w ]{0,30}\b(?:Audio|Speaker|Controller|Radar|Relay|Switch|Siren)[\w ]{0,20},(?<model>[A-Z]{0,2}\d{2,4}[\w+-]{0,16}),(?<firmware>\d[\d.]{0,24})$/,
    weight: 0.9,
    type: { is: 'other', weight: 0.9 },
    examples: [
      { seen: 'AXIS,Network IO Audio Module,P8221,5.10.2', gives: { model: 'P8221', firmware: '5.10.2' } },
    ],
    unlike: ['AXIS,Network Camera,P3343,5.20.3'],
    source: recog,
  },
];
