import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { twoNHint } from '../asking/family.ts';

const path = '/api/system/info';

/** One query, if something suggests a 2N device. */
export function asks(known: HostKnowledge): readonly Ask[] {
  const hint = twoNHint(known);
  return hint === null ? [] : [{ ...hint, path }];
}

/**
 * The one function that 2N's manual grants to anyone, whatever the access rights (HTTP API manual, 5.1.1). Read-only.
 */
export const getInfo: HttpRequest = { method: 'GET', path };
