import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const airlive: Maker = {
  id: 'airlive',
  name: 'AirLive',
  headquarters: 'TW',
  sources: ['general knowledge, not verified'],
  marks: [
    nameMark({
      id: 'airlive/own-name',
      name: 'AirLive',
      weight: 0.8,
      source: 'general knowledge, not verified',
    }),
    {
      id: 'airlive/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern:
        /^(?<model>(?:AirLive )?(?:(?:BU|BC|MD|FE|CU|OD|SD|WN|WL|POE)-\d{3,4}-?(?:HD|CAM|IVS|IR|DM|PT)[\w-]{0,12}|AirCam [\w-]{2,20}))$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'BU-3026HD', gives: { model: 'BU-3026HD' } },
        { seen: 'AirLive POE-100HD', gives: { model: 'AirLive POE-100HD' } },
      ],
      unlike: ['WL-5480', 'BU-3026'],
      source: 'general knowledge, not verified',
    },
  ],
};
