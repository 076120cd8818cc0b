/** Target text to addresses; exclusions; what a sweep would cost. Sends nothing and opens nothing by itself. */
export { canonicalAddress } from './address-line.ts';
export { checkTarget } from './check-target.ts';
export { type Declared, declaredNetworks } from './declared.ts';
export { digits, duration } from './duration.ts';
export { defaultMaxAddresses, parseTargets } from './parse-targets.ts';
export { type PlannedScanner, planCost } from './plan-cost.ts';
