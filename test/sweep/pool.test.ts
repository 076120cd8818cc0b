import { expect, test } from 'vitest';
import { keepBusy, type Place } from '../../src/sweep/pool.ts';

const never = new AbortController().signal;
const turn = () => new Promise(setImmediate);
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at).values();

test('so many pieces of work are in hand, and the next begins when one has ended', async () => {
  const places: Place[] = [];
  const begun: number[] = [];
  const all = keepBusy(
    numbers(5),
    () => 2,
    never,
    (item, place) => {
      begun.push(item);
      places.push(place);
    },
  );
  expect(begun).toEqual([0, 1]);
  places[1]?.free();
  await turn();
  expect(begun).toEqual([0, 1, 2]);
  places[0]?.free();
  places[2]?.free();
  await turn();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  places[3]?.free();
  let over = false;
  const ended = all.then(() => {
    over = true;
  });
  await turn();
  expect(over).toBe(false);
  places[4]?.free();
  await ended;
});

test('work that ends while it begins needs no deeper stack for each', async () => {
  let sum = 0;
  await keepBusy(
    numbers(200_000),
    () => 3,
    never,
    (item, place) => {
      sum += item;
      place.free();
    },
  );
  expect(sum).toBe(19_999_900_000);
});

test('keepBusy keeps to a width that shrinks and grows', async () => {
  const places: Place[] = [];
  let width = 3;
  const all = keepBusy(
    numbers(6),
    () => width,
    never,
    (_, place) => void places.push(place),
  );
  expect(places).toHaveLength(3);
  width = 1;
  places[0]?.free();
  places[1]?.free();
  await turn();
  expect(places).toHaveLength(3);
  width = 2;
  places[2]?.free();
  await turn();
  expect(places).toHaveLength(5);
  for (let at = 3; at < 6; at++) {
    places[at]?.free();
    await turn();
  }
  await all;
});

test('keepBusy lets timers run while all work ends at once', async () => {
  let [done, seen] = [0, 0];
  setTimeout(() => {
    seen = done;
  }, 0);
  await keepBusy(
    numbers(20_000),
    () => 5,
    never,
    (_, place) => {
      done += 1;
      place.free();
    },
  );
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(20_000);
});

test('nothing is begun after the signal, and what is in hand is waited for', async () => {
  const stop = new AbortController();
  const places: Place[] = [];
  const all = keepBusy(
    numbers(5),
    () => 2,
    stop.signal,
    (_, place) => void places.push(place),
  );
  stop.abort();
  for (const place of places) place.free();
  await all;
  expect(places).toHaveLength(2);
});

test('a bug rejects with the first error after the rest has ended, whether it is in the work or in the source', async () => {
  const places: Place[] = [];
  const all = keepBusy(
    numbers(5),
    () => 2,
    never,
    (_, place) => void places.push(place),
  );
  places[0]?.broken(new Error('first'));
  places[0]?.broken(new Error('second'));
  places[0]?.free();
  places[1]?.free();
  await expect(all).rejects.toThrow('first');
  expect(places).toHaveLength(2);

  const source = (function* () {
    yield 1;
    throw new Error('no more');
  })();
  await expect(
    keepBusy(
      source,
      () => 2,
      never,
      (_, place) => setImmediate(place.free),
    ),
  ).rejects.toThrow('no more');
});
