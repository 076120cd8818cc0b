import type { Fingerprint } from '../../../src/model/fingerprint.ts';

const walks =
  'murrant/librenms mibs/hikvision, resources/definitions/os_*, tests/snmpsim; glpi-project/glpi-agent lib/GLPI/Agent/SNMP/MibSupport/Hikvision.pm';

/** What an SNMP agent of Hikvision's reports. Its access terminals and switches have one, too: no type by these alone. */
export const snmpFingerprints: readonly Fingerprint[] = [
  {
    // Values of enterprise 39165 were there: no other maker's firmware has them.
    id: 'hikvision/snmp-mib',
    field: 'maker.answer',
    pattern: /^hikvision-mib$/,
    weight: 0.85,
    examples: [{ seen: 'hikvision-mib' }],
    unlike: ['dahua-mib', 'hikvision'],
    source: walks,
  },
  {
    id: 'hikvision/snmp-description',
    field: 'snmp.sys-descr',
    pattern: /^Hikvision company products$/,
    weight: 0.8,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'Hikvision company products' }],
    unlike: ['Hikvision', 'Camera next to Hikvision company products'],
    source: walks,
  },
  {
    id: 'hikvision/snmp-object',
    field: 'snmp.sys-object-id',
    pattern: /^1\.3\.6\.1\.4\.1\.39165(?:\.[\d.]{1,80})?$/,
    weight: 0.75,
    examples: [{ seen: '1.3.6.1.4.1.39165' }, { seen: '1.3.6.1.4.1.39165.1' }],
    unlike: ['1.3.6.1.4.1.391650.1', '1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.3916'],
    source: walks,
  },
  {
    // Its recorders report this number in three recorded walks. That it is registered to Hikvision is not known.
    id: 'hikvision/snmp-object-recorder',
    field: 'snmp.sys-object-id',
    pattern: /^1\.3\.6\.1\.4\.1\.50001(?:\.[\d.]{1,80})?$/,
    weight: 0.6,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: '1.3.6.1.4.1.50001' }],
    unlike: ['1.3.6.1.4.1.500010', '1.3.6.1.4.1.5000'],
    source: walks,
  },
  {
    // The number is the same as above; that an engine is named by it was not seen, so it flags nothing alone.
    id: 'hikvision/snmp-enterprise',
    field: 'snmp.enterprise',
    pattern: /^39165$/,
    weight: 0.6,
    examples: [{ seen: '39165' }],
    unlike: ['391650', '8072', '3916'],
    source: walks,
  },
];
