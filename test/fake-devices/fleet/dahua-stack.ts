import type { HttpBehaviour, Message, Service } from '../device.ts';
import type { DhipBehaviour } from '../maker-search.ts';
import { type OnvifOptions, onvif } from './onvif-device.ts';
import { icon } from './pages.ts';
import { search } from './search.ts';
import { denied, rtsp, sdk } from './streams.ts';

/** What differs between units on Dahua's firmware, whatever their badge. */
export interface DahuaUnit {
  /** After `Login to `: a serial on older firmware, 32 hex digits on newer. */
  readonly login: string;
  /** RTSP's Server header; newer firmware sends one. */
  readonly rtspServer?: string;
  readonly title?: string;
  readonly certificate?: string;
  /** Speaks TLS 1.0 and 1.1 only. */
  readonly oldTls?: boolean;
  readonly onvif?: OnvifOptions;
  /** Its answer to DHIP, if that is on; ONVIF supplies the rest. */
  readonly dhip?: Pick<DhipBehaviour, 'vendor' | 'deviceClass'> & Partial<DhipBehaviour>;
  /** Further TCP ports that accept and send nothing. */
  readonly silentPorts?: readonly number[];
}

/** The ports of a Dahua-made unit: web, RTSP that refuses even OPTIONS, SDK on 37777, ONVIF if it is on. */
export function dahuaStack(unit: DahuaUnit): Service[] {
  const device =
    unit.onvif === undefined ? undefined : onvif({ soap: 's', refusal: 'fault-400', ...unit.onvif });
  const site = website(unit, device?.service);
  const server = unit.rtspServer === undefined ? [] : [`Server: ${unit.rtspServer}`];
  const refusal = denied([`Digest realm="Login to ${unit.login}", nonce="{nonce}"`], server);
  return [
    { port: 80, transport: 'tcp', behaviour: site },
    ...(unit.certificate === undefined
      ? []
      : [
          {
            port: 443,
            transport: 'tls',
            certificate: unit.certificate,
            behaviour: site,
            ...(unit.oldTls === true ? { old: true } : {}),
          } as const,
        ]),
    rtsp(refusal, refusal),
    sdk(37777),
    ...(unit.silentPorts ?? []).map(sdk),
    ...(device === undefined ? [] : [device.discovery]),
    ...dhipService(unit),
  ];
}

function dhipService({ onvif: told, dhip }: DahuaUnit): Service[] {
  if (told === undefined || dhip === undefined) return [];
  const { model, serial, mac, firmware } = told;
  const version = firmware.replace(/,.*/, '');
  const behaviour = { kind: 'dhip', model, serial, mac, firmware: version, ...dhip } as const;
  return [search(behaviour)];
}

/** ONVIF as worded by Dahua's firmware: name and hardware in the scopes, no MAC. */
export function dahuaOnvif(
  unit: Pick<OnvifOptions, 'model' | 'firmware' | 'serial' | 'mac' | 'uuid'> & {
    readonly manufacturer: string;
    readonly free?: readonly string[];
    readonly types?: readonly string[];
  },
): OnvifOptions {
  return {
    ...unit,
    hardwareId: '1.00',
    scopes: [
      'location/country/china',
      `name/${encodeURIComponent(unit.manufacturer)}`,
      `hardware/${unit.model}`,
      'Profile/Streaming',
      'type/Network_Video_Transmitter',
      'extension/unique_identifier/1',
      'Profile/G',
      'Profile/T',
    ],
    discovery: { copies: 2 },
  };
}

/** Header names in upper case and no Server header, which is typical of Dahua's web server. */
function website(unit: DahuaUnit, service: HttpBehaviour['onvif']): HttpBehaviour {
  const login: Message = {
    head: [
      'HTTP/1.1 401 Unauthorized',
      'CONNECTION: close',
      `WWW-Authenticate: Digest realm="Login to ${unit.login}",qop="auth",nonce="{nonce}",opaque="{nonce}"`,
      'CONTENT-LENGTH: 0',
    ],
  };
  return {
    kind: 'http',
    pages: {
      '/': {
        head: [
          'HTTP/1.1 200 OK',
          'CONNECTION: close',
          'Date: {date}',
          'Last-Modified: Thu, 14 Jan 2021 03:12:08 GMT',
          'Etag: "1610593928:2f0a"',
          'CACHE-CONTROL: max-age=0',
          'P3P: CP=CAO PSA OUR',
          'X-XSS-Protection: 1;mode=block',
          'X-Content-Type-Options: nosniff',
          'CONTENT-LENGTH: {length}',
          'CONTENT-TYPE: text/html',
        ],
        body: `<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="X-UA-Compatible" content="IE=edge">\n<title>${unit.title ?? 'WEB SERVICE'}</title>\n<script src="/jsCore/LAB.js"></script>\n</head>\n<body id="login"></body>\n</html>\n`,
      },
      '/cgi-bin/magicBox.cgi': login,
      '/favicon.ico': {
        head: [
          'HTTP/1.1 200 OK',
          'CONNECTION: close',
          'CONTENT-LENGTH: {length}',
          'CONTENT-TYPE: image/x-icon',
        ],
        body: icon('#c4001a'),
      },
      '/RPC2_Login': login,
    },
    otherwise: { head: ['HTTP/1.1 404 Not Found', 'CONNECTION: close', 'CONTENT-LENGTH: 0'] },
    ...(service === undefined ? {} : { onvif: service }),
  };
}
