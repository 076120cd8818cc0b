import type { Fingerprint } from '../../../src/model/fingerprint.ts';

const seenIn =
  'GitHub full-text search for Private Upnp SDK and uuid:device_3_0-: tests and notes read in excerpts, repositories not named';

/** What its units announce over SSDP: recorders and cameras alike, so the type is a guess. */
export const ssdpFingerprints: readonly Fingerprint[] = [
  {
    id: 'dahua/ssdp-server',
    field: 'ssdp.server',
    pattern: /^Linux, UPnP\/1\.0, Private Upnp SDK$/,
    weight: 0.6,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'Linux, UPnP/1.0, Private Upnp SDK' }],
    unlike: ['Linux/4.4.302+, UPnP/1.0, Portable SDK for UPnP devices/1.12.1', 'Private Upnp SDK'],
    source: seenIn,
  },
  {
    id: 'dahua/ssdp-name',
    field: 'ssdp.usn',
    pattern: /^uuid:www\.dahuatech\.com\.device_3_0-(?<serial>\w{8,20})(?:::|$)/,
    weight: 0.85,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      {
        seen: 'uuid:www.dahuatech.com.device_3_0-3K058D5PAG00056::upnp:rootdevice',
        gives: { serial: '3K058D5PAG00056' },
      },
    ],
    unlike: ['uuid:www.example.com.device_3_0-3K058D5PAG00056', 'uuid:1::urn:www.dahuatech.com'],
    source: 'https://github.com/home-assistant/core/issues/46822',
  },
  {
    id: 'dahua/ssdp-serial',
    field: 'ssdp.usn',
    pattern: /^uuid:device_3_0-(?<serial>(?!AMC)[0-9A-Z]{12,18})(?:::|$)/,
    weight: 0.6,
    type: { is: 'camera', weight: 0.3 },
    examples: [
      { seen: 'uuid:device_3_0-0067120380000304::upnp:rootdevice', gives: { serial: '0067120380000304' } },
    ],
    unlike: ['uuid:device_3_0-AMC047530045::upnp:rootdevice', 'uuid:device_1_0-0067120380000304'],
    source: seenIn,
  },
];

/** The same, by a unit that Amcrest sells. */
export const amcrestSsdp: Fingerprint = {
  id: 'dahua/amcrest-ssdp',
  field: 'ssdp.usn',
  pattern: /^uuid:device_3_0-(?<serial>AMC[0-9A-Z]{8,18})(?:::|$)/,
  weight: 0.8,
  type: { is: 'camera', weight: 0.3 },
  examples: [
    {
      seen: 'uuid:device_3_0-AMC066F0BC0A3747AF::urn:schemas-upnp-org:device:3.0-AMC066F0BC0A3747AF',
      gives: { serial: 'AMC066F0BC0A3747AF' },
    },
  ],
  unlike: ['uuid:device_3_0-AMC', 'uuid:device_3_0-0067120380000304::upnp:rootdevice'],
  source: seenIn,
};
