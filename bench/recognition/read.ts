import type { Fact } from '../../src/model/observation.ts';
import { isSpoken, makerReaders } from './read-makers.ts';
import { webReaders } from './read-web.ts';
import type { RecordedAnswer } from './record.ts';

const readers = { ...webReaders, ...makerReaders };

/**
 * The facts that the scanners' own parsers read from a record: `[]` if they recognise nothing in it, null for a protocol that no
 * scanner speaks.
 */
export function factsOfRecord({ kind, evidence }: RecordedAnswer): readonly Fact[] | null {
  if (kind === 'other-udp' && !isSpoken(evidence)) return null;
  const reader = readers[kind];
  return reader === undefined ? null : (reader(evidence) ?? []);
}
