import type { Maker } from '../../src/model/fingerprint.ts';

/** Keyboards for the most part; cameras Circle, and what Alert was. */
export const logitech: Maker = {
  id: 'logitech',
  name: 'Logitech',
  headquarters: 'CH',
  sources: ['IEEE registry via npm oui-data 2.1.9: Logitech Europe SA (Switzerland)'],
  marks: [
    {
      id: 'logitech/mdns-camera',
      field: ['mdns.txt', 'mdns.instance'],
      pattern: /^(?:md=)?Logi ?(?<model>Circle(?: ?View)?(?: ?Doorbell)?)\b/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.5 },
      examples: [
        { seen: 'md=LogiCircle', gives: { model: 'Circle' } },
        { seen: 'Logi Circle View', gives: { model: 'Circle View' } },
      ],
      unlike: ['md=Logitech Harmony', 'Circle', 'LogiCircles'],
      source: 'general knowledge, not verified',
    },
  ],
};
