import type { Device } from '../model/device.ts';
import { type EvidenceClass, evidenceClasses } from '../model/evidence-class.ts';

/** How much a class of evidence counts for the maker of a device. */
export interface ClassSum {
  /** Null for evidence that a former version recorded. */
  readonly kind: EvidenceClass | null;
  readonly name: string;
  /** From 0 to 1. */
  readonly weight: number;
  readonly signs: number;
}

/** What each class of evidence counts for the maker that has most, the strongest class first. */
export function classSums({ evidence }: Pick<Device, 'evidence'>): readonly ClassSum[] {
  const makers = new Map<string, ClassSum[]>();
  for (const maker of new Set(evidence.flatMap((one) => (one.maker === null ? [] : [one.maker])))) {
    const own = evidence.filter((one) => one.maker === maker && one.weight > 0 && one.counted !== false);
    const names = new Set(own.map(({ evidenceSource }) => nameOf(evidenceSource)));
    const sums = [...names].map((name): ClassSum => {
      const found = own.filter(({ evidenceSource }) => nameOf(evidenceSource) === name);
      const strongest = new Map<string, number>();
      for (const { evidenceSource, weight } of found)
        strongest.set(evidenceSource, Math.max(weight, strongest.get(evidenceSource) ?? 0));
      const doubt = [...strongest.values()].reduce((product, weight) => product * (1 - weight), 1);
      return { kind: classOf(name), name, weight: 1 - doubt, signs: found.length };
    });
    makers.set(
      maker,
      sums.sort((a, b) => b.weight - a.weight),
    );
  }
  const total = (sums: readonly ClassSum[]) => sums.reduce((sum, { weight }) => sum + weight, 0);
  return [...makers.values()].sort((a, b) => total(b) - total(a))[0] ?? [];
}

/** `software` of `software|80`; of conclusions by former versions, all of it. */
function nameOf(evidenceSource: string): string {
  return evidenceSource.split('|')[0] ?? '';
}

function classOf(name: string): EvidenceClass | null {
  return evidenceClasses.find((one) => one === name) ?? null;
}
