// Loaded before the program (`node --import`): at its end it writes when its event loop turned, in milliseconds since 1970, to the file
// that TURNS names.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const turns = [];
  let due = false;
  const turned = () => {
    due = false;
    turns.push(performance.timeOrigin + performance.now());
  };
  // After the timers of a turn: whatever was due before an entry has started before the next, and has ended before the one after it.
  setInterval(() => {
    if (!due) setImmediate(turned);
    due = true;
  }, 10).unref();
  process.on('exit', () => writeFileSync(process.env.TURNS, JSON.stringify(turns)));
}
