// Run by tsx: starts the worker of a session from its source and prints what kind of message comes first.
import process from 'node:process';
import { startWorker } from '../../scanners/onvif-session/start.ts';

const worker = startWorker({ path: '/onvif/device_service', operations: [], username: 'u', password: 'p' });
worker.once('message', ({ kind }) => {
  process.stdout.write(kind);
  void worker.terminate();
});
