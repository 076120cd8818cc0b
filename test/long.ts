import process from 'node:process';

/**
 * Whether what takes minutes is tried as often and as long as it is promised (`npm run test:long`). `npm test` tries the same
 * more briefly.
 */
export const long = process.env.CAMCENSUS_LONG === '1';
