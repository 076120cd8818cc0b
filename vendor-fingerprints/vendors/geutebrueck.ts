import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const geutebrueck: MakerEntry = {
  id: 'geutebrueck',
  name: 'Geutebrück',
  headquarters: 'DE',
  buys: 'some',
  sources: ['IEEE registry via npm oui-data 2.1.9: Geutebrück GmbH (Germany)'],
  fingerprints: [
    {
      id: 'geutebrueck/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>(?:G-Cam\/[\w-]{2,20}|Top(?:FD|NB|BC|SD)-\d{4}\w{0,4}))$/,
      // Others make part of what it sells: the model number names it and establishes no maker.
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
  registrants: ['Geutebrück GmbH'],
  firmwareStrings: [
    line('(?:RE|Re|re)_porter(?: ?\\w{1,8})?', ['re_porter 8R'], ['Reporter', 'porter'], ['recorder', 0.45]),
    {
      field: 'http.title',
      pattern:
        /^(?:Geutebr(?:\u00fc|ue)ck )?(?:GeViScope|G-Scope|MultiScope(?: II(?: plus)?)?|re_porter)(?![\w-])/i,
      weight: 0.45,
      is: ['recorder', 0.6],
      seen: ['GeViScope', 'G-Scope/8000', 're_porter', 'GEUTEBRÜCK MultiScope II'],
      unlike: ['reporter', 'G-SIM', 'GScope'],
      source: unverified,
    },
    {
      field: ['onvif.model', 'onvif.scope-hardware', 'http.title'],
      pattern: /^(?:GEUTEBRUCK )?(?<model>G-Cam[/_]E[A-Z]{2}-\d{4}\w{0,3})/i,
      weight: 0.45,
      is: ['camera', 0.6],
      seen: ['G-Cam_EHC-3240', 'G-Cam/EFD-2250'],
      unlike: ['G-Cam', 'GCam_1'],
      source: unverified,
    },
    {
      field: ['http.title', 'http.server', 'http.auth-realm'],
      pattern: /^(?:Geutebr(?:ü|ue?)ck )?G-Cam(?:\/|\b)/i,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['Geutebrück G-Cam/EFD-2250', 'G-CAM'],
      unlike: ['MyG-Camera', 'G Cam'],
      source: unverified,
    },
  ],
  series: [
    camera(
      '(?:TOPFD|E(?:FD|BC|PC|FC|HC|PTZ))-\\d{4}',
      ['TOPFD-2125', 'EFD-2250', 'EBC-2110', 'EPC-2250'],
      ['EFD-225', 'TOPFD', 'EF-2250', 'EEC-4510'],
      plain,
    ),
    unit('recorder', 'G-ST[ /]?\\d{3,4}\\+?', ['G-ST 1000+', 'G-ST 500'], ['G-ST', 'ST 1000']),
    unit(
      'recorder',
      'G-Scope/\\d{4}|re_porter[_ /-]?\\w{0,8}',
      ['G-Scope/3000', 're_porter_MX16', 're_porter'],
      ['G-Scope', 'reporter'],
    ),
    camera(
      '(?:GCAM-[A-Z]\\d?|Top(?:BC|TC|FD|NC)(?:-\\w{1,4})?|G[NV][SK]C?-[A-Z]?\\d{2,4})',
      ['GCAM-E2', 'TopBC-03', 'TopTC', 'GNSC-2210', 'GVK-E48'],
      ['GCAM', 'Top', 'GNSC'],
      plain,
    ),
    unit(
      'recorder',
      'MULTISCOPE(?: [IVX]{1,3})?|MultiScope(?: [IVX]{1,3})?',
      ['MULTISCOPE III'],
      ['SCOPE', 'MULTISCOPES'],
    ),
    camera(
      'TopNFD-\\d{4}|G-[Cc]am/(?:E\\d{3,4}|(?:E|P)[A-Z]{1,4}-\\d{4})',
      ['TopNFD-1105', 'G-Cam/EWPC-2275'],
      ['TopNFD', 'G-Cam/'],
      plain,
    ),
    unit('encoder', 'G-Code/E[A-Z]{2}-\\d{4}', ['G-Code/EEC-2400'], ['G-Code', 'G-Cam/EEC-2400'], plain),
    unit('recorder', 'G-SIM', ['G-SIM'], ['SIM', 'G-SIMS'], short),
  ],
};
