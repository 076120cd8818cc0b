import { unverified } from '../../src/model/fingerprint.ts';
import { hostNameFields, type MakerEntry } from '../define.ts';
import { cameraTable } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera } from '../tables/series.ts';

/** Keyboards for the most part; cameras Circle, and what Alert was. */
export const logitech: MakerEntry = {
  id: 'logitech',
  name: 'Logitech',
  headquarters: 'CH',
  sources: ['IEEE registry via npm oui-data 2.1.9: Logitech Europe SA (Switzerland)'],
  fingerprints: [
    {
      id: 'logitech/mdns-camera',
      field: ['mdns.txt', 'mdns.instance'],
      pattern:
        /^(?:md=)?(?:Logi(?:tech)? ?(?=Circle)|(?=Circle ?View))(?<model>Circle(?: ?View)?)(?![\w-]|.{0,20}Doorbell)/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.5 },
      examples: [
        { seen: 'md=LogiCircle', gives: { model: 'Circle' } },
        { seen: 'Logi Circle View', gives: { model: 'Circle View' } },
        { seen: 'md=Circle View', gives: { model: 'Circle View' } },
      ],
      unlike: ['md=Logitech Harmony', 'Circle', 'LogiCircles', 'md=Circle View Doorbell'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'logitech/mdns-doorbell',
      field: ['mdns.txt', 'mdns.instance'],
      pattern: /^(?:md=)?(?:Logi(?:tech)? ?)?(?<model>Circle ?View ?Doorbell)(?![\w-])/,
      weight: 0.6,
      type: { is: 'doorbell', weight: 0.6 },
      examples: [
        { seen: 'md=Circle View Doorbell', gives: { model: 'Circle View Doorbell' } },
        { seen: 'Circle View Doorbell 9VR8', gives: { model: 'Circle View Doorbell' } },
      ],
      unlike: ['md=Circle View', 'Circle Doorbell'],
      source: 'https://github.com/homebridge/HAP-NodeJS/issues/976',
    },
    {
      id: 'logitech/homekit-model',
      field: 'mdns.txt',
      pattern: /^md=(?<model>V-[RU]00\d{2})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'md=V-R0008', gives: { model: 'V-R0008' } }],
      unlike: ['md=V-R0', 'V-R0008', 'md=VR0008'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'logitech/alert-device',
      field: ['upnp.device-type', 'ssdp.target'],
      pattern: /^urn:upnp-logitech-com:(?:device:SecurityDevice|service:SecurityDeviceControl):\d$/i,
      weight: 0.85,
      type: { is: 'camera', weight: 0.7 },
      examples: [
        { seen: 'urn:upnp-logitech-com:device:SecurityDevice:1' },
        { seen: 'urn:upnp-logitech-com:service:SecurityDeviceControl:1' },
      ],
      unlike: ['urn:upnp-logitech-com:device:Harmony:1', 'urn:schemas-upnp-org:device:SecurityDevice:1'],
      source: 'GitHub full-text search for upnp-logitech-com: repositories not named',
    },
    {
      id: 'logitech/alert',
      field: ['upnp.friendly-name', 'upnp.model-description', 'upnp.model-name', 'http.title'],
      pattern: /^(?:Logitech )?(?:Alert (?<model>7\d{2}[ein])|Alert Camera)$/i,
      weight: 0.5,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'Alert 750n', gives: { model: '750n' } }, { seen: 'Logitech Alert Camera' }],
      unlike: ['Alert', 'Alert 750', 'Fire Alert Camera'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    line(
      'Alert Commander|(?:Logitech )?Circle View|Logitech Circle 2',
      ['Alert Commander', 'Circle View', 'Logitech Circle 2'],
      ['Circle', 'Circle 2'],
    ),
    {
      field: ['http.title', 'http.server', 'upnp.model-name', 'upnp.friendly-name'],
      pattern: /^Logitech (?:Alert|Circle)\b/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['Logitech Alert Commander'],
      unlike: ['Logitech Media Server', 'Logitech'],
      source: unverified,
    },
    {
      field: hostNameFields,
      pattern: /^(?:Logi(?:tech)?-)?Circle-View(?:-[0-9a-f]{4,6})?(?:\.[\w.-]{1,60})?$/i,
      weight: 0.45,
      is: ['camera', 0.5],
      seen: ['Logi-Circle-View', 'Circle-View-1A2B.local'],
      unlike: ['Circle-View-Doorbell', 'Circle', 'Logitech-Media-Server'],
      source: unverified,
    },
  ],
  series: [
    camera(
      '(?:Logitech )?(?:Alert 7\\d{2}[ein]|Circle View(?: Doorbell)?)',
      ['Alert 750e', 'Circle View'],
      ['Alert', 'Circle'],
      { source: cameraTable },
    ),
  ],
};
