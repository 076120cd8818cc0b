import type { Scanner } from '../model/scanner.ts';

/**
 * The same scanners, with probes restricted to these TCP ports: an operator who names ports means no others, not even one
 * that a device itself announces (an XAddr, a LOCATION). Datagrams and listeners stay as they are.
 */
export function withinPorts(scanners: readonly Scanner[], ports: readonly number[]): readonly Scanner[] {
  const permitted = new Set(ports);
  return scanners.map((scanner) =>
    scanner.kind === 'probe'
      ? { ...scanner, targets: (known) => scanner.targets(known).filter(({ port }) => permitted.has(port)) }
      : scanner,
  );
}
