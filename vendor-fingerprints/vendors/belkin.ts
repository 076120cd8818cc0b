import { type MakerEntry, modelFields } from '../define.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera } from '../tables/series.ts';

export const belkin: MakerEntry = {
  id: 'belkin',
  name: 'Belkin',
  // Owned by Foxconn Interconnect Technology since 2018: not established by this project.
  headquarters: null,
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Belkin International Inc. (United States)',
    'that it has another owner, so the country is left open: general knowledge, not verified',
  ],
  fingerprints: [
    // With a version behind it the same words are a D-Link or AirLink camera.
    {
      id: 'belkin/http-server',
      field: 'http.server',
      // So are those of one factory's other customers.
      pattern: /^Camera Web Server$/,
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Camera Web Server' }],
      unlike: ['Camera Web Server/1.0', 'Web Server'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'belkin/http-realm',
      field: 'http.auth-realm',
      pattern: /^Camera Web Server$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Camera Web Server' }],
      unlike: ['Web Server'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'belkin/upnp-device-type',
      field: ['upnp.device-type', 'ssdp.target'],
      pattern: /^urn:Belkin:device:NetCamSensor:\d$/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.95 },
      examples: [{ seen: 'urn:Belkin:device:NetCamSensor:1' }],
      unlike: ['urn:Belkin:device:controllee:1'],
      source: 'https://github.com/bwp91/homebridge-platform-wemo/issues/58',
    },
    {
      id: 'belkin/model-camera',
      field: modelFields,
      pattern: /^(?<model>NetCam(?: ?HD)?(?:\+)?(?:v\d)?)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'NetCamHDv1', gives: { model: 'NetCamHDv1' } }],
      unlike: ['Netcamera', 'WeMo'],
      source: 'https://github.com/bwp91/homebridge-platform-wemo/issues/58',
    },
  ],
  firmwareStrings: [
    line('(?:WeMo |Wemo )?NetCam HD\\+?', ['NetCam HD+'], ['NetCam', 'NetCam SC']),
    line(
      '(?:Belkin )?NetCam (?:HD )?Wi-?Fi Camera(?: with Night Vision)?',
      ['NetCam WiFi Camera with Night Vision', 'NetCam HD Wi-Fi Camera'],
      ['NetCam', 'WiFi Camera'],
    ),
  ],
  series: [camera('F7D760[1-9]\\w{0,3}(?:v\\d)?', ['F7D7601', 'F7D7606'], ['F7D76', 'F5D7600'])],
};
