/** Target text to addresses; exclusions; what a sweep would cost. Sends nothing and opens nothing by itself. */
export { canonicalAddress } from './address-line.ts';
export { checkTarget } from './check-target.ts';
export { digits, duration } from './duration.ts';
export { ScopeError } from './error.ts';
export { parseTargets } from './parse-targets.ts';
export { planCost } from './plan-cost.ts';
