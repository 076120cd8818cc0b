import process from 'node:process';

/** Whether long-running tests run at full length (`npm run test:long`). `npm test` runs shorter versions of them. */
export const long = process.env.CAMCENSUS_LONG === '1';
