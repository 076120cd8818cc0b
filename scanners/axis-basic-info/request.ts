import type { Ask, HostKnowledge, HttpRequest } from '../../src/model/scanner.ts';
import { axisHint } from '../asking/family.ts';

const path = '/axis-cgi/basicdeviceinfo.cgi';

/** One query, if something suggests an Axis device. */
export function asks(known: HostKnowledge): readonly Ask[] {
  const hint = axisHint(known);
  return hint === null ? [] : [{ ...hint, path }];
}

/** The one method that needs no password according to Axis (AXIS OS 8.40 and later). Read-only. */
export const getProperties: HttpRequest = {
  method: 'POST',
  path,
  contentType: 'application/json',
  body: JSON.stringify({
    apiVersion: '1.0',
    context: 'camcensus',
    method: 'getAllUnrestrictedProperties',
  }),
};
