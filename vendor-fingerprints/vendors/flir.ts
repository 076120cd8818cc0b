import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

/** FLIR's own thermal and DVTel stack. Units that Dahua made for the badge are in Dahua's file. */
export const flir: Maker = {
  id: 'flir',
  name: 'FLIR',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: FLIR Systems Inc (United States)',
    'ch-bas/cctv-camera-database README.md (FLIR (Teledyne))',
  ],
  marks: [
    // The stack of DVTel, which FLIR bought. Badges FLIR on Dahua-made units lack it.
    {
      id: 'flir/scope-vendor',
      field: 'onvif.scope',
      pattern: /^(?:dvtel:\/\/www\.dvtel\.com|flir:\/\/www\.flir\.com)\//,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'flir://www.flir.com/security/quasar/gen2' },
        { seen: 'dvtel://www.dvtel.com/quasar/gen2' },
      ],
      unlike: ['onvif://www.onvif.org/name/quasar'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'flir/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:CM|CB|CF|CP|TCM)-\d{4}-\d{2}-[A-Z]\w*)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'CM-6204-11-I', gives: { model: 'CM-6204-11-I' } }],
      unlike: ['CM-6204', 'CMIP1042W-28MA'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'flir/model-thermal',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?:FLIR )?(?<model>(?:(?:FC|FH|PT)-Series|(?:(?:FC|FH)-\d|PT-[36])\d{2}(?!\d)[\w-]*)|F-Series|FB-(?:Series|\d{3}-[\w-]+)|A(?:X8|310|320|50|70)\w*)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'FC-632-O', gives: { model: 'FC-632-O' } },
        { seen: 'FLIR AX8', gives: { model: 'AX8' } },
      ],
      unlike: ['FC', 'P3364', 'F-320', 'PT-9800PCN'],
      source: 'ch-bas/cctv-camera-database cameras/flir',
    },
    {
      // Printers are called so as well: it counts in the field for it, and not among other words.
      id: 'flir/model-f',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?:FLIR )?(?<model>F-\d{3}[\w-]*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.45 },
      examples: [{ seen: 'F-324', gives: { model: 'F-324' } }],
      unlike: ['F-32', 'PF-324'],
      source: 'ch-bas/cctv-camera-database cameras/flir',
    },
    {
      id: 'flir/own-name',
      field: ['onvif.manufacturer', 'onvif.scope-name'],
      pattern: /^(?:FLIR|DVTel)(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'FLIR Systems' }, { seen: 'FLIR CM-6204-11-I K816600858' }, { seen: 'DVTel' }],
      unlike: ['Flirt'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
  ],
  brands: [
    {
      name: 'DVTel',
      relation: 'subsidiary',
      made: 'whole',
      howToTell: 'The telnet menu and the ONVIF scopes name DVTel.',
      sources: ['vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json'],
      marks: [
        {
          id: 'flir/telnet',
          field: 'banner.telnet',
          pattern: /\bDVTel (?<model>DVT-\w+) - (?<firmware>[\w.-]+)/,
          weight: 0.9,
          type: { is: 'camera', weight: 0.6 },
          examples: [
            {
              seen: '* DVTel DVT-9460DW - 01.02.03 *',
              gives: { model: 'DVT-9460DW', firmware: '01.02.03' },
            },
          ],
          unlike: ['DVTel', 'DVT-9460DW'],
          source: 'nmap/nmap nmap-service-probes',
        },
      ],
    },
  ],
  registrants: ['FLIR Systems Inc', 'FLIR Systems'],
  prefixWeight: 0.2,
};
