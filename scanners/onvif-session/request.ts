import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { loginPlaces } from '../credential-login/withheld.ts';

/** Where a session is worthwhile: wherever the device service withholds something. */
export function asks(known: HostKnowledge): readonly (Ask & { readonly path: string })[] {
  const why = 'there are credentials, and it keeps something back from strangers';
  return loginPlaces(known).map((place) => ({ ...place, why }));
}
