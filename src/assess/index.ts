export { assess } from './assess.ts';
export { loadPolicy, PolicyError } from './load-policy.ts';
