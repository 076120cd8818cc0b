import type { DeviceType } from '../../../src/model/identification.ts';
import type { FakeDevice, HttpBehaviour, Service, Truth } from '../device.ts';
import { page, redirect, titled, web } from './pages.ts';
import { banner, publicVerbs, rtsp, sdk, stream } from './streams.ts';
import { clear, decoy } from './truth.ts';
import type { Sketch, Unit } from './unit.ts';

/** A host other than video surveillance: what its ports send. */
export interface HostRow {
  readonly name: string;
  readonly maker?: string;
  readonly type?: DeviceType;
  readonly verdicts?: Truth['verdicts'];
  readonly server?: string;
  readonly title?: string;
  /** A challenge at the root, as the header has it: `Basic realm="…"`. */
  readonly challenge?: string;
  readonly redirect?: string;
  /** Where the web server is; null for none. Default 80. */
  readonly webPort?: number | null;
  /** Port and the banner that it sends on connect. */
  readonly says?: Readonly<Record<number, string>>;
  /** Ports that accept and send nothing. */
  readonly silent?: readonly number[];
  /** A printer: its printing ports must not be connected to. */
  readonly prints?: boolean;
  /** `server` header of SSDP, device type, and the description's maker, model and name. */
  readonly upnp?: readonly [server: string, type: string, maker: string, model: string, name: string];
  /** Type, instance and TXT records. */
  readonly mdns?: readonly [type: string, instance: string, ...txt: string[]];
  /** Types of a WS-Discovery answer. */
  readonly wsd?: readonly string[];
  /** Server header, session and port of an RTSP server. */
  readonly rtsp?: readonly [server: string, session: string, port?: number];
}

/** The host of one row. */
export function host(row: HostRow): Sketch {
  return (unit): FakeDevice => ({
    name: row.name,
    address: unit.address,
    truth: decoy(row.maker ?? null, row.type ?? 'other', null, row.verdicts ?? clear),
    services: [...webOf(row), ...printing(row), ...quiet(row), ...announced(row, unit), ...streaming(row)],
  });
}

function webOf(row: HostRow): Service[] {
  if (row.webPort === null) return [];
  const headers = row.server === undefined ? [] : [`Server: ${row.server}`];
  const html = 'Content-Type: text/html';
  const root =
    row.challenge !== undefined
      ? page(
          [...headers, `WWW-Authenticate: ${row.challenge}`, html],
          titled('Unauthorized'),
          '401 Unauthorized',
        )
      : row.redirect !== undefined
        ? redirect(row.redirect, headers)
        : page([...headers, html], titled(row.title ?? ''));
  const pages =
    row.redirect === undefined ? {} : { [row.redirect]: page([...headers, html], titled(row.title ?? '')) };
  const behaviour: HttpBehaviour = web(root, { headers, pages });
  return [{ port: row.webPort ?? 80, transport: 'tcp', behaviour }];
}

function printing({ prints }: HostRow): Service[] {
  if (prints !== true) return [];
  return [515, 631, 9100].map((port) => ({ port, transport: 'tcp', behaviour: { kind: 'tripwire' } }));
}

function quiet({ says = {}, silent = [] }: HostRow): Service[] {
  return [...Object.entries(says).map(([port, text]) => banner(Number(port), text)), ...silent.map(sdk)];
}

function announced({ upnp, mdns, wsd, webPort }: HostRow, unit: Unit): Service[] {
  const uuid = `${unit.uuid}0211327a11${unit.hex}`;
  return [
    ...(upnp === undefined ? [] : described(upnp, uuid)),
    ...(mdns === undefined ? [] : [named(mdns, webPort ?? 80, unit)]),
    ...(wsd === undefined ? [] : [answering(wsd, uuid)]),
  ];
}

function described(
  [server, type, maker, model, name]: NonNullable<HostRow['upnp']>,
  uuid: string,
): Service[] {
  const body = `<?xml version="1.0"?>\n<root xmlns="urn:schemas-upnp-org:device-1-0"><specVersion><major>1</major><minor>0</minor></specVersion><device><deviceType>${type}</deviceType><friendlyName>${name}</friendlyName><manufacturer>${maker}</manufacturer><modelName>${model}</modelName><UDN>uuid:${uuid}</UDN></device></root>`;
  const description = page([`Server: ${server}`, 'Content-Type: text/xml'], body);
  const missing = page(['Content-Type: text/html'], '', '404 Not Found');
  return [
    {
      port: 1900,
      transport: 'udp',
      behaviour: { kind: 'ssdp', server, location: '{origin:49152}/description.xml', uuid, deviceType: type },
    },
    {
      port: 49152,
      transport: 'tcp',
      behaviour: web(missing, { pages: { '/description.xml': description } }),
    },
  ];
}

function named([type, instance, ...txt]: NonNullable<HostRow['mdns']>, port: number, unit: Unit): Service {
  const services = [{ type, instance, port, txt }];
  return {
    port: 5353,
    transport: 'udp',
    behaviour: { kind: 'mdns', host: `host-${unit.hex}.local`, services },
  };
}

function answering(types: readonly string[], uuid: string): Service {
  return {
    port: 3702,
    transport: 'udp',
    behaviour: {
      kind: 'ws-discovery',
      soap: 'SOAP-ENV',
      answersTwoTypes: true,
      matches: [{ endpoint: `urn:uuid:${uuid}`, types, scopes: [], xaddrs: ['http://{address}:5357/wsd'] }],
    },
  };
}

function streaming({ rtsp: own }: HostRow): Service[] {
  if (own === undefined) return [];
  const [server, session, port = 554] = own;
  const headers = [`Server: ${server}`];
  const verbs = 'OPTIONS, DESCRIBE, SETUP, TEARDOWN, PLAY';
  return [rtsp(publicVerbs(verbs, headers), stream(session, ['control:*'], headers), { port })];
}
