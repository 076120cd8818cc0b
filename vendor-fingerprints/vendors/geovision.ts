import { unverified } from '../../src/model/fingerprint.ts';
import { linkFields, type MakerEntry, modelFields } from '../define.ts';
import { at, line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const geovision: MakerEntry = {
  id: 'geovision',
  name: 'GeoVision',
  headquarters: 'TW',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: GeoVision Inc. (Taiwan)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'geovision/http-server',
      field: 'http.server',
      pattern: /^Geo(?:HttpServer|webserver)(?:\/[\d.]+| for webcams)?$/i,
      weight: 0.9,
      examples: [{ seen: 'GeoHttpServer' }, { seen: 'geowebserver' }, { seen: 'GeoHttpServer for webcams' }],
      unlike: ['GeoServer', 'HttpServer'],
      source:
        'nmap/nmap nmap-service-probes (GeoHttpServer); geowebserver: one public list of web servers (not named)',
    },
    {
      id: 'geovision/title-name',
      field: 'http.title',
      // What manages doors is no camera.
      pattern: /^GeoVision(?:[ _-](?!.{0,12}\bAS(?:Manager|Web|Remote)\b).*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'GeoVision' }, { seen: 'Geovision Inc.' }],
      unlike: ['Geo', 'Geovis', 'GeoVision - ASManager'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'geovision/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>GV-(?!S?NVR|VS|AS\d)[A-Z]{2,5}\d{3,5}[\w-]*)$/i,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'GV-UNP2500', gives: { model: 'GV-UNP2500' } },
        { seen: 'GV-EBD4700', gives: { model: 'GV-EBD4700' } },
      ],
      unlike: ['GV-SNVR0811', 'GV-', 'GV-AS100'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'geovision/model-recorder',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?<model>GV-S?NVR[\w-]+)$/i,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'GV-SNVR0811', gives: { model: 'GV-SNVR0811' } }],
      unlike: ['GV-UNP2500'],
      source: 'offensive-security/exploitdb exploits/hardware/webapps/45065.txt',
    },
    {
      id: 'geovision/model-encoder',
      field: modelFields,
      pattern: /^(?<model>GV-VS\d{2,4}[\w-]*)$/i,
      weight: 0.75,
      type: { is: 'encoder', weight: 0.6 },
      examples: [{ seen: 'GV-VS14', gives: { model: 'GV-VS14' } }],
      unlike: ['GV-VSX'],
      source:
        'GitHub full-text search for GV-VS12: files read in excerpts, repositories not named (advisories on CVE-2024-11120)',
    },
  ],
  registrants: ['GeoVision Inc.'],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^ident=(?:L3gpp\.htm|index\.htm\?clientIpAddr|IDS_WEB_(?:GUEST_LOGIN|REMEMBER_ID_PWD))$/i,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['ident=L3gpp.htm', 'ident=IDS_WEB_GUEST_LOGIN', 'ident=index.htm?clientIpAddr'],
      unlike: ['ident=IDS_WEBF_FALSE', 'ident=gpp.htm', 'L3gpp.htm'],
      source:
        'c0dejump/camcheckr camcheckr.py (found by full-text search for IPCWebComponents); RedSiege/EyeWitness Python/signatures.txt',
    },
    line(
      'GV-(?:Video Server|VS\\w{1,6})',
      ['GV-Video Server', 'GV-VS14'],
      ['GV-', 'Video Server'],
      ['encoder', 0.45],
    ),
    {
      field: ['http.title', 'http.server'],
      pattern: /^GeoWebServer\b/i,
      weight: 0.6,
      is: ['recorder', 0.3],
      seen: ['GeoWebServer', 'GeoWebServer for GV-System', 'GeoWebServer 4.4.1.0'],
      unlike: ['GeoServer', 'GeoWebServers'],
      source:
        '0x727/FingerprintHub web-fingerprint/geovision/geowebserver.yaml; GitHub full-text search for Network Camera with Pan/Tilt: a list of servers, repository not named',
    },
    {
      // The program for computers that records.
      field: 'http.title',
      pattern: /^(?:GeoVision(?: Inc\.)? ?- ?)?GV-(?:System|[ND]VR|Recording Server)\b/,
      weight: 0.45,
      is: ['recorder', 0.6],
      seen: ['GV-System', 'GeoVision Inc. - GV-System Web', 'GV-NVR'],
      unlike: ['GV-Systems', 'GeoVision Inc. - Login', 'GV-IPCAM'],
      source: unverified,
    },
    {
      field: linkFields,
      pattern: /^(?:https?:\/\/[^/]{1,80})?\/?ssi\.cgi\/\w{1,20}\.html?/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['/ssi.cgi/Login.htm'],
      unlike: ['/cgi-bin/Login.htm', '/ssi.cgi'],
      source: unverified,
    },
    {
      // The fields of its log-in, whose names end in what the page made of the time.
      field: 'http.page-mark',
      pattern: /^input=[up]md5_?\w{0,8}$/,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['input=umd5_1a2b', 'input=pmd5'],
      unlike: ['input=md5', 'input=passmd5', 'umd5'],
      source: 'Clivebi/nvtscript gb_geovision_ip_camera_remote_detect.sc',
    },
    at('CH\\d{3}\\.sdp\\b', 0.45, ['CH001.sdp'], ['CH1.sdp', 'live.sdp'], unverified),
  ],
  series: [
    // Switches that feed cameras, and what feeds one.
    unit(
      'other',
      'GV-(?:(?:POE|APOE|PA)\\d{3,4}(?:-V\\d)?|AS\\d{2,4}\\w{0,3}|IO ?BOX[ -]?\\w{0,6}|(?:CR|DFR|RK|R)\\d{3,4}|Pad)',
      ['GV-POE0811', 'GV-APOE0400', 'GV-AS2120', 'GV-IOBOX-16'],
      ['GV-POE', 'GV-SNVR0811'],
      { source: 'https://manualshive.com/en/manual/geovision/gv-poe0812/2216057 (GV-POE0812, a switch)' },
    ),
    unit('recorder', 'GV-LX\\d[A-Z]{2}\\d', ['GV-LX8CD1'], ['GV-LX8', 'LX8CD1']),
    unit('recorder', 'GV-RNVR\\d{1,2}', ['GV-RNVR16'], ['GV-RNVR', 'RNVR16']),
    camera('UVS-[A-Z]{2,4}\\d{3,4}\\w{0,4}', ['UVS-ABL2701'], ['UVS-', 'UVC-G3'], plain),
    camera(
      '(?:GV-)?E(?:BD|BL|BX|FD|FER|VD|CA|BLP|TD)\\d{4}(?:-\\dF|-F)?',
      ['EBD4700', 'GV-EFD1100-0F'],
      ['EBD47', 'EBD-4700'],
      plain,
    ),
  ],
};
