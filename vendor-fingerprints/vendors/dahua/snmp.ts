import type { Fingerprint } from '../../../src/model/fingerprint.ts';

const walks = 'murrant/librenms mibs/dahua, resources/definitions/os_*, tests/snmpsim/dahua-nvr.snmprec';

/** What an SNMP agent of Dahua's reports. Its switches have one, too: the model shows the type. */
export const snmpFingerprints: readonly Fingerprint[] = [
  {
    // Values of enterprise 1004849 were there: no other maker's firmware has them.
    id: 'dahua/snmp-mib',
    field: 'maker.answer',
    pattern: /^dahua-mib$/,
    weight: 0.85,
    examples: [{ seen: 'dahua-mib' }],
    unlike: ['hikvision-mib', 'dahua'],
    source: walks,
  },
  {
    id: 'dahua/snmp-object',
    field: 'snmp.sys-object-id',
    pattern: /^1\.3\.6\.1\.4\.1\.1004849(?:\.[\d.]{1,80})?$/,
    weight: 0.8,
    examples: [{ seen: '1.3.6.1.4.1.1004849.3.2.10' }, { seen: '1.3.6.1.4.1.1004849' }],
    unlike: ['1.3.6.1.4.1.10048491', '1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.1004'],
    source: walks,
  },
  {
    // Its description is the model, and the object's last numbers show its kind.
    id: 'dahua/snmp-description-recorder',
    field: 'snmp.sys-descr',
    pattern: /^(?<model>DHI?-(?:NVR|XVR|HCVR|DVR)[A-Z0-9]{3,12}[\w/-]{0,24})$/,
    weight: 0.75,
    type: { is: 'recorder', weight: 0.9 },
    examples: [{ seen: 'DH-NVR4108HS-8P-4KS2', gives: { model: 'DH-NVR4108HS-8P-4KS2' } }],
    unlike: ['NVR-104MH-D', 'DH-PFS3010-8ET-96', 'Recorder DH-NVR4108HS-8P-4KS2'],
    source: walks,
  },
  {
    id: 'dahua/snmp-description-camera',
    field: 'snmp.sys-descr',
    pattern: /^(?<model>DHI?-(?:IPC|SD|PTZ|TPC)-?[A-Z0-9]{3,16}[\w/-]{0,24})$/,
    weight: 0.75,
    type: { is: 'camera', weight: 0.9 },
    examples: [{ seen: 'DH-IPC-HFW5443T1P-Z', gives: { model: 'DH-IPC-HFW5443T1P-Z' } }],
    unlike: ['DH-NVR4108HS-8P-4KS2', 'IPC-HFW5443T1P-Z', 'DH-PFS3010-8ET-96'],
    source: `${walks} (the description is the model); ch-bas/cctv-camera-database cameras/dahua (the model)`,
  },
  {
    // That an engine is named by the number was not seen, so it flags nothing alone.
    id: 'dahua/snmp-enterprise',
    field: 'snmp.enterprise',
    pattern: /^1004849$/,
    weight: 0.6,
    examples: [{ seen: '1004849' }],
    unlike: ['10048491', '8072', '100484'],
    source: walks,
  },
];
