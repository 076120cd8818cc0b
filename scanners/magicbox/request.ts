import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { dahuaHint } from '../family.ts';

const path = '/cgi-bin/magicBox.cgi?action=getDeviceType';

/**
 * One question, where something said that this may be Dahua's firmware. None where the web server has already named its
 * realm: it would only say the same again.
 */
export function asks(known: HostKnowledge): readonly Ask[] {
  const hint = dahuaHint(known);
  if (hint === null) return [];
  const told = known.facts.some(
    ({ field, port, scanner }) => field === 'http.auth-realm' && port === hint.port && scanner !== 'magicbox',
  );
  return told ? [] : [{ ...hint, path }];
}

/** Asks for the type, as somebody without a password. */
export const getDeviceType: HttpRequest = { method: 'GET', path };
