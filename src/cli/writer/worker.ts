import { parentPort, workerData } from 'node:worker_threads';
import { serveWriter } from '../../scan/writer-worker.ts';
import { conclusionsWith } from './conclusions-with.ts';

/**
 * The thread of a sweep's writer: identifying hosts and writing them takes a quarter of a sweep's time, and no reply is read while the
 * event loop does that.
 */
const parent = parentPort;
if (parent === null) throw new Error('writer/worker is started as a worker only');
serveWriter(parent, () => conclusionsWith(workerData));
