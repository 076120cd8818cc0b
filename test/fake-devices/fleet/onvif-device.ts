import type { OnvifService, ProbeMatch, Service, SoapStyle } from '../device.ts';

/** What differs from one ONVIF device to the next. */
export interface OnvifOptions {
  /** Port of the device service, as in the data; default 80. */
  readonly port?: number;
  readonly path?: string;
  readonly soap?: SoapStyle;
  readonly manufacturer: string;
  readonly model: string;
  readonly firmware: string;
  readonly serial: string;
  readonly hardwareId?: string;
  /** With colons. The endpoint's UUID ends with it, as with most vendors. */
  readonly mac: string;
  /** First 24 digits of the endpoint's UUID, with their hyphens. */
  readonly uuid: string;
  /** Scopes after `onvif://www.onvif.org/`, percent-encoded. */
  readonly scopes: readonly string[];
  /** Actions without credentials; default none, as the standard requires. */
  readonly free?: readonly string[];
  readonly refusal?: OnvifService['refusal'];
  readonly account?: OnvifService['account'];
  readonly types?: readonly string[];
  readonly discovery?: {
    readonly answersTwoTypes?: boolean;
    readonly needsTypes?: boolean;
    readonly copies?: number;
    readonly withoutRelatesTo?: boolean;
    readonly xaddrs?: readonly string[];
    readonly more?: readonly ProbeMatch[];
  };
}

/** The usual three that devices with lax access control give without credentials. */
export const openInformation = ['GetDeviceInformation', 'GetScopes', 'GetNetworkInterfaces'];

/** The ONVIF service for the web server's data, and the WS-Discovery port beside it. */
export function onvif(options: OnvifOptions): { service: OnvifService; discovery: Service } {
  const { port = 80, path = '/onvif/device_service', soap = 'SOAP-ENV', discovery = {} } = options;
  const scopes = options.scopes.map((scope) => `onvif://www.onvif.org/${scope}`);
  const { xaddrs = [`{origin:${port}}${path}`], more = [], ...quirks } = discovery;
  const match: ProbeMatch = {
    endpoint: `urn:uuid:${options.uuid}${options.mac.replaceAll(':', '').toLowerCase()}`,
    types: options.types ?? ['dn:NetworkVideoTransmitter', 'tds:Device'],
    scopes,
    xaddrs,
  };
  const { manufacturer, model, firmware, serial, hardwareId = '1.0', mac } = options;
  return {
    service: {
      path,
      soap,
      free: options.free ?? [],
      refusal: options.refusal ?? 'fault-400',
      information: { manufacturer, model, firmware, serial, hardwareId },
      scopes,
      mac,
      ...(options.account === undefined ? {} : { account: options.account }),
    },
    discovery: {
      port: 3702,
      transport: 'udp',
      behaviour: { kind: 'ws-discovery', soap, matches: [match, ...more], ...quirks },
    },
  };
}
