import type { Field } from '../../src/model/observation.ts';
import type { Ask, HostKnowledge } from '../../src/model/scanner.ts';

/** What is known of 10.1.2.3: open ports, and facts as `[field, value, port, scanner]`. */
export function knowing(
  openPorts: readonly number[],
  facts: readonly (readonly [Field, string, number | null, string])[] = [],
  address = '10.1.2.3',
): HostKnowledge {
  return {
    address,
    openPorts,
    facts: facts.map(([field, value, port, scanner]) => ({ field, value, port, scanner })),
  };
}

/** The same questions without their reasons, for tests of where something is asked. */
export function withoutReasons(
  asks: (known: HostKnowledge) => readonly Ask[],
): (known: HostKnowledge) => readonly Ask[] {
  return (known) => asks(known).map(({ why, ...ask }) => ask);
}
