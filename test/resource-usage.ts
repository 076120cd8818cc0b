import { readFileSync } from 'node:fs';

/** What a run of node took. */
export interface ResourceUsage {
  /** The most memory that it held at once, in MB. */
  readonly megabytes: number;
  /** Processor seconds of all its threads. */
  readonly processorSeconds: number;
}

/**
 * The environment in which node writes into a file, at its end, what it took; {@link resourceUsageIn} reads it. The kernel's high-water
 * mark of the program itself: `maxRSS` begins with what the process held that started it.
 */
export function notingUsage(file: string): Readonly<Record<string, string>> {
  const note = `import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
process.on('exit', () => {
  const [, kilobytes] = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(${JSON.stringify(file)}, JSON.stringify({
    megabytes: Number(kilobytes) / 1024,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
  }));
});
`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(note)}` };
}

/** What was noted in the file. Throws if the program did not reach its end. */
export function resourceUsageIn(file: string): ResourceUsage {
  return JSON.parse(readFileSync(file, 'utf8'));
}
