import { loadPolicy, PolicyError } from '../../../src/assess/load-policy.ts';
import { fingerprintFile } from '../../../src/config/fingerprint-schema.ts';
import { problemsOf } from '../../../src/config/issue.ts';
import { fileSchema } from '../../../src/config/schema.ts';
import { readYaml } from '../../../src/config/source.ts';
import { patternProblem } from '../../../src/identify/checking/pattern-work.ts';
import { canonicalAddress, placeOf } from '../../../src/model/address-line.ts';
import { parseIpv4 } from '../../../src/model/ipv4.ts';
import { parseIpv6 } from '../../../src/model/ipv6.ts';
import { maxValueLength } from '../../../src/model/text.ts';
import { checkTarget } from '../../../src/scope/check-target.ts';
import { ScopeError } from '../../../src/scope/error.ts';
import { parseItem } from '../../../src/scope/item.ts';
import { parseTargets } from '../../../src/scope/parse-targets.ts';
import { promise } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** These come from operators, not from the network; a mistake of thousands of lines may take a moment to explain. */
const longest = 16_384;

/** Files of operators: written by friends, copied from strangers. */
export const fileTargets: readonly FuzzTarget[] = [
  {
    name: 'config-file',
    seeds: ['docs/camcensus.example.yaml'],
    longest,
    run: (bytes) => explained(utf8(bytes), fileSchema({ checkTarget })),
  },
  {
    name: 'fingerprint-file',
    seeds: ['docs/fingerprints.example.yaml'],
    longest,
    run: (bytes) => explained(utf8(bytes), fingerprintFile),
  },
  {
    name: 'policy-file',
    seeds: ['docs/policy.example.yaml', 'vendor-fingerprints/policies'],
    longest,
    run: (bytes) => {
      try {
        loadPolicy(utf8(bytes), 'a.yaml', ['hikvision', 'dahua']);
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
      }
    },
  },
  {
    name: 'target-file',
    seeds: ['test/captures/targets/list.txt'],
    longest,
    run: async (bytes) => {
      const text = utf8(bytes);
      for (const line of text.slice(0, 2048).split('\n')) {
        parseItem(line);
        parseIpv4(line);
        parseIpv6(line);
        const address = canonicalAddress(line);
        promise(address === null || placeOf(address) === placeOf(line), `another address: ${line}`);
      }
      try {
        await parseTargets(['@file'], {
          exclude: [],
          allowPublic: false,
          maxAddresses: null,
          resolve: () => Promise.reject(new Error('no such name')),
          readFile: () => Promise.resolve(text),
        });
      } catch (error) {
        if (!(error instanceof ScopeError)) throw error;
      }
    },
  },
  {
    name: 'pattern',
    seeds: ['test/captures/patterns/list.txt'],
    longest,
    run: (bytes) => {
      for (const source of utf8(bytes).slice(0, 400).split('\n')) {
        const pattern = compiled(source);
        if (pattern === null || patternProblem(source) !== null) continue;
        for (const text of hostile(source)) pattern.exec(text);
      }
    },
  },
];

interface Schema {
  safeParse(value: unknown): {
    readonly error?: { readonly issues: readonly Parameters<typeof problemsOf>[0][] };
  };
}

/** Every mistake has to come as a sentence with a line. */
function explained(text: string, schema: Schema): void {
  const source = readYaml(text);
  for (const { line, message } of source.problems)
    promise(line >= 0 && message !== '', 'no place or no words');
  for (const issue of schema.safeParse(source.value).error?.issues ?? [])
    for (const { place, message } of problemsOf(issue, source.value))
      promise(source.lineOf(place) >= 0 && message !== '', 'no place or no words');
}

function compiled(source: string): RegExp | null {
  try {
    return new RegExp(source, 'i');
  } catch {
    // No pattern: nothing was promised of it.
    return null;
  }
}

/** As long as a value may be, out of what the pattern itself looks for. */
function hostile(source: string): readonly string[] {
  const words = source.replace(/[^\w ./-]/g, '') || 'a';
  return [words, words.slice(0, 1), words.slice(-1), '0', ' '].map((word) =>
    `${word.repeat(maxValueLength)}`.slice(0, maxValueLength - 1).concat('\u0001'),
  );
}
