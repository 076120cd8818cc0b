import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { hikvisionHint, pramaHint, showsDahua, showsFamily } from '../asking/family.ts';
import { namelessHint } from '../asking/nameless.ts';

const usual = '/ISAPI/System/deviceInfo';
// Prama's firmware from V4.74 on serves this path and does not answer at the usual one.
const renamed = '/pramaAPI/System/deviceInfo';

/**
 * One query, if something suggests Hikvision's firmware, or if nothing at all says what the host is: under a plain page,
 * the firmware is still recognised by its realm here. None if the web server has already named its realm: the reply would only
 * repeat it.
 */
export function asks(known: HostKnowledge): readonly Ask[] {
  const prama = pramaHint(known);
  const isOther = showsFamily(known) || showsDahua(known);
  const hint = prama ?? hikvisionHint(known) ?? (isOther ? null : namelessHint(known));
  if (hint === null) return [];
  const realmIsKnown = known.facts.some(
    ({ field, port, scanner }) => field === 'http.auth-realm' && port === hint.port && scanner !== 'isapi',
  );
  return realmIsKnown ? [] : [{ ...hint, path: prama === null ? usual : renamed }];
}

/** Requests the device's description without a login. */
export function getDeviceInfo(path = usual): HttpRequest {
  return { method: 'GET', path };
}
