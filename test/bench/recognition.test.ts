import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factNames, factShare } from '../../bench/recognition/facts.ts';
import floors from '../../bench/recognition/floors.json' with { type: 'json' };
import { isCamera } from '../../bench/recognition/judge.ts';
import { corpus, ownRecords, replay } from '../../bench/recognition/replay.ts';
import { figuresOf } from '../../bench/recognition/tables.ts';

type Floor = (typeof floors)['corpus'];

/** Fails where a figure fell below what is written in floors.json; raise the floor when the figure rises. */
function holds(file: string, floor: Floor): void {
  const done = replay(file);
  if (done === null) throw new Error(`${file} is not there.`);
  const figures = figuresOf(done.outcomes);
  expect(figures.cameras).toBeGreaterThan(0);
  expect(figures.others).toBeGreaterThan(0);
  expect(figures.found / figures.cameras).toBeGreaterThanOrEqual(floor.found);
  expect(figures.rightMaker / figures.withMaker).toBeGreaterThanOrEqual(floor.rightMaker);
  expect(figures.rightType / figures.found).toBeGreaterThanOrEqual(floor.rightType);
  expect(figures.falseCameras).toBeLessThanOrEqual(floor.falseCameras);
  expect(figures.falseFlags).toBeLessThanOrEqual(floor.falseFlags);
  expect(figures.missedFlags).toBeLessThanOrEqual(floor.missedFlags);
  const cameras = done.outcomes.filter(({ record }) => isCamera(record) === true);
  for (const name of factNames) {
    const { stated, right } = factShare(cameras, name);
    expect(stated).toBeGreaterThan(0);
    expect(right / stated, name).toBeGreaterThanOrEqual(floor[name]);
  }
}

describe('recognition stays as good as it was', () => {
  test('on the project’s own records', () => {
    holds(ownRecords, floors.own);
  });

  // One of its streaming servers is listed for review on purpose: an open stream may be a camera's.
  // Recorded answers lie beside the checkout on the machine that builds; they have many licences and are not in it.
  test.skipIf(!existsSync(corpus))(
    'on recorded answers of real devices (skipped where they are not there)',
    () => {
      holds(corpus, floors.corpus);
    },
  );
});
