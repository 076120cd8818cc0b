import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { dahuaHint } from '../asking/family.ts';

const path = '/cgi-bin/magicBox.cgi?action=getDeviceType';

/**
 * One query, if something suggests Dahua's firmware. None if the web server has already named its realm: the reply
 * would only repeat it.
 */
export function asks(known: HostKnowledge): readonly Ask[] {
  const hint = dahuaHint(known);
  if (hint === null) return [];
  const realmIsKnown = known.facts.some(
    ({ field, port, scanner }) => field === 'http.auth-realm' && port === hint.port && scanner !== 'magicbox',
  );
  return realmIsKnown ? [] : [{ ...hint, path }];
}

/** Requests the device type without a login. */
export const getDeviceType: HttpRequest = { method: 'GET', path };
