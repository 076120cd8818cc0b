import { expect, test } from 'vitest';
import { sharesOf, sharesText } from '../../bench/speed-shares.ts';

const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 0 });
const profile = {
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 6, 7] },
    { id: 2, callFrame: frame('(idle)') },
    { id: 3, callFrame: frame('internalConnect', 'node:net'), children: [4, 5] },
    { id: 4, callFrame: frame('connect') },
    { id: 5, callFrame: frame('(garbage collector)') },
    { id: 6, callFrame: frame('listOnTimeout', 'node:internal/timers') },
    { id: 7, callFrame: frame('(program)') },
  ],
  samples: [1, 2, 3, 4, 5, 6, 7],
  timeDeltas: [0, 5e6, 1e6, 2e6, 4e6, 3e6, 5e5],
};

test('sharesOf gives native time to its caller, and leaves idle time out', () => {
  const { busy, by } = sharesOf(profile);
  expect(busy).toBe(10.5);
  expect(Object.fromEntries(by)).toEqual({
    'connects and datagrams': 3,
    'garbage collection': 4,
    'timers and promises': 3,
    'the rest': 0.5,
  });
});

test('sharesText puts the parts of two builds side by side, thread by thread', () => {
  const now = {
    label: 'now',
    seconds: 9,
    threads: [
      new Map([
        ['all', 4],
        ['identify', 1],
      ]),
      new Map([['all', 2]]),
    ],
  };
  const before = {
    label: 'before',
    seconds: 12,
    threads: [
      new Map([
        ['all', 8],
        ['record', 6],
      ]),
    ],
  };
  expect(sharesText([now, before]).split('\n')).toEqual([
    '| thread | part | now | before |',
    '| ---: | --- | ---: | ---: |',
    '| 1 | all | 4.0 s (100 %) | 8.0 s (100 %) |',
    '| 1 | record | 0.0 s (0 %) | 6.0 s (75 %) |',
    '| 1 | identify | 1.0 s (25 %) | 0.0 s (0 %) |',
    '| 2 | all | 2.0 s (100 %) | – |',
    '',
    'With the profiler, now took 9.0 s, before took 12.0 s.',
  ]);
});
