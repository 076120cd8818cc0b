import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const doorbird: Maker = {
  id: 'doorbird',
  name: 'DoorBird',
  headquarters: 'DE',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Bird Home Automation GmbH (Germany)',
    'home-assistant/core homeassistant/components/doorbird/manifest.json',
  ],
  marks: [
    {
      id: 'doorbird/mdns-instance',
      field: 'mdns.instance',
      pattern: /^DoorBird\b/i,
      weight: 0.9,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [{ seen: 'DoorBird Outdoor - 1CCAE3700000' }],
      unlike: ['AXIS M1065-LW - 00408C123456'],
      source: 'home-assistant/core homeassistant/components/doorbird/manifest.json',
    },
    {
      id: 'doorbird/mdns-txt',
      field: 'mdns.txt',
      pattern: /\bmacaddress=(?<mac>1CCAE3[0-9A-F]{6})\b/i,
      weight: 0.9,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [{ seen: 'macaddress=1CCAE3700000', gives: { mac: '1CCAE3700000' } }],
      unlike: ['macaddress=00408C123456'],
      source: 'home-assistant/core homeassistant/components/doorbird/manifest.json',
    },
    {
      id: 'doorbird/mdns-host',
      field: 'mdns.host',
      pattern: /^bha-(?<mac>1ccae3[0-9a-f]{6})(?:\.local\.?)?$/i,
      weight: 0.9,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [{ seen: 'bha-1ccae3700000.local', gives: { mac: '1ccae3700000' } }],
      unlike: ['bha-printer.local'],
      source: 'GitHub full-text search for bha-1CCAE3: files read in excerpts, repositories not named',
    },
    {
      id: 'doorbird/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)O=Bird Home Automation\b/i,
      weight: 0.9,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [{ seen: 'CN=BHA-0123456789AB, O=Bird Home Automation' }],
      unlike: ['CN=BHA-0123456789AB', 'O=Home Automation'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    nameMark({
      id: 'doorbird/own-name',
      name: 'DoorBird',
      weight: 0.9,
      source: 'https://github.com/ZoneMinder/zoneminder/issues/1664',
    }),
    nameMark({
      id: 'doorbird/other-name',
      name: 'Bird Home Automation',
      weight: 0.9,
      source: 'IEEE registry via npm oui-data 2.1.9: Bird Home Automation GmbH (Germany)',
    }),
    {
      id: 'doorbird/model-door',
      field: modelFields,
      pattern: /^(?<model>(?:Intercom)?DoorBird ?(?:One|D[12]\d{2,3}\w*))$/i,
      weight: 0.85,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [
        { seen: 'IntercomDoorBirdOne', gives: { model: 'IntercomDoorBirdOne' } },
        { seen: 'DoorBird D2101V', gives: { model: 'DoorBird D2101V' } },
      ],
      unlike: ['DoorBird', 'D2101V'],
      source: 'https://github.com/ZoneMinder/zoneminder/issues/1664',
    },
  ],
};
