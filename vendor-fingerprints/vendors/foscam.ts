import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { camioPaths, catalogue, gobyRules, pageTable } from '../sources.ts';
import { at } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const foscam: MakerEntry = {
  id: 'foscam',
  name: 'Foscam',
  headquarters: 'CN',
  sources: [
    'https://www.cybersecurity-insiders.com/foscam-usa-issues-a-cyber-security-alert-to-all-its-users/ (Shenzhen-based)',
    'http://freebeacon.com/national-security/chinese-made-video-cameras-pose-major-cyber-attack-risk/',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    // A server of the HiSilicon kit; the source knows it from Foscam.
    {
      id: 'foscam/rtsp-server',
      field: 'rtsp.server',
      pattern: /^HiIpcam\/V\d+R\d+ VodServer\/[\d.]+$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'HiIpcam/V100R003 VodServer/1.0.0' }],
      unlike: ['Hipcam RealServer/V1.0', 'VodServer/1.0.0'],
      source: 'rapid7/recog xml/rtsp_servers.xml',
    },
    {
      id: 'foscam/model-camera',
      field: modelFields,
      pattern: /^(?<model>FI[89]\d{3}[A-Z]{0,3}(?:[ _-]V\d)?)$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'FI9821W', gives: { model: 'FI9821W' } },
        { seen: 'FI8918W', gives: { model: 'FI8918W' } },
      ],
      unlike: ['FI710-L', 'FIS9821'],
      source:
        'GitHub full-text search for Foscam FI98: files read in excerpts, repositories not named; ch-bas/cctv-camera-database cameras/foscam',
    },
    {
      // What a kit of samples calls a camera, left as it was. Others leave it in the hardware only.
      id: 'foscam/scope-name',
      field: 'onvif.scope-name',
      pattern: /^IPC-model$/,
      weight: 0.45,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'IPC-model' }],
      unlike: ['IPC', 'NVT', 'IPC-model-2'],
      source: 'https://github.com/WebThingsIO/onvif-adapter/issues/4',
    },
    // Two or three letters: a hint.
    {
      id: 'foscam/model-short',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>R[24][CEMS]|G[24](?:EP|C)|V5E?P|SD4H?|T5EP)$/,
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'R2M', gives: { model: 'R2M' } },
        { seen: 'G4EP', gives: { model: 'G4EP' } },
      ],
      unlike: ['C1', 'R2'],
      source: 'ch-bas/cctv-camera-database cameras/foscam',
    },
    {
      id: 'foscam/http-title',
      field: 'http.title',
      pattern: /^Foscam\b/i,
      weight: 0.6,
      inWords: true,
      examples: [{ seen: 'Foscam' }],
      unlike: ['IPCam Client'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      // Its plug-in, and a button of the page that shows it.
      field: 'http.page-mark',
      pattern:
        /^(?:plugin=(?:IPCWebComponents\.exe|Surveillance_Brower_Plugin\.xpi)|ident=(?:application\/ipcam-regplugin|FoscamFlashPlayer\.swf|ptzguard))$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: [
        'plugin=IPCWebComponents.exe',
        'plugin=Surveillance_Brower_Plugin.xpi',
        'ident=application/ipcam-regplugin',
        'ident=FoscamFlashPlayer.swf',
        'ident=ptzguard',
      ],
      unlike: ['plugin=WebComponents.exe', 'ident=application/regplugin', 'ptzguard'],
      source: gobyRules,
    },
    {
      field: 'http.page-mark',
      pattern: /^stream=\S{0,40}\bCGIStream\.cgi$/,
      weight: 0.6,
      is: ['camera', 0.5],
      seen: ['stream=/cgi-bin/CGIStream.cgi'],
      unlike: ['stream=/cgi-bin/stream.cgi', 'stream=/cgi-bin/CGIProxy.fcgi'],
      source: pageTable,
    },
    {
      // Each of its cameras has a name in this domain.
      field: ['tls.subject', 'tls.issuer'],
      pattern: /^(?:.{0,200}[ ,/])?CN=\*\.myfoscam\.(?:org|com)(?:$|[,/])/i,
      weight: 0.7,
      is: ['camera', 0.5],
      seen: ['O=Shenzhen Foscam, CN=*.myfoscam.org', 'CN=*.myfoscam.org'],
      unlike: ['CN=myfoscam.org', 'CN=*.foscam.com', 'CN=*.myfoscam.org.example'],
      source: 'GitHub full-text search for myfoscam.org: files read in excerpts, repositories not named',
    },
    {
      field: 'rtsp.sdp-session',
      pattern: /^IP Camera Video$/,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['IP Camera Video'],
      unlike: ['IP Camera', 'Camera Video'],
      source: 'scottlamb/retina src/client/testdata/foscam_describe.txt',
    },
    {
      field: 'http.title',
      pattern: /^IPCam Client$/,
      weight: 0.35,
      is: ['camera', 0.45],
      seen: ['IPCam Client'],
      unlike: ['IPCam', 'IPCam Client for Windows'],
      source: unverified,
    },
    {
      field: 'rtsp.public',
      pattern: /^OPTIONS, DESCRIBE, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN$/,
      weight: 0.35,
      is: ['camera', 0.25],
      seen: ['OPTIONS, DESCRIBE, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER, TEARDOWN'],
      unlike: ['OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER'],
      source:
        'https://github.com/google/ExoPlayer/issues/8941; that its path videoMain is Foscam’s: CamioCam/rtsp cameras/paths.csv',
    },
    at(
      'video(?:Main|Sub)\\b',
      0.5,
      ['videoMain/', 'videoSub'],
      ['video', 'video_main', 'videoMains'],
      camioPaths,
    ),
    {
      field: 'tls.alt-name',
      pattern: /^\*\.myfoscam\.(?:org|com)$/i,
      weight: 0.6,
      is: ['camera', 0.5],
      seen: ['*.myfoscam.org'],
      unlike: ['myfoscam.org', '*.myfoscam.org.example'],
      source: 'general knowledge, not verified',
    },
    {
      field: 'onvif.xaddr',
      pattern: /^https?:\/\/[\d.]{7,15}:888\/onvif\/device_service$/,
      weight: 0.4,
      is: ['camera', 0.25],
      seen: ['http://192.0.2.7:888/onvif/device_service'],
      unlike: ['http://192.0.2.7/onvif/device_service', 'http://192.0.2.7:8880/onvif/device_service'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    camera('VZ[14]', ['VZ4'], ['VZ', 'VZ7'], short),
    camera(
      '(?:C[12]M?|R[2345]M?|G[24][A-Z]{0,2}|X[35]|SD[24][A-Z]?|HT2|V5E?P|S41|D4Z|T[58]EP)',
      ['C1', 'R5', 'SD2X'],
      ['C3', 'R6', 'SD'],
      short,
    ),
    unit('recorder', 'FN\\d{4}\\w{0,6}', ['FN7108W'], ['FN7', 'FI9821P']),
    camera(
      '(?:C[58]M|D[248](?:EP|ET|T|Z)|[TVW][458]E?[PC]|PD[58]|SD[48](?:EP|H|P)?|R[258][MWS]|G4C)',
      ['V5EP', 'C5M', 'D4Z', 'SD8EP', 'R8M', 'W5EP'],
      ['C5', 'V55EP'],
      { ...short, source: catalogue },
    ),
    camera('(?:VD[123]|SPC|FAB28S?|B4)', ['VD1', 'SPC', 'FAB28S'], ['VD', 'FAB'], short),
    unit('recorder', 'FN\\d{4}[A-Z]{1,2}-B\\d(?:-\\w{2,4})?', ['FN7104E-B4'], ['FN7104', 'FN-B4']),
    unit('doorbell', 'DBW[35]', ['DBW5'], ['DBW', 'DBW55'], plain),
  ],
};
