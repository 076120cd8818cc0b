import { type MakerScore, strongFrom } from './maker.ts';
import { areRelated } from './relation.ts';

/**
 * A sentence where the software of several makers, with no known relation, answered at ports of its own: an
 * address of a router that passes ports on has several units behind it. Null where they share a port, or one of them stands alone.
 */
export function severalUnitsSentence(standing: readonly MakerScore[]): string | null {
  const strong = standing.filter(({ stack }) => stack >= strongFrom);
  const others = strong.filter((one) =>
    strong.every((other) => other === one || !areRelated(one.maker, other.maker)),
  );
  const placed = others.map(({ maker, hits }) => ({
    name: maker.name,
    ports: [...new Set(hits.flatMap(({ port, prefix }) => (prefix || port === null ? [] : [port])))],
  }));
  const all = placed.flatMap(({ ports }) => ports);
  const apart = placed.every(({ ports }) => ports.length > 0) && new Set(all).size === all.length;
  if (placed.length < 2 || !apart) return null;
  const where = placed.map(({ name, ports }) => `${name} at ${ports.sort((a, b) => a - b).join(', ')}`);
  return `Each answered at ports of its own (${where.join('; ')}): there may be several units behind this address, such as a router's that passes ports on to them.`;
}
