import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const geutebrueck: Maker = {
  id: 'geutebrueck',
  name: 'Geutebrück',
  headquarters: 'DE',
  sources: ['IEEE registry via npm oui-data 2.1.9: Geutebrück GmbH (Germany)'],
  marks: [
    nameMark({
      id: 'geutebrueck/own-name',
      name: 'GEUTEBRUECK',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'geutebrueck/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>(?:G-Cam\/[\w-]{2,20}|Top(?:FD|NB|BC|SD)-\d{4}\w{0,4}))$/,
      // Others make part of what it sells: the designation names it and establishes nobody.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'G-Cam/E3PC', gives: { model: 'G-Cam/E3PC' } },
        { seen: 'TopFD-2125', gives: { model: 'TopFD-2125' } },
      ],
      unlike: ['G-Scope/6000', 'Top'],
      source: 'general knowledge, not verified',
    },
  ],
};
