import type { Fact } from '../../src/model/observation.ts';
import { isapiFacts } from './isapi.ts';
import { magicBoxFacts } from './magicbox.ts';

/** Facts of one body received after the login, of either interface; null if it is of neither. Total; at most 64 KiB. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  return isapiFacts(body) ?? magicBoxFacts(body);
}
