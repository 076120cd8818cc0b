import type { Problem } from './issue.ts';

/**
 * What only shows when parts of the file are seen together. Looks at the plain value, so that it also speaks when
 * something else in the file is wrong.
 */
export function acrossProblems(value: unknown): readonly Problem[] {
  return [...sameNames(field(value, 'sites')), ...formatWithoutDirectory(field(value, 'nightly'))];
}

/** Names that differ in case only would become two sites of devices that are one. */
function sameNames(sites: unknown): readonly Problem[] {
  if (!Array.isArray(sites)) return [];
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, site] of sites.entries()) {
    const name = field(site, 'name');
    if (typeof name !== 'string') continue;
    const key = name.trim().toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else
      problems.push({
        place: ['sites', index, 'name'],
        message: `sites[${first}] has this name already. Every site needs its own; case does not count.`,
      });
  }
  return problems;
}

function formatWithoutDirectory(nightly: unknown): readonly Problem[] {
  if (field(nightly, 'format') === undefined || field(nightly, 'exportDirectory') !== undefined) return [];
  const message =
    'nothing is exported while nightly.exportDirectory is missing. Name a directory, or leave format out.';
  return [{ place: ['nightly', 'format'], message }];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
