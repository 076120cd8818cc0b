import { expect, onTestFinished, test, vi } from 'vitest';
import { rateLimitedLog } from '../../src/net/log.ts';

test('a message is written once in its time, each on its own', () => {
  const written: string[] = [];
  let now = 0;
  const write = (_: object, message: string) => void written.push(message);
  const log = rateLimitedLog({ info: write, warn: write }, 1_000, () => now);
  for (now of [0, 999, 1_000]) log.warn({}, 'no route');
  log.info({}, 'no files');
  expect(written).toEqual(['no route', 'no route', 'no files']);
});

test('a clock that is set back silences nothing', async () => {
  const written: string[] = [];
  const write = (_: object, message: string) => void written.push(message);
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const log = rateLimitedLog({ info: write, warn: write }, 5);
  log.warn({}, 'no route');
  vi.setSystemTime(Date.now() - 3_600_000);
  await new Promise((resolve) => setTimeout(resolve, 10));
  log.warn({}, 'no route');
  expect(written).toHaveLength(2);
});
