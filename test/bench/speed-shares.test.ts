import { expect, test } from 'vitest';
import { sharesOf } from '../../bench/speed-shares.ts';

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
