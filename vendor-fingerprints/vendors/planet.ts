import { type MakerEntry, modelFields } from '../define.ts';
import { goby } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const planet: MakerEntry = {
  id: 'planet',
  name: 'PLANET',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: PLANET Technology Corporation (Taiwan)'],
  fingerprints: [
    {
      id: 'planet/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>(?:PLANET )?ICA-[\w-]{3,20})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'ICA-HM100', gives: { model: 'ICA-HM100' } },
        { seen: 'ICA-3350V', gives: { model: 'ICA-3350V' } },
      ],
      unlike: ['GS-4210', 'ICA-'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: [
        'http.title',
        'http.auth-realm',
        'rtsp.auth-realm',
        'banner.telnet',
        'onvif.model',
        'onvif.scope-hardware',
      ],
      pattern: /^(?:PLANET )?(?<model>NVR-(?:401|420|801|820|910|915|1600|1610|1615|2400))(?: login:\s*)?$/i,
      weight: 0.45,
      is: ['recorder', 0.45],
      seen: ['NVR-915', 'NVR-915 login: ', 'PLANET NVR-1610'],
      unlike: ['NVR-0208', 'NVR-104', 'NVR-9150'],
      source: `${goby} (NVR-915); the rest: general knowledge, not verified`,
    },
  ],
  series: [
    camera('HDP-\\d{4}[A-Z]{0,2}', ['HDP-5260PT'], ['HDP-526', 'NHDP-5260'], plain),
    unit('recorder', '(?:HNVR-\\d{3,4}[A-Z]?|NVR-E\\d{4})', ['HNVR-1610', 'NVR-E6480'], ['HNVR', 'NVR-6480']),
    camera(
      'CAM-(?:AHD|IR|IVP|VD|VB)\\d{2,3}\\w{0,3}',
      ['CAM-VD48V', 'CAM-IR138'],
      ['CAM-48', 'CAM-VD'],
      plain,
    ),
    unit('recorder', 'HDVR-\\d{3,4}', ['HDVR-1635', 'HDVR-430'], ['HDVR-', 'DVR-1635'], plain),
    unit('encoder', 'IVS-[HD]?\\d{3,4}\\w{0,3}', ['IVS-100', 'IVS-H120'], ['IVS', 'IVSS7008'], plain),
    camera('CAM-IVP\\d{2}\\w{0,3}', ['CAM-IVP51'], ['CAM-5100', 'CAM-IVP'], plain),
  ],
};
