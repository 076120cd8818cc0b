/**
 * Shows that tests declare all they need: hides each requirement (test/needs) in turn from the files that declare it, then all of them
 * from the whole suite. Each run has to pass and to end with the line of what was hidden. As root, on a Debian machine that has all.
 * `npm run test:without -- chromium` does it for some only, and leaves the whole suite out.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import type { Need } from '../test/needs/requirements.ts';
import { usedNeeds } from '../test/needs/used.ts';

const chosen = process.argv.slice(2);
const used = usedNeeds();
const needs = [...used.keys()].filter((need) => chosen.length === 0 || chosen.includes(need));
if (needs.length < chosen.length) throw new Error(`Tests need: ${[...used.keys()].join(', ')}`);

for (const need of needs) passes([need], used.get(need) ?? []);
if (chosen.length === 0) passes(needs, []);

/** Runs tests without these; all tests if no files are named. Ends this process with the output of a run that is not as it should be. */
function passes(hidden: readonly Need[], files: readonly string[]): void {
  const started = performance.now();
  const args = ['tsx', 'tools/test.ts', `--without=${hidden.join(',')}`, ...files];
  // Something is missing on purpose: CI would fail the run for it. What CI tries once more is tried once more here, too.
  const { CI, ...others } = process.env;
  const env = { ...others, NO_COLOR: '1', ...(CI === undefined ? {} : { CAMCENSUS_RETRIES: '1' }) };
  const run = spawnSync('npx', args, { encoding: 'utf8', env, maxBuffer: 256 * 1024 * 1024 });
  const output = `${run.stdout}${run.stderr}`;
  const reported = [...output.matchAll(/^MISSING (\S+) /gm)].map(([, need]) => need);
  const seconds = Math.round((performance.now() - started) / 1000);
  const counts = /^ *Tests +(.*)$/m.exec(output)?.[1];
  process.stdout.write(`without ${hidden.join(', ')}: ${counts}, ${seconds} s\n`);
  if (run.status === 0 && String([...reported].sort()) === String([...hidden].sort())) return;
  process.stdout.write(
    `${output}\nexit ${run.status}; hidden: ${hidden}; reported as missing: ${reported}\n`,
  );
  process.exit(1);
}
