import type { FakeDevice } from '../device.ts';
import { hikvisionOnvif, hikvisionStack } from './hikvision-stack.ts';
import { flagged, truth } from './truth.ts';

/** Made by Hikvision, sold under other badges. */
export const hikvisionMade: readonly FakeDevice[] = [
  {
    name: 'HiLook camera',
    address: '127.77.0.5',
    truth: truth('Hikvision', 'camera', 'IPC-B140HA', flagged, 'HiLook'),
    services: hikvisionStack({
      server: 'webserver',
      realm: 'IP Camera(K2208)',
      // Answers only the group: on another network only its other protocols show it.
      sadp: { answers: 'group' },
      onvif: hikvisionOnvif({
        manufacturer: 'HiLook',
        name: 'HiLook%20IPC-B140HA',
        model: 'IPC-B140HA',
        firmware: 'V5.5.85 build 200624',
        serial: 'IPC-B140HA20200811AAWRE55300405',
        mac: '08:54:11:7a:10:05',
        uuid: '20c8b1a0-5c44-11b2-8ad3-',
        open: true,
      }),
    }),
  },
  {
    name: 'HiWatch camera',
    address: '127.77.0.6',
    truth: truth('Hikvision', 'camera', 'HWI-B140H', flagged, 'HiWatch'),
    services: hikvisionStack({
      server: 'webserver',
      realm: 'IP Camera(E7781)',
      onvif: hikvisionOnvif({
        manufacturer: 'HiWatch',
        name: 'HiWatch%20HWI-B140H',
        model: 'HWI-B140H',
        firmware: 'V5.6.2 build 200601',
        serial: 'HWI-B140H20200302AAWRD88300406',
        mac: '08:a1:89:7a:10:06',
        uuid: '61d0e3c0-2f10-11b2-91b7-',
        open: true,
      }),
    }),
  },
  {
    name: 'Annke camera',
    address: '127.77.0.7',
    truth: truth('Hikvision', 'camera', 'C500', flagged, 'Annke'),
    services: hikvisionStack({
      server: 'Webs',
      realm: 'IP Camera(F3390)',
      sadp: { code: '140071' },
      namespace: 'http://www.isapi.org/ver20/XMLSchema',
      onvif: hikvisionOnvif({
        manufacturer: 'ANNKE',
        name: 'ANNKE%20C500',
        model: 'C500',
        firmware: 'V5.5.800 build 210628',
        serial: 'C50020210714AAWRG12300407',
        mac: '0c:75:d2:7a:10:07',
        uuid: '41aa7f60-99e1-11b3-8c0e-',
        open: true,
      }),
    }),
  },
  {
    name: 'LTS camera',
    address: '127.77.0.8',
    truth: truth('Hikvision', 'camera', 'CMIP1042W-28M', flagged, 'LTS'),
    services: hikvisionStack({
      server: 'App-webs/',
      realm: 'IP Camera(D5521)',
      onvif: hikvisionOnvif({
        manufacturer: 'LTS',
        name: 'LTS%20CMIP1042W-28M',
        model: 'CMIP1042W-28M',
        firmware: 'V5.5.82 build 190909',
        serial: 'CMIP1042W-28M20191021AAWRD41300408',
        mac: '14:2f:fd:7a:10:08',
        uuid: '94b6c220-3a7d-11b2-a6f1-',
        open: true,
      }),
    }),
  },
  {
    name: 'TruVision camera',
    address: '127.77.0.9',
    truth: truth('Hikvision', 'camera', 'TVB-5401', flagged, 'TruVision'),
    services: hikvisionStack({
      server: 'Interlogix-Webs',
      realm: 'TVB-5401',
      rtspRealm: 'IP Camera(C8842)',
      onvif: hikvisionOnvif({
        manufacturer: 'Interlogix',
        name: 'TruVision%20TVB-5401',
        model: 'TVB-5401',
        firmware: 'FP4.2 build 190613',
        serial: 'TVB-540120190802AAWRC97300409',
        mac: '9c:f6:1a:7a:10:09',
        uuid: 'c7e05d40-71ab-11b2-88c5-',
      }),
    }),
  },
  {
    name: 'EZVIZ camera',
    address: '127.77.0.10',
    truth: truth('Hikvision', 'camera', 'CS-C3W', flagged, 'EZVIZ'),
    services: hikvisionStack({
      server: 'webserver',
      realm: '0ca64c7a1010',
      onvif: hikvisionOnvif({
        manufacturer: 'EZVIZ',
        name: 'EZVIZ%20CS-C3W',
        model: 'CS-C3W',
        firmware: 'V5.3.2 build 201009',
        serial: 'CS-C3W-A0-3H4WFRL0120201103CCRRE77300410',
        mac: '0c:a6:4c:7a:10:10',
        uuid: 'd93a1b00-1b2e-11b3-9d54-',
        open: true,
      }),
    }),
  },
];
