import type { FakeDevice, HttpBehaviour, Service } from '../device.ts';
import { onvif, openInformation } from './onvif-device.ts';
import { challenge, digest, icon, page, redirect, titled, web } from './pages.ts';
import { search } from './search.ts';
import { denied, publicVerbs, rtsp, ssh, stream } from './streams.ts';
import { clear, truth } from './truth.ts';

const verbs = 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER';

/** A stream that requires a password. */
function guarded(realm: string, headers: readonly string[] = []): Service {
  return rtsp(publicVerbs(verbs, headers), denied([`Digest realm="${realm}", nonce="{nonce}"`], headers));
}

function port80(behaviour: HttpBehaviour): Service {
  return { port: 80, transport: 'tcp', behaviour };
}

const bosch = onvif({
  manufacturer: 'Bosch',
  model: 'NBE-3503-AL',
  firmware: '8.47.0026',
  serial: '094450987300290',
  mac: '00:07:5f:7a:10:29',
  uuid: '00075f7a-1029-11b2-8c21-',
  scopes: [
    'type/Network_Video_Transmitter',
    'type/video_encoder',
    'Profile/Streaming',
    'Profile/T',
    'hardware/NBE-3503-AL',
    'name/Bosch',
  ],
});

const hanwha = onvif({
  manufacturer: 'Hanwha Techwin',
  model: 'XNV-8081Z',
  firmware: '2.10.02_20230215_R283',
  serial: 'ZNKL70GT300028A',
  mac: 'e4:30:22:a1:b2:c3',
  uuid: '5a4e4b4c-3730-4754-3330-',
  scopes: ['Profile/Streaming', 'Profile/G', 'Profile/T', 'hardware/XNV-8081Z', 'name/XNV-8081Z', 'type/ptz'],
});

const hanwhaRecorder = onvif({
  manufacturer: 'Hanwha Techwin',
  model: 'XRN-1620B2',
  firmware: '4.04_230306145722',
  serial: 'ZQ9A70GT300045M',
  mac: '00:09:18:7a:10:45',
  uuid: '5a513941-3730-4754-3345-',
  free: ['GetDeviceInformation'],
  scopes: ['Profile/Streaming', 'Profile/G', 'hardware/XRN-1620B2', 'name/XRN-1620B2'],
});

const sony = onvif({
  manufacturer: 'Sony',
  model: 'SNC-VB770',
  firmware: '1.10.00',
  serial: '7300030',
  mac: '30:f9:ed:7a:10:30',
  uuid: '30f9ed7a-1030-11b2-9b40-',
  scopes: ['Profile/Streaming', 'hardware/SNC-VB770', 'name/SNC-VB770', 'type/Network_Video_Transmitter'],
});

const ipro = onvif({
  manufacturer: 'i-PRO',
  model: 'WV-S2136L',
  firmware: '2.70',
  serial: 'WCV731031',
  mac: 'd4:2d:c5:7a:10:31',
  uuid: 'd42dc57a-1031-11b2-8f5c-',
  scopes: [
    'name/i-PRO',
    'hardware/WV-S2136L',
    'Profile/Streaming',
    'Profile/T',
    'type/Network_Video_Transmitter',
  ],
});

const avigilon = onvif({
  manufacturer: 'Avigilon',
  model: '5.0C-H5A-BO1-IR',
  firmware: '4.46.0.6',
  serial: '102107300412',
  mac: '00:18:85:7a:10:34',
  uuid: '0018857a-1034-11b2-a07d-',
  scopes: ['Profile/Streaming', 'hardware/5.0C-H5A-BO1-IR', 'name/Avigilon', 'type/video_encoder'],
});

const pelco = onvif({
  manufacturer: 'Pelco',
  model: 'IMP1110-1E',
  firmware: '2.13.0.0',
  serial: 'T73100357',
  mac: '00:04:7d:7a:10:35',
  uuid: '00047d7a-1035-11b2-9c11-',
  free: openInformation,
  scopes: ['Profile/Streaming', 'hardware/IMP1110-1E', 'name/Pelco', 'type/video_encoder'],
});

/** Makers with headquarters outside the PRC: Europe, Korea, Japan, North America. */
export const westernMakers: readonly FakeDevice[] = [
  {
    name: 'Hanwha camera',
    address: '127.77.0.28',
    truth: truth('Hanwha', 'camera', 'XNV-8081Z', clear),
    services: [
      port80(
        web(redirect('/wmf/index.html'), {
          pages: { '/wmf/index.html': page(['Content-Type: text/html'], titled('Hanwha Techwin')) },
          onvif: hanwha.service,
        }),
      ),
      {
        port: 443,
        transport: 'tls',
        certificate: 'hanwha-camera',
        behaviour: web(page(['Content-Type: text/html'], titled('Hanwha Techwin'))),
      },
      guarded('iPOLiS'),
      hanwha.discovery,
      search({ kind: 'hanwha', mac: 'e4:30:22:a1:b2:c3', model: 'XNV-8081Z' }),
    ],
  },
  {
    name: 'Hanwha recorder',
    address: '127.77.0.45',
    truth: truth('Hanwha', 'recorder', 'XRN-1620B2', clear),
    services: [
      port80(
        web(page(['Content-Type: text/html'], titled('Hanwha Techwin')), { onvif: hanwhaRecorder.service }),
      ),
      guarded('iPOLiS'),
      hanwhaRecorder.discovery,
      search({ kind: 'hanwha', mac: '00:09:18:7a:10:45', model: 'XRN-1620B2' }),
    ],
  },
  {
    name: 'Bosch camera',
    address: '127.77.0.29',
    truth: truth('Bosch', 'camera', 'NBE-3503-AL', clear),
    services: [
      port80(
        web(
          challenge(
            'Digest realm="Use \'live\' as User Name in order to log in to the respective level",nonce="{nonce}",opaque="",stale=FALSE,algorithm=MD5,qop="auth"',
            ['Server: VCS-VideoJet-Webserver'],
          ),
          { onvif: bosch.service },
        ),
      ),
      {
        port: 443,
        transport: 'tls',
        certificate: 'bosch-camera',
        behaviour: web(challenge(digest("Use 'live' as User Name"), ['Server: VCS-VideoJet-Webserver'])),
      },
      guarded("Use 'live' as User Name"),
      bosch.discovery,
      search({
        kind: 'bosch',
        form: 'xml',
        mac: '00:07:5f:7a:10:29',
        serial: '094450987300290',
        name: 'DINION IP 3000i',
      }),
    ],
  },
  {
    name: 'Sony camera',
    address: '127.77.0.30',
    truth: truth('Sony', 'camera', 'SNC-VB770', clear),
    services: [
      port80(
        web(page(['Server: gen5th/1.10.00', 'Content-Type: text/html'], titled('Sony Network Camera')), {
          onvif: sony.service,
        }),
      ),
      guarded('Sony Network Camera SNC-VB770', ['Server: Linux/2.6.35.14_nl-xarina+ Ze-PRO']),
      sony.discovery,
      search({
        kind: 'sony',
        mac: '30:f9:ed:7a:10:30',
        model: 'SNC-VB770',
        serial: '7300030',
        firmware: '1.10.00',
      }),
    ],
  },
  {
    name: 'i-PRO camera',
    address: '127.77.0.31',
    truth: truth('Panasonic', 'camera', 'WV-S2136L', clear, 'i-PRO'),
    services: [
      port80(
        web(page(['Content-Type: text/html'], titled('WV-S2136L Network Camera')), { onvif: ipro.service }),
      ),
      guarded('Panasonic network device'),
      ipro.discovery,
      search({ kind: 'panasonic', mac: 'd4:2d:c5:7a:10:31', model: 'WV-S2136L', firmware: '2.70' }),
    ],
  },
  {
    name: 'Mobotix camera',
    address: '127.77.0.33',
    truth: truth('Mobotix', 'camera', null, clear),
    services: [
      port80(
        web(
          page(
            ['Content-Type: text/html'],
            '<html><head><title>Redirect to userimage: /control/userimage.html</title><meta name="publisher" content="MOBOTIX AG, Germany"><meta http-equiv="refresh" content="0; URL=/control/userimage.html"></head></html>',
          ),
          {
            pages: {
              '/control/userimage.html': challenge('Basic realm="MOBOTIX Camera User"'),
              '/favicon.ico': page(['Content-Type: image/x-icon'], icon('#0b5394')),
            },
          },
        ),
      ),
      guarded('MOBOTIX Camera User'),
    ],
  },
  {
    name: 'Avigilon camera',
    address: '127.77.0.34',
    truth: truth('Avigilon', 'camera', '5.0C-H5A-BO1-IR', clear),
    services: [
      port80(web(redirect('/web/Account/Login'), { onvif: avigilon.service })),
      {
        port: 443,
        transport: 'tls',
        certificate: 'avigilon-camera',
        behaviour: web(redirect('/web/Account/Login')),
      },
      guarded('Avigilon-12045784', ['Server: AvigilonOnvifNvt/2.6.0.130']),
      avigilon.discovery,
    ],
  },
  {
    name: 'Pelco camera',
    address: '127.77.0.35',
    truth: truth('Pelco', 'camera', 'IMP1110-1E', clear),
    services: [
      port80(
        web(page(['Server: ev-compat', 'Content-Type: text/html'], titled('Sarix')), {
          onvif: pelco.service,
        }),
      ),
      guarded('Pelco'),
      pelco.discovery,
    ],
  },
  {
    // The video management system controls it: only SSH, TLS, the stream and the maker's own search are left open.
    name: 'Ubiquiti camera',
    address: '127.77.0.39',
    truth: truth('Ubiquiti', 'camera', 'UVC G3 Dome', clear),
    services: [
      ssh('UVC G3 Dome'),
      {
        port: 443,
        transport: 'tls',
        certificate: 'ubiquiti-camera',
        behaviour: web(page(['Content-Type: text/html'], titled('UniFi Protect Camera'))),
      },
      rtsp(publicVerbs(verbs), stream('7A1039C0FFEE_0', ['recvonly', 'control:*', 'range:npt=0-'])),
      search({
        kind: 'ubiquiti',
        version: 1,
        mac: '7a:10:39:c0:ff:ee',
        model: 'UVC G3 Dome',
        firmware: 'UVC.S2LM.v4.23.8.67.0eba6e3.200526.1046',
        hostName: 'UVC G3 Dome',
      }),
    ],
  },
];
