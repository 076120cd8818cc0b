import type { HttpBehaviour, Message, Service } from '../device.ts';
import type { SadpBehaviour } from '../maker-search.ts';
import { type OnvifOptions, onvif, openInformation } from './onvif-device.ts';
import { challenge, digest, icon, notFound, page } from './pages.ts';
import { search } from './search.ts';
import { denied, publicVerbs, rtsp, sdk } from './streams.ts';

/** What differs between units on Hikvision's firmware, whatever their badge. */
export interface HikvisionUnit {
  /** Server header of the web server: `App-webs/`, `DNVRS-Webs`, `Interlogix-Webs`. */
  readonly server: string;
  /** Digest realm of ISAPI, and of RTSP unless `rtspRealm` says otherwise. */
  readonly realm: string;
  readonly rtspRealm?: string;
  /** Path of the login page. */
  readonly login?: string;
  readonly certificate?: string;
  /** The path of its HTTP interface; some badges rename it. Default `/ISAPI`. */
  readonly api?: string;
  /** Namespace of its documents; firmware for other badges often has a neutral one. Default the maker's own. */
  readonly namespace?: string;
  readonly onvif?: OnvifOptions;
  /** Its answer to SADP, if that is on; ONVIF supplies the rest. */
  readonly sadp?: Partial<Omit<SadpBehaviour, 'kind'>>;
  readonly keepsOpen?: boolean;
}

const verbs = 'OPTIONS, DESCRIBE, PLAY, PAUSE, SETUP, TEARDOWN, SET_PARAMETER, GET_PARAMETER';

/** The ports of a Hikvision-made unit: web, RTSP, SDK on 8000, and ONVIF if it is enabled. */
export function hikvisionStack(unit: HikvisionUnit): Service[] {
  const device =
    unit.onvif === undefined ? undefined : onvif({ soap: 'env', refusal: 'fault-401', ...unit.onvif });
  const site = website(unit, device?.service);
  const realm = unit.rtspRealm ?? unit.realm;
  const options = publicVerbs(verbs, ['Date:  {date}']);
  const describe = denied([
    `Digest realm="${realm}", nonce="{nonce}", stale="FALSE"`,
    `Basic realm="${realm}"`,
  ]);
  return [
    { port: 80, transport: 'tcp', behaviour: site },
    ...(unit.certificate === undefined
      ? []
      : [{ port: 443, transport: 'tls', certificate: unit.certificate, behaviour: site } as const]),
    rtsp(options, describe),
    sdk(8000),
    ...(device === undefined ? [] : [device.discovery]),
    ...sadpService(unit),
  ];
}

function sadpService({ onvif: told, sadp }: HikvisionUnit): Service[] {
  if (sadp === undefined) return [];
  const { model, serial, mac, firmware } = told ?? { model: '', serial: '', mac: '', firmware: '' };
  const behaviour = { kind: 'sadp', model, serial, mac, firmware, activated: true, ...sadp } as const;
  return [search(behaviour)];
}

/** ONVIF as worded by Hikvision's firmware: `env:` prefixes, the MAC among the scopes, name with the maker. */
export function hikvisionOnvif(
  unit: Pick<OnvifOptions, 'model' | 'firmware' | 'serial' | 'mac' | 'uuid'> & {
    readonly manufacturer?: string;
    readonly name?: string;
    readonly open?: boolean;
    readonly types?: readonly string[];
    readonly account?: OnvifOptions['account'];
  },
): OnvifOptions {
  const { manufacturer = 'HIKVISION', name = `HIKVISION%20${unit.model}`, open = false, ...rest } = unit;
  return {
    ...rest,
    manufacturer,
    hardwareId: '88',
    free: open ? openInformation : [],
    scopes: [
      'type/video_encoder',
      'Profile/Streaming',
      'Profile/G',
      'Profile/T',
      `MAC/${unit.mac}`,
      `hardware/${unit.model}`,
      `name/${name}`,
      'location/city/hangzhou',
    ],
    discovery: {
      xaddrs: [
        '{origin:80}/onvif/device_service',
        `http://[fe80::${unit.mac.slice(0, 5).replace(':', '')}:dead:beef:1]/onvif/device_service`,
      ],
    },
  };
}

function website(unit: HikvisionUnit, service: HttpBehaviour['onvif']): HttpBehaviour {
  const headers = ['Date: {date}', `Server: ${unit.server}`, 'Connection: close'];
  const login = unit.login ?? '/doc/page/login.asp';
  const namespace = unit.namespace ?? ownNamespace;
  return {
    kind: 'http',
    pages: {
      '/': front(login, unit.server),
      [login]: page(
        [...headers, 'Content-Type: text/html'],
        '<html><head><title>Login</title></head></html>',
      ),
      '/SDK/activateStatus': page(
        [...headers, 'Content-Type: application/xml'],
        activated.replace(ownNamespace, namespace),
      ),
      [`${unit.api ?? '/ISAPI'}/System/deviceInfo`]: challenge(
        digest(unit.realm),
        headers,
        unauthorised.replace(ownNamespace, namespace),
      ),
      '/favicon.ico': page([...headers, 'Content-Type: image/x-icon'], icon('#d71820')),
    },
    otherwise: notFound(headers),
    ...(service === undefined ? {} : { onvif: service }),
    ...(unit.keepsOpen === true ? { keepsOpen: true } : {}),
  };
}

function front(login: string, server: string): Message {
  return {
    head: [
      'HTTP/1.1 200 OK',
      'Date: {date}',
      `Server: ${server}`,
      'X-Frame-Options: SAMEORIGIN',
      'X-Content-Type-Options: nosniff',
      'X-XSS-Protection: 1; mode=block',
      'ETag: "0-2f1-1e0"',
      'Content-Length: {length}',
      'Content-Type: text/html',
      'Connection: close',
    ],
    body: `<!doctype html>\r\n<html>\r\n<head>\r\n<title></title>\r\n<meta http-equiv="Cache-Control" content="no-cache">\r\n</head>\r\n<body>\r\n</body>\r\n<script>\r\nwindow.location.href = "${login}?_" + (new Date()).getTime();\r\n</script>\r\n</html>\r\n`,
  };
}

const ownNamespace = 'http://www.hikvision.com/ver20/XMLSchema';

const activated =
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<ActivateStatus version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">\r\n<Activated>true</Activated>\r\n</ActivateStatus>\r\n';

const unauthorised =
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<ResponseStatus version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">\r\n<statusCode>4</statusCode>\r\n<statusString>Invalid Operation</statusString>\r\n</ResponseStatus>\r\n';
