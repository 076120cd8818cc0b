import type { Maker } from '../../src/model/fingerprint.ts';

/** Synology: its cameras only. What usually carries the name is a file server, which is left to others. */
export const synology: Maker = {
  id: 'synology',
  name: 'Synology',
  headquarters: 'TW',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Synology Incorporated (Taiwan)',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    {
      id: 'synology/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^Synology(?: Inc\.?)?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Synology' }],
      unlike: ['Synonym'],
      source: 'IEEE registry via npm oui-data 2.1.9: Synology Incorporated (Taiwan)',
    },
    {
      id: 'synology/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name', 'upnp.model-description'],
      pattern: /^(?:Synology (?:Camera )?)?(?<model>[BTCF]C[4-9]00[WZ]?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'BC500', gives: { model: 'BC500' } },
        { seen: 'TC500', gives: { model: 'TC500' } },
        { seen: 'Synology Camera BC500', gives: { model: 'BC500' } },
        { seen: 'BC800Z', gives: { model: 'BC800Z' } },
      ],
      unlike: ['DS218+', 'TC70', 'Synology NAS', 'FC5000', 'BC620'],
      source: 'ch-bas/cctv-camera-database cameras/synology',
    },
  ],
};
