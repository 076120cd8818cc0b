import { unverified } from '../../src/model/fingerprint.ts';
import { hostNameFields, type MakerEntry } from '../define.ts';
import { catalogue } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

/** Weather stations and thermostats for the most part; cameras Welcome and Presence, a doorbell. */
export const netatmo: MakerEntry = {
  id: 'netatmo',
  name: 'Netatmo',
  headquarters: 'FR',
  sources: ['IEEE registry via npm oui-data 2.1.9: Netatmo (France)'],
  fingerprints: [
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
  firmwareStrings: [
    line('Netatmo (?:Presence|Welcome)', ['Netatmo Presence'], ['Netatmo', 'Netatmo Weather']),
    {
      field: ['mdns.instance', 'http.title'],
      pattern: /^Netatmo (?:Welcome|Presence|Smart (?:Indoor|Outdoor) Camera)\b/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['Netatmo Welcome', 'Netatmo Presence'],
      unlike: ['Netatmo Relay', 'Netatmo Weather Station'],
      source: unverified,
    },
    {
      field: hostNameFields,
      pattern: /^netatmo-(?<model>welcome|presence|doorbell)(?:-[0-9a-f]{6})?(?:\.[\w.-]{1,60})?$/i,
      weight: 0.45,
      is: ['camera', 0.6],
      seen: ['netatmo-welcome-704ee1', 'Netatmo-Presence'],
      unlike: ['netatmo-relay-704ee1', 'netatmo-weather'],
      source: unverified,
    },
  ],
  series: [
    camera(
      'Smart (?:Indoor|Outdoor) Camera(?: with Siren)?',
      ['Smart Indoor Camera'],
      ['Indoor Camera', 'Smart Camera'],
      { source: catalogue },
    ),
    camera('NOC|NPC', ['NOC', 'NPC'], ['NACamera', 'NO'], plain),
    camera('(?:Netatmo )?(?:NSC01|NOC01|NACamera)', ['NSC01', 'NOC01'], ['NSC10', 'NSC'], plain),
    unit('doorbell', 'NDB01', ['NDB01'], ['NDB', 'NDB10'], plain),
  ],
};
