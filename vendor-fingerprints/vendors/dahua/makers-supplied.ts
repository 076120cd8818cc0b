import type { Brand } from '../../../src/model/fingerprint.ts';
import { modelFields, sharedBrands, sharedBy } from '../../define.ts';

const stack =
  'The unit answers as a Dahua does: realm “Login to …”, SDP packetization-supported:DH, TCP 37777, firmware 2.800.….';

const shared = sharedBy(stack);

/** Makers of their own that have also sold what Dahua made. Their own model numbers and software still show that they made a unit. */
export const makersSupplied: readonly Brand[] = [
  ...sharedBrands({
    names: ['Panasonic'],
    howToTell: `Some products of earlier years. ${stack}`,
    source:
      'https://www.latimes.com/business/la-fi-banned-chinese-cameras-20190710-story.html; https://www.getscw.com/knowledge-base/the-ban',
  }),
  shared(
    'Bosch',
    'Recorders DIVAR hybrid and DIVAR network, and some cameras of earlier years.',
    'https://www.getscw.com/knowledge-base/the-ban; https://www.i2ctech.com/the-2019-ndaa-and-power-substation-security-are-your-camera-systems-in-compliance/',
    {
      id: 'dahua/bosch-recorder',
      field: [...modelFields, 'http.title', 'upnp.friendly-name'],
      pattern: /^(?:Bosch )?(?<model>DIVAR (?:hybrid|network)[\w -]{0,30})$/i,
      weight: 0,
      type: { is: 'recorder', weight: 0.8 },
      examples: [{ seen: 'Bosch DIVAR network 2000', gives: { model: 'DIVAR network 2000' } }],
      unlike: ['DIVAR IP 5000', 'DIVAR', 'DIVA network'],
      source: 'general knowledge, not verified',
    },
  ),
  shared(
    'TRENDnet',
    'Recorders TV-DVR….',
    'https://github.com/home-assistant/core/issues/148093 (a TV-DVR208 among rebrands with Dahua’s firmware)',
    {
      // Hikvision’s are called TV-NVR… as well.
      id: 'dahua/trendnet-recorder',
      field: modelFields,
      pattern: /^(?<model>TV-[ND]VR\d{3,4}[A-Z0-9]{0,4})$/,
      weight: 0,
      type: { is: 'recorder', weight: 0.8 },
      examples: [
        { seen: 'TV-DVR208', gives: { model: 'TV-DVR208' } },
        { seen: 'TV-DVR208K', gives: { model: 'TV-DVR208K' } },
        { seen: 'TV-NVR208D2', gives: { model: 'TV-NVR208D2' } },
      ],
      unlike: ['TV-DVR', 'TV-IP310PI', 'DVR208K'],
      source:
        'https://github.com/home-assistant/core/issues/148093; TV-NVR…: general knowledge, not verified',
    },
  ),
];
