import type { FakeDevice, HttpBehaviour, Service } from '../device.ts';
import { challenge, icon, page, titled, web } from './pages.ts';
import { answer, banner, denied, rtsp } from './streams.ts';
import { clear, truth } from './truth.ts';

const rtspVerbs = 'DESCRIBE, GET_PARAMETER, PAUSE, PLAY, SETUP, SET_PARAMETER, TEARDOWN';

/** Axis answers an HTTP client on its RTSP port that it does not support that. */
function stream(realm: string): Service {
  return rtsp(
    answer('200 OK', [`Public: ${rtspVerbs}`]),
    denied([`Digest realm="${realm}", nonce="{nonce}", stale=FALSE`, `Basic realm="${realm}"`]),
    { otherwise: { head: ['RTSP/1.0 501 Not Implemented', 'CSeq: 0'] } },
  );
}

/** `anonymous`: its properties are shown without credentials, as AXIS OS 8.40 and later do unless that is switched off. */
function site(
  serial: string,
  model: string,
  kind: string,
  firmware: string,
  anonymous = true,
): HttpBehaviour {
  const properties = {
    apiVersion: '1.0',
    context: 'camcensus',
    data: {
      propertyList: {
        Brand: 'AXIS',
        ProdFullName: `AXIS ${model} ${kind}`,
        ProdNbr: model,
        ProdShortName: `AXIS ${model}`,
        ProdType: kind,
        SerialNumber: serial,
        Version: firmware,
        WebURL: 'http://www.axis.com',
      },
    },
  };
  const refusal = challenge(
    `Digest realm="AXIS_${serial}", nonce="{nonce}", algorithm=MD5, qop="auth"`,
    ['Server: Apache'],
    titled('401'),
  );
  return web(refusal, {
    headers: ['Server: Apache'],
    pages: {
      '/axis-cgi/basicdeviceinfo.cgi': anonymous
        ? page(['Server: Apache', 'Content-Type: application/json'], JSON.stringify(properties))
        : refusal,
      '/favicon.ico': page(['Server: Apache', 'Content-Type: image/x-icon'], icon('#ffcc33')),
    },
  });
}

function description(name: string, model: string, serial: string, uuid: string): string {
  return `<?xml version="1.0"?>\n<root xmlns="urn:schemas-upnp-org:device-1-0"><specVersion><major>1</major><minor>0</minor></specVersion><device><deviceType>urn:schemas-upnp-org:device:Basic:1</deviceType><friendlyName>${name} - ${serial}</friendlyName><manufacturer>AXIS</manufacturer><manufacturerURL>http://www.axis.com/</manufacturerURL><modelDescription>${name}</modelDescription><modelName>AXIS ${model}</modelName><modelNumber>${model}</modelNumber><serialNumber>${serial}</serialNumber><UDN>uuid:${uuid}</UDN><presentationURL>{origin:80}/</presentationURL></device></root>`;
}

const uuid = 'ed03a3f0-5a1c-4c0e-8000-b8a44f70c1d2';

/** A current camera, an old one, and an encoder. ONVIF is off, as AXIS OS ships it. */
export const axis: readonly FakeDevice[] = [
  {
    name: 'Axis camera',
    address: '127.77.0.26',
    truth: truth('Axis', 'camera', 'P3265-LV', clear),
    services: [
      { port: 80, transport: 'tcp', behaviour: site('B8A44F70C1D2', 'P3265-LV', 'Dome Camera', '11.8.64') },
      {
        port: 443,
        transport: 'tls',
        certificate: 'axis-camera',
        behaviour: site('B8A44F70C1D2', 'P3265-LV', 'Dome Camera', '11.8.64'),
      },
      stream('AXIS_B8A44F70C1D2'),
      {
        port: 5353,
        transport: 'udp',
        behaviour: {
          kind: 'mdns',
          host: 'axis-b8a44f70c1d2.local',
          services: [
            {
              type: '_axis-video._tcp',
              instance: 'AXIS P3265-LV - B8A44F70C1D2',
              port: 80,
              txt: ['macaddress=B8A44F70C1D2'],
            },
            {
              type: '_rtsp._tcp',
              instance: 'AXIS P3265-LV - B8A44F70C1D2',
              port: 554,
              txt: ['path=axis-media/media.amp'],
            },
          ],
        },
      },
      {
        port: 1900,
        transport: 'udp',
        behaviour: {
          kind: 'ssdp',
          server: 'Linux/4.14.79-axis6, UPnP/1.0, Portable SDK for UPnP devices/1.8.4',
          location: '{origin:49152}/rootdesc1.xml',
          uuid,
          deviceType: 'urn:schemas-upnp-org:device:Basic:1',
        },
      },
      {
        port: 49152,
        transport: 'tcp',
        behaviour: web(page(['Content-Type: text/html'], '', '404 Not Found'), {
          pages: {
            '/rootdesc1.xml': page(
              [
                'Server: Linux/4.14.79-axis6, UPnP/1.0, Portable SDK for UPnP devices/1.8.4',
                'Content-Type: text/xml',
              ],
              description('AXIS P3265-LV', 'P3265-LV', 'B8A44F70C1D2', uuid),
            ),
          },
        }),
      },
    ],
  },
  {
    // TLS 1.0, RSA of 1,024 bits, SHA-1: what a current OpenSSL refuses by default.
    name: 'Axis old camera',
    address: '127.77.0.27',
    truth: truth('Axis', 'camera', '214', clear),
    sockets: 4,
    services: [
      banner(21, '220 AXIS 214 PTZ Network Camera 4.49 (Oct 05 2009) ready.\r\n'),
      {
        port: 80,
        transport: 'tcp',
        behaviour: web({
          head: ['HTTP/1.0 200 OK', 'Content-Type: text/html', 'Cache-Control: no-cache'],
          body: titled('AXIS'),
        }),
      },
      {
        port: 443,
        transport: 'tls',
        certificate: 'old-camera',
        old: true,
        behaviour: web(page(['Content-Type: text/html'], titled('AXIS'))),
      },
      stream('AXIS_00408C70C1D3'),
    ],
  },
  {
    name: 'Axis encoder',
    address: '127.77.0.46',
    truth: truth('Axis', 'encoder', 'M7116', clear),
    services: [
      banner(21, '220 AXIS M7116 Video Encoder 9.80.3 (2021) ready.\r\n'),
      {
        port: 80,
        transport: 'tcp',
        behaviour: site('ACCC8E70C1D4', 'M7116', 'Video Encoder', '9.80.3', false),
      },
      stream('AXIS_ACCC8E70C1D4'),
      {
        port: 5353,
        transport: 'udp',
        behaviour: {
          kind: 'mdns',
          host: 'axis-accc8e70c1d4.local',
          services: [
            {
              type: '_axis-video._tcp',
              instance: 'AXIS M7116 - ACCC8E70C1D4',
              port: 80,
              txt: ['macaddress=ACCC8E70C1D4'],
            },
          ],
          ptrOnly: true,
        },
      },
    ],
  },
];
