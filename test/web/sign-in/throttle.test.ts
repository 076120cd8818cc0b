import { expect, test } from 'vitest';
import { passwordQueue, TooManyLogins } from '../../../src/web/sign-in/password-queue.ts';
import { LoginThrottle } from '../../../src/web/sign-in/throttle.ts';

const by = (name: string, client: string | null = null, device: string | null = null) => ({
  name,
  client,
  device,
});

test('LoginThrottle doubles the delay for a name up to a minute, and forgets it in a quarter of an hour', () => {
  const throttle = new LoginThrottle();
  let now = 0;
  for (let time = 0; time < 5; time += 1) expect(throttle.begin(by('boss'), now)).toBe(0);
  const delays: number[] = [];
  for (let time = 0; time < 8; time += 1) {
    const delay = throttle.begin(by('boss'), now);
    delays.push(delay / 1_000);
    now += delay;
    expect(throttle.begin(by('boss'), now)).toBe(0);
  }
  expect(delays).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(throttle.begin(by('other'), now)).toBe(0);
  expect(throttle.begin(by('boss'), now + 900_001)).toBe(0);
});

test('LoginThrottle forgets wrong passwords after the right one, and counts no attempt taken back', () => {
  const throttle = new LoginThrottle();
  for (let time = 0; time < 5; time += 1) throttle.begin(by('boss'), 0);
  throttle.takeBack(by('boss'));
  expect(throttle.begin(by('boss'), 0)).toBe(0);
  throttle.succeeded(by('boss'));
  for (let time = 0; time < 5; time += 1) expect(throttle.begin(by('boss'), 0)).toBe(0);
  expect(throttle.begin(by('boss'), 0)).toBe(1_000);
});

test('LoginThrottle counts an attempt for its client, and one of a marked browser for that alone', () => {
  const throttle = new LoginThrottle();
  for (let time = 0; time < 5; time += 1) expect(throttle.begin(by('boss', '10.0.0.7'), 0)).toBe(0);
  expect(throttle.begin(by('boss', '10.0.0.7'), 0)).toBe(1_000);
  expect(throttle.begin(by('boss', '10.0.0.8'), 0)).toBe(0);
  expect(throttle.begin(by('boss'), 0)).toBe(0);
  for (let time = 0; time < 5; time += 1) expect(throttle.begin(by('boss', '10.0.0.7', 'own'), 0)).toBe(0);
  expect(throttle.begin(by('boss', '10.0.0.9', 'own'), 0)).toBe(1_000);
  expect(throttle.begin(by('boss', '10.0.0.7', 'other'), 0)).toBe(0);
});

test('LoginThrottle remembers the newest ten thousand counts', () => {
  const throttle = new LoginThrottle();
  for (let time = 0; time < 5; time += 1) throttle.begin(by('first'), 0);
  for (let name = 0; name < 9_999; name += 1) throttle.begin(by(`${name}`), 0);
  expect(throttle.begin(by('first'), 0)).toBe(1_000);
  throttle.begin(by('one more'), 0);
  expect(throttle.begin(by('first'), 0)).toBe(0);
});

test('LoginThrottle slows down a client under ever new names, and no other', () => {
  const throttle = new LoginThrottle();
  for (let name = 0; name < 20; name += 1) expect(throttle.begin(by(`${name}`, '10.0.0.7'), 0)).toBe(0);
  expect(throttle.begin(by('next', '10.0.0.7'), 0)).toBe(1_000);
  expect(throttle.begin(by('next', '10.0.0.8'), 0)).toBe(0);
  // One right password does not free those that a client tries for other names.
  throttle.takeBack(by('next', '10.0.0.7'));
  expect(throttle.begin(by('own', '10.0.0.7'), 0)).toBe(0);
  throttle.succeeded(by('own', '10.0.0.7'));
  expect(throttle.begin(by('own', '10.0.0.7'), 0)).toBe(0);
  expect(throttle.begin(by('last', '10.0.0.7'), 0)).toBe(1_000);
});

test('passwordQueue runs two checks at once, lets eight wait in turn, and refuses more', async () => {
  const queue = passwordQueue();
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const check = (number: number) =>
    queue(
      async () => {
        begun.push(number);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (number === 0) throw new Error('no memory');
        return number;
      },
      { first: false },
    );
  const made = Array.from({ length: 12 }, (_, number) => check(number));
  const results = Promise.allSettled(made);
  await expect(made[10]).rejects.toThrow(TooManyLogins);
  await expect(made[11]).rejects.toThrow(TooManyLogins);
  expect(begun).toEqual([0, 1]);
  for (let number = 0; number < 10; number += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(number);
    expect(begun.length - number).toBeLessThanOrEqual(2);
    ends[number]?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await results).map(({ status }) => status)).toEqual([
    'rejected',
    ...Array.from({ length: 9 }, () => 'fulfilled'),
    'rejected',
    'rejected',
  ]);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('passwordQueue checks first who may be first, however many wait', async () => {
  const queue = passwordQueue();
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const check = (name: string, first = false) =>
    queue(
      async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
      },
      { first },
    );
  const made = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((name) => check(name));
  await expect(check('refused')).rejects.toThrow(TooManyLogins);
  made.push(check('known', true));
  ends[0]?.();
  await made[0];
  expect(begun).toEqual(['1', '2', 'known']);
  for (let at = 1; at < made.length; at += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(at);
    ends[at]?.();
  }
  await Promise.all(made);
});
