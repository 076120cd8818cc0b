import { UserError } from '../../src/model/user-error.ts';
import type { TargetOptions } from '../../src/scope/parse-targets.ts';
import { parseTargets } from '../../src/scope/parse-targets.ts';

/** The world as a test declares it; everything else throws. */
export interface World extends Partial<Omit<TargetOptions, 'resolve' | 'readFile'>> {
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly files?: Readonly<Record<string, string>>;
}

function options(world: World): TargetOptions {
  const { names = {}, files = {}, ...rest } = world;
  return {
    exclude: [],
    allowPublic: false,
    maxAddresses: null,
    ...rest,
    resolve: async (name) => {
      const answer = names[name];
      if (answer === undefined) throw new Error(`getaddrinfo ENOTFOUND ${name}`);
      return answer;
    },
    readFile: async (path, what) => {
      const text = files[path];
      if (text === undefined) throw new UserError(`Cannot read the ${what} ${path}: there is no such file.`);
      return text;
    },
  };
}

/** The scope of some targets in a world. */
export function scopeOf(targets: readonly string[], world: World = {}) {
  return parseTargets(targets, options(world));
}

/** Every address of some targets, ascending. */
export async function addressesOf(targets: readonly string[], world: World = {}): Promise<readonly string[]> {
  return [...(await scopeOf(targets, world)).addresses()];
}

/** The message with which targets are refused; throws where they are not. */
export async function refusalOf(targets: readonly string[], world: World = {}): Promise<string> {
  const outcome = await scopeOf(targets, world).catch((error: unknown) => error);
  if (outcome instanceof Error && outcome.name === 'ScopeError') return outcome.message;
  throw new Error(`${targets.join(' ')} was not refused`, { cause: outcome });
}
