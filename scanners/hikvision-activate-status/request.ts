import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { hikvisionHint } from '../family.ts';

const path = '/SDK/activateStatus';

/** One question, where something said that this may be Hikvision's firmware. */
export function asks(known: HostKnowledge): readonly Ask[] {
  const hint = hikvisionHint(known);
  return hint === null ? [] : [{ ...hint, path }];
}

/** Asks whether a password was ever set; answered to everybody, and changes nothing. */
export const getStatus: HttpRequest = { method: 'GET', path };
