import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';
import { keptBackAt } from '../credential-login/kept-back.ts';

/** Where a session is worth holding: wherever the device service keeps something back. */
export function asks(known: HostKnowledge): readonly (Ask & { readonly path: string })[] {
  const why = 'there are credentials, and it keeps something back from strangers';
  return keptBackAt(known).map((place) => ({ ...place, why }));
}
