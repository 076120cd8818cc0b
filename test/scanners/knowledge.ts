import type { Field } from '../../src/model/observation.ts';
import type { HostKnowledge } from '../../src/model/scanner.ts';

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
