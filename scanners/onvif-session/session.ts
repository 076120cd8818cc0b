import type { Fact } from '../../src/model/observation.ts';
import type { Dialer, NoAnswer, ProbeResult } from '../../src/model/scanner.ts';
import type { Attempted } from '../credential-login/one-attempt.ts';
import { type Carriage, Carrier } from './carrier.ts';
import type { Errand, FromWorker } from './messages.ts';
import { parse } from './parse.ts';
import { startWorker } from './start.ts';

/** The longest time until a worker's first query; a small machine is slow, which is not the device's fault. */
const startMs = 30_000;

/**
 * Holds one session with one device: node-onvif in its own worker, its requests sent by {@link Carrier}. Ends, worker
 * included, when it is done, at the first refusal, or `ms` milliseconds after its first query. Whatever the device does
 * to the worker is an ending; rejects only for a defect of ours (the worker cannot be started).
 */
export function session(dial: Dialer, carriage: Carriage, ms: number): Promise<Attempted> {
  const carrier = new Carrier(dial, carriage);
  const found: Fact[] = [];
  const errand: Errand = {
    path: carriage.target.path,
    operations: carriage.operations,
    username: carriage.username,
    password: carriage.password,
  };
  const worker = startWorker(errand);
  return new Promise((resolve, reject) => {
    let isSent = false;
    const leave = (then: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A late error of the worker must not be unhandled.
      worker.on('error', () => undefined);
      worker.terminate().then(then, reject);
    };
    const finish = (end: NoAnswer['end']) => {
      const { verdict, unread } = carrier;
      const reading: ProbeResult = {
        ...(found.length > 0 ? { end: 'answered', facts: found } : { end }),
        ...(verdict !== 'unsent' && unread.length > 0 && { unread }),
      };
      leave(() => resolve({ verdict, reading }));
    };
    const fail = (defect: unknown) => leave(() => reject(defect));
    let timer = setTimeout(() => finish('silent'), startMs);
    worker.on('message', (message: FromWorker) => {
      if (!isSent) {
        clearTimeout(timer);
        timer = setTimeout(() => finish('silent'), ms);
      }
      isSent = true;
      if (message.kind === 'unread') carrier.couldNotRead(message.call);
      else if (message.kind === 'read') {
        const facts = parse(message.json);
        if (facts === null) carrier.couldNotRead(message.call);
        else {
          carrier.wasRead(message.call);
          found.push(...facts);
        }
      } else
        carrier
          .carry(message)
          .then((reply) => (reply === null ? finish(carrier.end) : worker.postMessage(reply)))
          .catch(fail);
    });
    // After its first query, only the device's replies can end it: memory, or a defect of the package.
    worker.once('error', (error) => (isSent ? finish('not-mine') : fail(error)));
    worker.once('exit', () => finish(carrier.end));
  });
}
