import type { Maker } from '../../src/model/fingerprint.ts';

export const xiaomi: Maker = {
  id: 'xiaomi',
  name: 'Xiaomi',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Xiaomi Communications Co Ltd (China)',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    // Many makers sell in this system; these are the camera lines that carry the Xiaomi name.
    {
      id: 'xiaomi/mdns-camera',
      field: ['mdns.instance', 'mdns.host'],
      pattern: /^(?:chuangmi|isa|mijia|mxiang|xiaomi|loock)-camera-(?<model>[a-z0-9-]{2,24})_miio\d+/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.9 },
      examples: [
        { seen: 'chuangmi-camera-ipc019_miio123456789', gives: { model: 'ipc019' } },
        { seen: 'isa-camera-hlc7_miio55512345', gives: { model: 'hlc7' } },
      ],
      unlike: ['yeelink-light-color1_miio5551', 'lumi-camera-gwpagl01_miio5551'],
      source:
        'GitHub full-text search for chuangmi-camera-ipc: files read in excerpts, repositories not named; rytilahti/python-miio miio/discovery.py',
    },
    {
      id: 'xiaomi/upnp-manufacturer',
      field: ['onvif.manufacturer'],
      pattern: /^Xiaomi(?:[ _-].*)?$/i,
      weight: 0.8,
      examples: [{ seen: 'Xiaomi' }],
      unlike: ['Xiao'],
      source: 'IEEE registry via npm oui-data 2.1.9: Xiaomi Communications Co Ltd (China)',
    },
  ],
};
