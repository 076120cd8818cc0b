import type { Field } from '../../src/model/observation.ts';
import type { HostKnowledge, ProbeTarget } from '../../src/model/scanner.ts';

/** One fact as `[field, value, port, scanner]`. */
export type ReportedFact = readonly [Field, string, number | null, string];

/** What is known of 10.1.2.3: open ports, and facts. */
export function knowing(
  openPorts: readonly number[],
  facts: readonly ReportedFact[] = [],
  address = '10.1.2.3',
): HostKnowledge {
  return {
    address,
    openPorts,
    facts: facts.map(([field, value, port, scanner]) => ({ field, value, port, scanner })),
  };
}

/** The same requests without their reasons, for tests of where something is sent. */
export function withoutReasons(
  targets: (known: HostKnowledge) => readonly ProbeTarget[],
): (known: HostKnowledge) => readonly ProbeTarget[] {
  return (known) => targets(known).map(({ why, ...target }) => target);
}
