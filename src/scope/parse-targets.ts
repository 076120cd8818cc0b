import { digits } from '../model/digits.ts';
import type { Scope } from '../model/target.ts';
import { scopeOver } from './address-set.ts';
import { duration } from './duration.ts';
import { entries } from './entry.ts';
import { ScopeError } from './error.ts';
import { sizeOf, subtract, union } from './range.ts';
import { refusals } from './refusal.ts';

/** Scopes with more addresses need the operator's confirmation. */
export const defaultMaxAddresses = 1_048_576n;

/** What the operator permits, and the external functions that parsing targets needs. */
export interface TargetOptions {
  /** In every form of a target. */
  readonly exclude: readonly string[];
  readonly allowPublic: boolean | 'never';
  /** Largest permitted scope; null for {@link defaultMaxAddresses}. */
  readonly maxAddresses: bigint | null;
  /** All addresses of a host name. Called once per name; rejects if there are none. */
  resolve(name: string): Promise<readonly string[]>;
  /** Text of an `@file`. */
  readFile(path: string, what: string): Promise<string>;
  /** New flows per silent address and per second, to state the cost of a refused scope. Default 1 and 1,000. */
  readonly flowsPerAddress?: number;
  readonly rate?: number;
}

/**
 * Turns what an operator wrote into the scope of a sweep: targets minus exclusions. Throws {@link ScopeError} for
 * invalid targets, names and files that cannot be read, addresses that may not be swept, exclusions that leave nothing,
 * and scopes above `maxAddresses`; all mistakes of one kind at once.
 */
export async function parseTargets(texts: readonly string[], options: TargetOptions): Promise<Scope> {
  if (texts.length === 0) throw new ScopeError(['No targets. Name addresses, or sites in the config file.']);
  const sources = { resolve: once(options.resolve), readFile: options.readFile };
  const [found, excluded] = await Promise.all([
    entries(texts, { ...sources, role: 'target' }),
    entries(options.exclude, { ...sources, role: 'exclusion' }),
  ]);
  stopOn([...found, ...excluded].filter((outcome) => typeof outcome === 'string'));
  const targets = found.filter((outcome) => typeof outcome !== 'string');
  const exclusions = excluded.filter((outcome) => typeof outcome !== 'string');

  const wanted = union(targets.flatMap(({ ranges }) => ranges));
  const ranges = subtract(wanted, union(exclusions.flatMap(({ ranges }) => ranges)));
  if (ranges.length === 0)
    throw new ScopeError([
      `The exclusions leave nothing of what was named (${digits(sizeOf(wanted))} ${sizeOf(wanted) === 1n ? 'address' : 'addresses'}). Exclude less, or name other targets.`,
    ]);
  stopOn(refusals(ranges, targets, options.allowPublic));
  const scope = scopeOver(ranges, { targets: texts, exclusions: options.exclude });
  stopOn(tooLarge(scope.size, options));
  return scope;
}

function stopOn(problems: readonly string[]): void {
  if (problems.length > 0) throw new ScopeError(problems);
}

function tooLarge(size: bigint, options: TargetOptions): readonly string[] {
  const most = options.maxAddresses ?? defaultMaxAddresses;
  if (size <= most) return [];
  const { flowsPerAddress = 1, rate = 1000 } = options;
  const flows = size * BigInt(flowsPerAddress);
  const time = duration((flows + BigInt(rate) - 1n) / BigInt(rate));
  const limit = most === defaultMaxAddresses ? 'are swept by default' : 'are permitted';
  return [
    `The scope has ${digits(size)} addresses, and at most ${digits(most)} ${limit}. It would take at least ${digits(flows)} flows: ${time} at ${digits(rate)} a second, if every address stays silent. Name smaller networks, or permit it with --max-addresses ${size}.`,
  ];
}

/** Most names looked up at the same time: an `@file` of thousands must not flood the name server. */
const mostAtOnce = 16;

/** Looks up each name once: targets and exclusions must not see different answers. */
function once(resolve: TargetOptions['resolve']): TargetOptions['resolve'] {
  const pending = new Map<string, Promise<readonly string[]>>();
  const inOrder: Promise<readonly string[]>[] = [];
  return (name) => {
    const key = name.toLowerCase();
    const known = pending.get(key);
    if (known !== undefined) return known;
    const before = inOrder.at(-mostAtOnce);
    const answer = Promise.allSettled(inOrder.length < mostAtOnce ? [] : [before]).then(() => resolve(name));
    inOrder.push(answer);
    pending.set(key, answer);
    return answer;
  };
}
