import type { FakeDevice } from '../device.ts';
import { dahuaOnvif, dahuaStack } from './dahua-stack.ts';
import { onvif, openInformation } from './onvif-device.ts';
import { web } from './pages.ts';
import { publicVerbs, rtsp, stream } from './streams.ts';
import { review, truth } from './truth.ts';

const noName = onvif({
  manufacturer: 'ONVIF',
  model: 'HD-IPC',
  firmware: '1.0.4',
  serial: 'ABCDEF7A1043',
  // Locally administered: no maker's prefix.
  mac: '02:12:34:7a:10:43',
  uuid: '11b2a0c4-7a10-11b2-9143-',
  free: openInformation,
  scopes: [
    'Profile/Streaming',
    'type/NetworkVideoTransmitter',
    'hardware/HD-IPC',
    'name/IP%20Camera',
    'location/country/unknown',
  ],
  discovery: {
    withoutRelatesTo: true,
    more: [
      {
        endpoint: 'urn:uuid:11b2a0c4-7a10-11b2-9143-0212347a1043',
        types: ['tds:Device'],
        scopes: ['onvif://www.onvif.org/name/IP%20Camera'],
        xaddrs: ['http://169.254.7.43/onvif/device_service'],
      },
    ],
  },
});

/** Devices that a person must review. */
export const doubtful: readonly FakeDevice[] = [
  {
    // Not even a status line: the page begins where the header should.
    name: 'no-name camera',
    address: '127.77.0.43',
    truth: {
      manufacturer: null,
      brand: null,
      type: 'camera',
      // What it gives as its model is a word for the kind of thing.
      model: null,
      verdicts: review,
      listed: true,
    },
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(
          { head: [], body: '<html><head><title>IP Camera</title></head><body></body></html>' },
          { onvif: noName.service },
        ),
      },
      rtsp(
        publicVerbs('OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY'),
        stream('RtspServer', ['control:*', 'range:npt=0-']),
      ),
      noName.discovery,
    ],
  },
  {
    name: 'Vivotek badge on a Dahua stack',
    address: '127.77.0.44',
    truth: { ...truth('Dahua', 'camera', 'FD8166A', review, 'Vivotek'), disputed: true },
    services: dahuaStack({
      login: '5K02D9FPAZ73044',
      onvif: dahuaOnvif({
        manufacturer: 'Vivotek',
        model: 'FD8166A',
        firmware: '2.622.0000000.3.R',
        serial: '5K02D9FPAZ73044',
        mac: '00:02:d1:7a:10:44',
        uuid: '6f11ce20-44d7-11b2-8f02-',
        free: ['GetDeviceInformation'],
      }),
    }),
  },
];
