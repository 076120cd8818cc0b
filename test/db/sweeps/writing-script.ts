/** The thread of a sweep's writer, with the conclusions of tests. Its clock runs so fast that every group saves how far the sweep is. */
import { parentPort } from 'node:worker_threads';
import { serveWriter } from '../../../src/scan/writer-worker.ts';
import { conclusions } from '../fixture.ts';

const clock = performance.now.bind(performance);
performance.now = () => clock() * 200;
if (parentPort === null) throw new Error('writing-script is started as a worker only');
serveWriter(parentPort, async () => conclusions());
