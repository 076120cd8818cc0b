import { keepHeapSmall } from '../../src/scan/small-heap.ts';

/** A function of a few bytes of bytecode, each run of which counts a little. */
function sum(numbers: readonly number[]): number {
  let all = 0;
  for (const one of numbers) all += one;
  return all;
}

const [, , small] = process.argv;
const mayGrow = small === 'small' ? keepHeapSmall() : () => undefined;
const numbers = Array.from({ length: 50 }, (_, at) => at);
let all = 0;
for (let run = 0; run < 220; run++) {
  all += sum(numbers);
  await new Promise(setImmediate);
}
process.stdout.write(`${all}\n`);
mayGrow();
