import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

export const raysharp: Maker = {
  id: 'raysharp',
  name: 'Raysharp',
  headquarters: 'CN',
  sources: [
    'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9: Zhuhai Raysharp Technology, China',
  ],
  marks: [
    nameMark({
      id: 'raysharp/own-name',
      name: 'Raysharp',
      weight: 0.9,
      source: 'IEEE MA-L and MA-M registry, as packaged in npm oui-data 2.1.9',
    }),
  ],
  brands: [
    {
      name: 'Swann',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers by generation: read model, MAC address and web pages.',
      sources: ['IEEE registry: Swann has prefixes of its own', 'blackboxusa.com blog on Swann'],
      marks: [],
    },
    {
      name: 'Zosi',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers: read the MAC address and the web pages.',
      sources: ['hobby lists of recorder makers'],
      marks: [],
    },
    {
      name: 'Night Owl',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers: read the MAC address and the web pages.',
      sources: ['nmap/nmap nmap-service-probes'],
      marks: [
        {
          id: 'raysharp/night-owl-name',
          field: ['onvif.manufacturer', 'onvif.scope-name', 'http.title'],
          pattern: /^Night ?Owl(?:[ _-].*)?$/i,
          weight: 0,
          examples: [{ seen: 'Night Owl' }],
          unlike: ['Owl', 'Nightly'],
          source: 'nmap/nmap nmap-service-probes',
        },
      ],
    },
    {
      name: 'Defender',
      relation: 'relabel',
      made: 'partly',
      howToTell: 'Several makers: read the MAC address and the web pages.',
      sources: ['hobby lists of recorder makers'],
      marks: [],
    },
  ],
  registrants: ['Zhuhai Raysharp Technology Co.,Ltd'],
  prefixWeight: 0.3,
};
