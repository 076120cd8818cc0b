import type { HostKnowledge, HttpRequest, ProbeTarget } from '../../src/model/scanner.ts';
import { dahuaHint, hikvisionHint, pramaHint } from '../targeting/family.ts';
import { isWebPort } from '../targeting/ports.ts';
import { looksLikeRecorder } from '../targeting/recorder.ts';
import { speaksTls, welcomingPorts } from '../targeting/web-server.ts';

/** The maker of the web interface. */
export type Family = 'isapi' | 'magicbox';

/**
 * What is read, in this order; the first query is the one that gets the credential. All are GETs that only read.
 * Sources: Hikvision's ISAPI (official text); Dahua's HTTP API as public clients and captures show it (rroller/dahua
 * and others; NVR4216, NVR5232, NVR5464).
 */
export const readings: Readonly<Record<Family, readonly [string, ...string[]]>> = {
  isapi: ['/ISAPI/System/deviceInfo', '/ISAPI/System/Network/interfaces'],
  magicbox: [
    '/cgi-bin/magicBox.cgi?action=getSystemInfo',
    '/cgi-bin/magicBox.cgi?action=getDeviceType',
    '/cgi-bin/magicBox.cgi?action=getSoftwareVersion',
    '/cgi-bin/configManager.cgi?action=getConfig&name=Network',
  ],
};

/** Further queries for a recorder. */
export const recorderReadings: Readonly<Record<Family, readonly string[]>> = {
  isapi: ['/ISAPI/ContentMgmt/InputProxy/channels', '/ISAPI/ContentMgmt/InputProxy/channels/status'],
  magicbox: ['/cgi-bin/configManager.cgi?action=getConfig&name=RemoteDevice'],
};

/** The only form of request for these: a page, with nothing but the credential. */
export function get(path: string): HttpRequest {
  return { method: 'GET', path };
}

/**
 * Whose interface the device seems to have, and by what sign; null for neither, and if both are likely. It needs a sign
 * in what the device sent: open ports alone are not enough to send a credential. A unit whose firmware renames the
 * interface (Prama) is not probed for it under the old name either.
 */
export function familyOf(known: HostKnowledge): { readonly family: Family; readonly why: string } | null {
  const apartFromPorts = { ...known, openPorts: known.openPorts.filter(isWebPort) };
  const isapi = pramaHint(apartFromPorts) === null ? hikvisionHint(apartFromPorts) : null;
  const magicbox = dahuaHint(apartFromPorts);
  if (isapi !== null && magicbox !== null) return null;
  if (isapi !== null) return { family: 'isapi', why: isapi.why };
  return magicbox === null ? null : { family: 'magicbox', why: magicbox.why };
}

/**
 * Where to log in: the TLS web port whose page answered, then the plain one if it did not only redirect there. Nowhere
 * if the device reported everything without a login, or a login has answered.
 */
export function targets(known: HostKnowledge): readonly (ProbeTarget & { readonly path: string })[] {
  const hint = familyOf(known);
  const done = known.facts.some(({ scanner }) => scanner === 'digest-session' || scanner === 'onvif-session');
  if (hint === null || done || !isWorthwhile(known)) return [];
  const [path] = readings[hint.family];
  const ports = welcomingPorts(known);
  const tls = ports.find((port) => speaksTls(known, port));
  const plain = ports.find((port) => !speaksTls(known, port));
  const why = `there are credentials, and ${hint.why}`;
  return [tls, plain].flatMap((port, at) => (port === undefined ? [] : [{ port, tls: at === 0, path, why }]));
}

const identity = {
  model: ['onvif.model', 'maker.model', 'upnp.model-number'],
  serial: ['onvif.serial', 'maker.serial', 'upnp.serial'],
  firmware: ['onvif.firmware', 'maker.firmware'],
  mac: ['onvif.mac', 'onvif.scope-mac', 'maker.mac'],
} as const;

/** A needless login is one too many: only if something is still unknown, or there may be cameras behind it. */
function isWorthwhile(known: HostKnowledge): boolean {
  const fields: ReadonlySet<string> = new Set(known.facts.map(({ field }) => field));
  return (
    looksLikeRecorder(known.facts) ||
    Object.values(identity).some((some) => !some.some((one) => fields.has(one)))
  );
}
