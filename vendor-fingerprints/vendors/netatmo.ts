import type { Maker } from '../../src/model/fingerprint.ts';
import { nameMark } from '../define.ts';

/** Weather stations and thermostats for the most part; cameras Welcome and Presence, a doorbell. */
export const netatmo: Maker = {
  id: 'netatmo',
  name: 'Netatmo',
  headquarters: 'FR',
  sources: ['IEEE registry via npm oui-data 2.1.9: Netatmo (France)'],
  marks: [
    nameMark({
      id: 'netatmo/own-name',
      name: 'Netatmo',
      weight: 0.6,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'netatmo/mdns-camera',
      field: 'mdns.txt',
      pattern: /^md=(?:Netatmo )?(?<model>Welcome|Presence|Smart Indoor Camera|Smart Outdoor Camera)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'md=Welcome', gives: { model: 'Welcome' } },
        { seen: 'md=Netatmo Welcome', gives: { model: 'Welcome' } },
      ],
      unlike: ['md=Welcome Home', 'md=Healthy Home Coach', 'md=Netatmo Relay'],
      source: 'home-assistant/core homeassistant/generated/zeroconf.py',
    },
  ],
};
