import type { DeviceType } from '../../../src/model/identification.ts';
import type {
  FakeDevice,
  HttpBehaviour,
  Message,
  OnvifService,
  Service,
  SoapStyle,
  Truth,
} from '../device.ts';
import { onvif, openInformation } from './onvif-device.ts';
import { challenge, page, titled, web } from './pages.ts';
import { denied, publicVerbs, rtsp } from './streams.ts';
import { truth } from './truth.ts';
import { bare, type Sketch, type Unit } from './unit.ts';

/** One model: what its ports send. Only maker, verdicts and model are required. */
export interface MakerRow {
  readonly maker: string;
  readonly brand?: string;
  readonly type?: DeviceType;
  /** As in ONVIF, and in the truth unless `tells` says that nothing reveals it. */
  readonly model: string;
  readonly tells?: string | null;
  readonly verdicts: Truth['verdicts'];
  /** Server header of the web server. */
  readonly server?: string;
  readonly title?: string;
  /** The root's digest realm: the page requires a password. */
  readonly realm?: string;
  /** The whole root page, if it is none of these. */
  readonly root?: Message;
  readonly pages?: HttpBehaviour['pages'];
  /** Port of the web server; null for none. Default 80. */
  readonly webPort?: number | null;
  /** What ONVIF reports; left out if it is off. */
  readonly onvif?: {
    readonly says: string;
    readonly prefix: string;
    readonly firmware: string;
    /** Port, if not the web server's. */
    readonly port?: number;
    readonly soap?: SoapStyle;
    readonly open?: boolean;
    readonly refusal?: OnvifService['refusal'];
    /** The name in the scopes, if not the manufacturer. */
    readonly name?: string;
    readonly scopes?: readonly string[];
  };
  /** Realm of the stream; left out if there is no RTSP port. */
  readonly stream?: {
    readonly realm: string;
    readonly server?: string;
    readonly port?: number;
    readonly verbs?: string;
  };
  readonly more?: readonly Service[];
}

const everyVerb = 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY, PAUSE, GET_PARAMETER, SET_PARAMETER';

/** The device of one row. */
export function made(row: MakerRow): Sketch {
  return (unit): FakeDevice => ({
    name: `${row.brand ?? row.maker} ${row.model}`,
    address: unit.address,
    truth: truth(
      row.maker,
      row.type ?? 'camera',
      row.tells === undefined ? row.model : row.tells,
      row.verdicts,
      row.brand,
    ),
    services: services(row, unit),
  });
}

/** The services of one row, for devices whose truth is another. */
export function services(row: MakerRow, unit: Unit): Service[] {
  const device = onvifOf(row, unit);
  const port = row.webPort === undefined ? 80 : row.webPort;
  const site = { pages: row.pages ?? {} };
  const apart = row.onvif?.port !== undefined && row.onvif.port !== port ? row.onvif.port : null;
  const beside = device === null || apart !== null ? {} : { onvif: device.service };
  const own = device === null || apart === null ? null : { port: apart, service: device.service };
  return [
    ...(port === null ? [] : [tcp(port, web(root(row), { ...site, ...beside }))]),
    ...(own === null ? [] : [tcp(own.port, web(page(['Server: gSOAP/2.8'], ''), { onvif: own.service }))]),
    ...(row.stream === undefined ? [] : [stream(row.stream)]),
    ...(device === null ? [] : [device.discovery]),
    ...(row.more ?? []),
  ];
}

function onvifOf({ onvif: own, model }: MakerRow, unit: Unit) {
  if (own === undefined) return null;
  const mac = unit.mac(own.prefix);
  return onvif({
    port: own.port ?? 80,
    ...(own.soap === undefined ? {} : { soap: own.soap }),
    ...(own.refusal === undefined ? {} : { refusal: own.refusal }),
    manufacturer: own.says,
    model,
    firmware: own.firmware,
    serial: bare(mac).toUpperCase(),
    mac,
    uuid: unit.uuid,
    free: own.open === true ? openInformation : [],
    scopes: [
      'type/video_encoder',
      'Profile/Streaming',
      'Profile/T',
      `hardware/${encodeURIComponent(model)}`,
      `name/${encodeURIComponent(own.name ?? own.says)}`,
      ...(own.scopes ?? []),
    ],
  });
}

function root({ root: whole, server, title, realm }: MakerRow): Message {
  if (whole !== undefined) return whole;
  const headers = server === undefined ? [] : [`Server: ${server}`];
  if (realm !== undefined)
    return challenge(`Digest realm="${realm}", qop="auth", nonce="{nonce}", algorithm=MD5`, headers);
  return page([...headers, 'Content-Type: text/html'], titled(title ?? ''));
}

function stream({ realm, server, port, verbs = everyVerb }: NonNullable<MakerRow['stream']>): Service {
  const headers = server === undefined ? [] : [`Server: ${server}`];
  return rtsp(
    publicVerbs(verbs, headers),
    denied([`Digest realm="${realm}", nonce="{nonce}"`], headers),
    port === undefined ? {} : { port },
  );
}

function tcp(port: number, behaviour: HttpBehaviour): Service {
  return { port, transport: 'tcp', behaviour };
}
