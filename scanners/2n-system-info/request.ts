import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { twoNHint } from '../family.ts';

const path = '/api/system/info';

/** One question, where something said that this is a device of 2N. */
export function asks(known: HostKnowledge): readonly Ask[] {
  const hint = twoNHint(known);
  return hint === null ? [] : [{ ...hint, path }];
}

/** The one function that 2N's manual gives to everybody, whatever the access rights (HTTP API manual, 5.1.1). It only reads. */
export const getInfo: HttpRequest = { method: 'GET', path };
