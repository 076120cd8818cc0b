import type { FakeDevice } from '../device.ts';
import { onvif, openInformation } from './onvif-device.ts';
import { challenge, page, titled, web } from './pages.ts';
import { search } from './search.ts';
import { answer, denied, publicVerbs, rtsp } from './streams.ts';
import { clear, truth } from './truth.ts';

const vivotek = onvif({
  manufacturer: 'VIVOTEK',
  model: 'FD9387-HTV',
  firmware: 'FD9387-VVTK-0124b',
  serial: '0002D17A1032',
  mac: '00:02:d1:7a:10:32',
  uuid: '0002d17a-1032-11b2-8a6f-',
  scopes: ['Profile/Streaming', 'Profile/T', 'hardware/FD9387-HTV', 'name/VIVOTEK', 'type/video_encoder'],
});

const dlink = onvif({
  port: 81,
  manufacturer: 'D-Link',
  model: 'DCS-4602EV',
  firmware: '1.04.02',
  serial: '0CB9127A1038',
  mac: '0c:b9:12:7a:10:38',
  uuid: '0cb9127a-1038-11b2-9d18-',
  scopes: ['Profile/Streaming', 'hardware/DCS-4602EV', 'name/D-Link', 'type/video_encoder'],
});

const geovision = onvif({
  manufacturer: 'GeoVision',
  model: 'GV-ABL4703',
  firmware: 'v1.02 2020-11-16',
  serial: '0013E27A1042',
  mac: '00:13:e2:7a:10:42',
  uuid: '0013e27a-1042-11b2-87f4-',
  free: openInformation,
  scopes: [
    'Profile/Streaming',
    'type/Network_Video_Transmitter',
    'hardware/GV-ABL4703',
    'location/country/taiwan',
    'name/Geovision',
    'acc/firmware/version/v1.02%202020-11-16',
  ],
});

const verbs = 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER';

/** Makers with headquarters in Taiwan. */
export const taiwaneseMakers: readonly FakeDevice[] = [
  {
    name: 'Vivotek camera',
    address: '127.77.0.32',
    truth: truth('Vivotek', 'camera', 'FD9387-HTV', clear),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(
          challenge('Digest realm="streaming_server", nonce="{nonce}", algorithm=MD5, qop="auth"', [
            'Server: VVTK-HTTP-Server',
          ]),
          { onvif: vivotek.service },
        ),
      },
      rtsp(
        publicVerbs(verbs, ['Server: RTSP Server']),
        denied(['Digest realm="streaming_server", nonce="{nonce}"']),
        {
          withoutCseq: '-1',
        },
      ),
      vivotek.discovery,
      search({ kind: 'vivotek', mac: '00:02:d1:7a:10:32', model: 'FD9387-HTV' }),
    ],
  },
  {
    name: 'D-Link camera',
    address: '127.77.0.38',
    truth: truth('D-Link', 'camera', 'DCS-4602EV', clear),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(
          challenge('Digest realm="DCS-4602EV",qop="auth", nonce="{nonce}"', ['Server: alphapd/2.1.8']),
        ),
      },
      {
        port: 81,
        transport: 'tcp',
        behaviour: web(page(['Server: gSOAP/2.8'], ''), { onvif: dlink.service }),
      },
      rtsp(
        publicVerbs('OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE', ['Date: {date}']),
        denied(['Digest realm="LIVE555 Streaming Media", nonce="{nonce}"'], ['Date: {date}']),
        {
          otherwise: answer('400 Bad Request', [
            'Date: {date}',
            'Allow: OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE',
          ]),
        },
      ),
      dlink.discovery,
    ],
  },
  {
    name: 'GeoVision camera',
    address: '127.77.0.42',
    truth: truth('GeoVision', 'camera', 'GV-ABL4703', clear),
    services: [
      {
        port: 80,
        transport: 'tcp',
        behaviour: web(
          {
            head: ['HTTP/1.0 200 OK', 'Server: GeoHttpServer', 'Content-Type: text/html'],
            body: titled('GeoVision Inc. - IP Camera'),
          },
          { onvif: geovision.service },
        ),
      },
      rtsp(
        publicVerbs(verbs, ['Date: {date}']),
        denied(['Digest realm="LIVE555 Streaming Media", nonce="{nonce}"'], ['Date: {date}']),
      ),
      geovision.discovery,
    ],
  },
];
