import type { MakerEntry } from '../define.ts';
import { alone } from '../tables/firmware-strings.ts';

/** Hipcam: boards with HiSilicon chips in cameras of many brands (CamHi and others). */
export const hipcam: MakerEntry = {
  id: 'hipcam',
  name: 'Hipcam',
  // Not established: boards under many brands.
  headquarters: null,
  sources: ['rapid7/recog xml/rtsp_servers.xml'],
  fingerprints: [
    {
      id: 'hipcam/rtsp-server',
      field: 'rtsp.server',
      pattern: /^Hipcam RealServer\/V[\d.]+$/,
      // Foscam and others run this server too: it names the board's software, not who made the camera.
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Hipcam RealServer/V1.0' }],
      unlike: ['RealServer/V1.0', 'HiIpcam/V100R003 VodServer/1.0.0'],
      source: 'rapid7/recog xml/rtsp_servers.xml',
    },
    {
      id: 'hipcam/rtsp-realm',
      field: ['rtsp.auth-realm', 'http.auth-realm'],
      pattern: /^(?:Hipcam ?RealServer|HIPCAM)$/,
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'HipcamRealServer' }, { seen: 'Hipcam RealServer' }, { seen: 'HIPCAM' }],
      unlike: ['RealServer'],
      source: 'scottlamb/retina src/client/testdata',
    },
    {
      id: 'hipcam/model-board',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>C\dF0S[a-z]Z\dN\dP[0-9a-z]L\d)$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'C6F0SgZ3N0P6L2', gives: { model: 'C6F0SgZ3N0P6L2' } }],
      unlike: ['C6F0', 'C210'],
      source: 'https://github.com/ZoneMinder/zoneminder/pull/1410 (C6F0SeZ0N0P0L0)',
    },
    {
      id: 'hipcam/scope-model',
      field: 'onvif.scope',
      pattern: /^onvif:\/\/www\.onvif\.org\/model\/(?<model>C\dF0S[a-z]Z\dN\dP[0-9a-z]L\d)$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'onvif://www.onvif.org/model/C6F0SeZ0N0P0L0', gives: { model: 'C6F0SeZ0N0P0L0' } }],
      unlike: ['onvif://www.onvif.org/model/IPC'],
      source: 'https://github.com/ZoneMinder/zoneminder/pull/1410',
    },
  ],
  firmwareStrings: [alone('Hipcam')],
};
