import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields, nameMark } from '../define.ts';

export const reolink: Maker = {
  id: 'reolink',
  name: 'Reolink',
  // Registered in Hong Kong; listed under CN by the project's reading of the criterion.
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Reolink Innovation Limited (China)',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    nameMark({
      id: 'reolink/own-name',
      name: 'Reolink',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/reolink',
    }),
    {
      id: 'reolink/http-title',
      field: 'http.title',
      pattern: /^Reolink$/i,
      weight: 0.6,
      examples: [{ seen: 'Reolink' }],
      unlike: ['Reolink Community', 'Relink'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'reolink/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name'],
      pattern:
        /^(?<model>(?:Reolink )?(?:RLC-\w+|RLK\d+-\w+|E1(?: (?:Pro|Zoom|Outdoor)(?: \w+)*)?|CX\d{3}|Argus(?: [\w ]+)?|Duo (?:2|3|PoE|WiFi)[\w ]*|TrackMix[\w ]*|Lumus[\w ]*|FE-[PW]))$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'RLC-823A', gives: { model: 'RLC-823A' } },
        { seen: 'E1 Zoom', gives: { model: 'E1 Zoom' } },
        { seen: 'Argus 3 Pro', gives: { model: 'Argus 3 Pro' } },
        { seen: 'TrackMix PoE', gives: { model: 'TrackMix PoE' } },
      ],
      unlike: ['E10', 'RLN16-410', 'Duo'],
      source: 'ch-bas/cctv-camera-database cameras/reolink',
    },
    {
      id: 'reolink/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>RLN\d{1,2}(?:-\w+)?)$/,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'RLN16-410', gives: { model: 'RLN16-410' } }],
      unlike: ['RLN', 'RLC-410', 'RLNX'],
      source: 'GitHub full-text search for RLN16-410: files read in excerpts, repositories not named',
    },
    {
      id: 'reolink/model-doorbell',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>Reolink Video Doorbell[\w ]*)$/i,
      weight: 0.75,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [{ seen: 'Reolink Video Doorbell PoE', gives: { model: 'Reolink Video Doorbell PoE' } }],
      unlike: ['Video Doorbell'],
      source: 'ch-bas/cctv-camera-database cameras/reolink',
    },
    {
      id: 'reolink/rtsp-session',
      field: 'rtsp.sdp-session',
      pattern: /^Session streamed by "preview"$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Session streamed by "preview"' }],
      unlike: ['Session streamed by "H264Server"', 'Session streamed by "TP-LINK RTSP Server"'],
      source: 'scottlamb/retina src/client/testdata/reolink_describe.txt',
    },
    {
      id: 'reolink/rtsp-tool',
      field: 'rtsp.sdp-tool',
      pattern: /^BC Streaming Media\b/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'BC Streaming Media v202210012022.10.01' }],
      unlike: ['LIVE555 Streaming Media v2013.04.08'],
      source: 'AlexxIT/go2rtc pkg/rtsp/rtsp_test.go',
    },
    {
      id: 'reolink/rtsp-realm',
      field: 'rtsp.auth-realm',
      pattern: /^BC Streaming Media$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'BC Streaming Media' }],
      unlike: ['LIVE555 Streaming Media', 'Streaming Media'],
      source:
        'GitHub full-text search for realm="BC Streaming Media: files read in excerpts, repositories not named',
    },
  ],
  registrants: ['Reolink Innovation Limited'],
  prefixWeight: 0.3,
};
