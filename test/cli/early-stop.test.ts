import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { watchEarly, watchedNow } from '../../src/cli/early-stop.ts';

afterEach(() => watchedNow());

/** A process that notes with which code it was ended. */
function pretended() {
  const events = new EventEmitter();
  const exit = vi.fn();
  return { events, exit, process: Object.assign(events, { exit }) as unknown as NodeJS.Process };
}

test.each([
  [['scan', '10.0.0.1'], 'SIGTERM', 130],
  [['scan'], 'SIGINT', 130],
  [['scan'], 'SIGHUP', 130],
  [['nightly', '--once', 'north'], 'SIGTERM', 130],
  [['nightly'], 'SIGTERM', 0],
  [['serve', '--no-nightly'], 'SIGINT', 0],
] as const)('early stop of %j by %s exits with %i', (command, signal, code) => {
  const { events, exit, process } = pretended();
  watchEarly(['node', 'camcensus', ...command], process);
  events.emit(signal);
  expect(exit).toHaveBeenCalledExactlyOnceWith(code);
});

test('early stop is released once the command watches for signals', () => {
  const { events, exit, process } = pretended();
  watchEarly(['node', 'camcensus', 'scan'], process);
  watchedNow();
  expect(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => events.listenerCount(name))).toEqual([0, 0, 0]);
  expect(exit).not.toHaveBeenCalled();
});

test('early stop leaves commands without signal handling to the system', () => {
  const { events, process } = pretended();
  watchEarly(['node', 'camcensus', 'list'], process);
  watchEarly(['node', 'camcensus'], process);
  expect(events.eventNames()).toEqual([]);
});
