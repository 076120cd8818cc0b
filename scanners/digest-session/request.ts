import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { dahuaHint, hikvisionHint, pramaHint } from '../family.ts';
import { isWebPort } from '../ports.ts';
import { looksLikeRecorder } from '../recorder.ts';
import { speaksTls, welcomingPorts } from '../web-server.ts';

/** Whose web interface is asked. */
export type Family = 'isapi' | 'magicbox';

/**
 * What is read, in this order; the first is the question that the credential is shown to. All are GETs that read.
 * Sources: Hikvision's ISAPI (official text); Dahua's HTTP API as public clients and captures of it show it
 * (rroller/dahua and others; NVR4216, NVR5232, NVR5464).
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

/** What a recorder is asked besides. */
export const recorderReadings: Readonly<Record<Family, readonly string[]>> = {
  isapi: ['/ISAPI/ContentMgmt/InputProxy/channels', '/ISAPI/ContentMgmt/InputProxy/channels/status'],
  magicbox: ['/cgi-bin/configManager.cgi?action=getConfig&name=RemoteDevice'],
};

/** The one form of request there is for these: a page, nothing sent along but the credential. */
export function get(path: string): HttpRequest {
  return { method: 'GET', path };
}

/**
 * Whose interface the device seems to have, and by what; null for neither, and where both are hinted at. Something must
 * have been said: open ports alone are not enough to show anybody a credential. Nor is a unit whose firmware renames
 * the interface (Prama) asked for it under the old name.
 */
export function familyOf(known: HostKnowledge): { readonly family: Family; readonly why: string } | null {
  const said = { ...known, openPorts: known.openPorts.filter(isWebPort) };
  const isapi = pramaHint(said) === null ? hikvisionHint(said) : null;
  const magicbox = dahuaHint(said);
  if (isapi !== null && magicbox !== null) return null;
  if (isapi !== null) return { family: 'isapi', why: isapi.why };
  return magicbox === null ? null : { family: 'magicbox', why: magicbox.why };
}

/**
 * Where to log in: the web port inside TLS whose page answered, then the plain one that did not only send us there.
 * Nowhere where the device told strangers everything already, or a login has answered.
 */
export function asks(known: HostKnowledge): readonly (Ask & { readonly path: string })[] {
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

const told = {
  model: ['onvif.model', 'maker.model', 'upnp.model-number'],
  serial: ['onvif.serial', 'maker.serial', 'upnp.serial'],
  firmware: ['onvif.firmware', 'maker.firmware'],
  mac: ['onvif.mac', 'onvif.scope-mac', 'maker.mac'],
} as const;

/** A login for nothing is a login too many: only where something is still unknown, or there may be cameras behind. */
function isWorthwhile(known: HostKnowledge): boolean {
  const fields: ReadonlySet<string> = new Set(known.facts.map(({ field }) => field));
  return (
    looksLikeRecorder(known.facts) || Object.values(told).some((some) => !some.some((one) => fields.has(one)))
  );
}
