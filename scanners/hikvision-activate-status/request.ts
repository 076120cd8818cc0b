import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { hikvisionHint } from '../asking/family.ts';

const path = '/SDK/activateStatus';

/** One query, if something suggests Hikvision's firmware. */
export function asks(known: HostKnowledge): readonly Ask[] {
  const hint = hikvisionHint(known);
  return hint === null ? [] : [{ ...hint, path }];
}

/** Asks whether a password was ever set; answered without a login, and changes nothing. */
export const getStatus: HttpRequest = { method: 'GET', path };
