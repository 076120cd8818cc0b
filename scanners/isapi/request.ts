import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { hikvisionHint, pramaHint } from '../family.ts';

const usual = '/ISAPI/System/deviceInfo';
// Prama's firmware from V4.74 on serves this name and leaves the usual one without an answer.
const renamed = '/pramaAPI/System/deviceInfo';

/**
 * One question, where something said that this may be Hikvision's firmware. None where the web server has already
 * named its realm: it would only say the same again.
 */
export function asks(known: HostKnowledge): readonly Ask[] {
  const prama = pramaHint(known);
  const hint = prama ?? hikvisionHint(known);
  if (hint === null) return [];
  const told = known.facts.some(
    ({ field, port, scanner }) => field === 'http.auth-realm' && port === hint.port && scanner !== 'isapi',
  );
  return told ? [] : [{ ...hint, path: prama === null ? usual : renamed }];
}

/** Asks for the description of the device, as somebody without a password. */
export function getDeviceInfo(path = usual): HttpRequest {
  return { method: 'GET', path };
}
