import type { Declaration, Probe, Scanner } from '../src/model/scanner.ts';
import { twoNSystemInfo } from './2n-system-info/index.ts';
import { vision360 } from './360-vision/index.ts';
import { axisBasicInfo } from './axis-basic-info/index.ts';
import { bacnet } from './bacnet/index.ts';
import { banner } from './banner/index.ts';
import { bosch } from './bosch/index.ts';
import type { SessionOptions } from './credential-login/credential.ts';
import { LoginPolicy } from './credential-login/login-policy.ts';
import { dahuaV1 } from './dahua-v1/index.ts';
import { dhip } from './dhip/index.ts';
import { digestDeclaration, digestSession } from './digest-session/index.ts';
import { dvrip } from './dvrip/index.ts';
import { favicon } from './favicon/index.ts';
import { foscam } from './foscam/index.ts';
import { hanwha } from './hanwha/index.ts';
import { hikvisionActivateStatus } from './hikvision-activate-status/index.ts';
import { http } from './http/index.ts';
import { isapi } from './isapi/index.ts';
import { magicbox } from './magicbox/index.ts';
import { mdns, mdnsBrowse } from './mdns/index.ts';
import { mhed } from './mhed/index.ts';
import { onvifDevice } from './onvif/index.ts';
import { onvifSession, sessionDeclaration } from './onvif-session/index.ts';
import { panasonic } from './panasonic/index.ts';
import { reolink } from './reolink/index.ts';
import { rtsp } from './rtsp/index.ts';
import { sadp } from './sadp/index.ts';
import { snmpEngine } from './snmp-engine/index.ts';
import { sony } from './sony/index.ts';
import { ssdp } from './ssdp/index.ts';
import { tdp } from './tdp/index.ts';
import { tls } from './tls/index.ts';
import { ubiquiti } from './ubiquiti/index.ts';
import { upnp } from './upnp/index.ts';
import { vivotek } from './vivotek/index.ts';
import { vstarcam } from './vstarcam/index.ts';
import { wsDiscovery } from './ws-discovery/index.ts';

/**
 * Every scanner that needs nothing from the operator; those made with credentials come after these. In the order of
 * asking: what is cheap and most informative comes first, and what depends on earlier answers (`tls` on `http`,
 * `onvif-device` on discovery and pages, `upnp` on `ssdp`) comes after them.
 */
export const scanners: readonly Scanner[] = [
  bacnet,
  wsDiscovery,
  sadp,
  dhip,
  dahuaV1,
  mdnsBrowse,
  mdns,
  ssdp,
  tdp,
  ubiquiti,
  vivotek,
  vstarcam,
  dvrip,
  mhed,
  hanwha,
  bosch,
  sony,
  foscam,
  reolink,
  vision360,
  snmpEngine,
  rtsp,
  http,
  tls,
  hikvisionActivateStatus,
  axisBasicInfo,
  twoNSystemInfo,
  onvifDevice,
  isapi,
  magicbox,
  upnp,
  favicon,
  banner,
];

/** What logging in promises, for plans. */
export const sessionDeclarations: readonly (Declaration & { readonly kind: 'probe' })[] = [
  digestDeclaration,
  sessionDeclaration,
];

/**
 * Every way to log in with the operator's credentials, for one sweep, in the order of asking: by Digest if the device
 * has Hikvision's or Dahua's interface, else by ONVIF. They share one login policy, so a device gets one attempt in
 * all.
 */
export function credentialSessions(options: SessionOptions): readonly Probe[] {
  const policy = new LoginPolicy(options.book);
  return [digestSession(options, policy), onvifSession(options, policy)];
}

/** Scanners whose sources are too weak to use them by default: the operator can switch them on. */
export const onRequest: readonly Scanner[] = [panasonic];
