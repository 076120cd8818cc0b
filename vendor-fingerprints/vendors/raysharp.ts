import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark, sharedBrands } from '../define.ts';

// Rapid7's study of recorders with this firmware, as a press report gives it.
const study = 'https://www.talk-polywell.org/bb/viewtopic.php?f=8&t=4221 (quotes Forbes, January 2013)';

export const raysharp: Maker = {
  id: 'raysharp',
  name: 'Raysharp',
  headquarters: 'CN',
  sources: ['IEEE registry via npm oui-data 2.1.9: Zhuhai Raysharp Technology Co.,Ltd (China)'],
  marks: [
    nameMark({
      id: 'raysharp/own-name',
      name: 'Raysharp',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Zhuhai Raysharp Technology Co.,Ltd (China)',
    }),
  ],
  brands: [
    ...sharedBrands({
      maker: 'raysharp',
      names: [
        'Bolide',
        'DSP Cop',
        'EyeForce',
        'Greatek',
        'Hi-View',
        'Lorex',
        'Protectron',
        'Soyo',
        'SVAT',
        'Urmet',
      ],
      howToTell: 'Older recorders; several makers: read the web pages and the MAC address.',
      source: study,
    }),
    {
      name: 'Swann',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers by generation: read model, MAC address and web pages.',
      sources: ['blackboxusa.com, blog on Swann: several makers'],
      marks: [],
    },
    {
      name: 'Zosi',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers: read the MAC address and the web pages.',
      sources: ['general knowledge, not verified'],
      marks: [],
    },
    {
      name: 'Night Owl',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers: read the MAC address and the web pages.',
      sources: ['general knowledge, not verified'],
      marks: [
        {
          id: 'raysharp/night-owl-name',
          field: ['onvif.manufacturer', 'onvif.scope-name', 'http.title'],
          pattern: /^Night ?Owl(?:[ _-].*)?$/i,
          weight: 0,
          examples: [{ seen: 'Night Owl' }],
          unlike: ['Owl', 'Nightly'],
          source: 'general knowledge, not verified',
        },
      ],
    },
    {
      name: 'Defender',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers: read the MAC address and the web pages.',
      sources: [study],
      marks: [],
    },
  ],
  registrants: ['Zhuhai Raysharp Technology Co.,Ltd'],
  prefixWeight: 0.3,
};
