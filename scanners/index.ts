import type { Scanner } from '../src/model/scanner.ts';
import { banner } from './banner/index.ts';
import { http } from './http/index.ts';
import { mdns, mdnsBrowse } from './mdns/index.ts';
import { onvifDevice } from './onvif/index.ts';
import { rtsp } from './rtsp/index.ts';
import { ssdp } from './ssdp/index.ts';
import { tls } from './tls/index.ts';
import { upnp } from './upnp/index.ts';
import { wsDiscovery } from './ws-discovery/index.ts';

export type { AttemptBook, CredentialGroup } from './onvif-session/index.ts';
export { onvifSession, sessionDeclaration } from './onvif-session/index.ts';
export { bannerPorts, connectOnlyPorts, defaultPorts, gatePorts } from './ports.ts';

/**
 * Every scanner that needs nothing from the operator; `onvifSession` is made with credentials and comes after these. The order is that of asking: what is cheap and says most comes first, and what depends on
 * earlier answers (`tls` on `http`, `onvif-device` on discovery and pages, `upnp` on `ssdp`) comes after them.
 */
export const scanners: readonly Scanner[] = [
  wsDiscovery,
  mdnsBrowse,
  mdns,
  ssdp,
  rtsp,
  http,
  tls,
  onvifDevice,
  upnp,
  banner,
];
