#!/usr/bin/env node
import process from 'node:process';
import { sizeYoungHeap } from '../scan/small-heap.ts';
import { watchEarly } from './early-stop.ts';

// Every user of a machine can read the arguments of its programs; setting the title overwrites them.
if (process.argv.some((argument) => argument.startsWith('--snmp-community'))) process.title = 'camcensus';

watchEarly(process.argv);
// Before the program is loaded, which would make the young generation four times as large as a sweep needs. What does not sweep starts
// sooner without.
if (['demo', 'scan', 'nightly', 'serve', 'collector'].includes(process.argv[2] ?? '')) sizeYoungHeap();

// The program is loaded here and not by an import above: where a part of it cannot be loaded, Node itself would end with
// exit code 1, which scripts read as "flagged devices are present".
try {
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv);
} catch (error) {
  process.stderr.write(
    `camcensus: the program cannot be loaded; install it again.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 2;
}
