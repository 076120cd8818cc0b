/** In tests, in place of `src/app/password-cost.ts` (vitest.config.ts): a hundredth of its cost. The built program has the real one. */
export const passwordCost = { ln: 10, r: 8, p: 1 };
