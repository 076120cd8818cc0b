import { readVarints } from '../../../db/values/varints.ts';
import { promise } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

/** What is kept in an inventory as bytes: a restored one may come from anywhere. */
export const inventoryTargets: readonly FuzzTarget[] = [
  {
    name: 'varints',
    seeds: ['test/captures/dhip'],
    run: (bytes) => {
      const numbers = readVarints(bytes);
      promise(numbers.length <= bytes.length, `${numbers.length} numbers out of ${bytes.length} bytes`);
    },
  },
];
