import { describe, expect, test } from 'vitest';
import { isRightFact, isStated } from '../../bench/recognition/facts.ts';
import { type Outcome, outcomeOf } from '../../bench/recognition/judge.ts';
import { calibration, factTable, perMaker } from '../../bench/recognition/per-maker.ts';
import type { RecordedAnswer } from '../../bench/recognition/record.ts';

const truth = { manufacturer: 'Hikvision', oem_of: null, device_type: 'camera', model: 'DS-2CD2143G2-I' };

function record(
  fields: Record<string, string>,
  expected: Partial<RecordedAnswer['expected']> = {},
): RecordedAnswer {
  return { id: 'one', kind: 'onvif-deviceinfo', evidence: { fields }, expected: { ...truth, ...expected } };
}

function outcome(
  fields: Record<string, string>,
  expected: Partial<RecordedAnswer['expected']> = {},
): Outcome {
  const done = outcomeOf(record(fields, expected));
  if (done === null) throw new Error('no scanner speaks it');
  return done;
}

const unit = { Manufacturer: 'HIKVISION', Model: 'DS-2CD2143G2-I', FirmwareVersion: 'V5.7.3 build 220315' };

describe('facts of recorded answers', () => {
  test('isStated counts only what the answer itself has', () => {
    expect(isStated(record(unit), 'model')).toBe(true);
    expect(isStated(record({ Manufacturer: 'HIKVISION' }), 'model')).toBe(false);
    expect(isStated(record(unit), 'firmware')).toBe(false);
  });

  test('isRightFact takes a version with its build and a model with its maker', () => {
    expect(isRightFact(outcome(unit, { firmware: 'V5.7.3' }), 'firmware')).toBe(true);
    expect(
      isRightFact(outcome({ ...unit, FirmwareVersion: 'V5.7.31' }, { firmware: 'V5.7.3' }), 'firmware'),
    ).toBe(false);
    expect(isRightFact(outcome(unit, { model: 'Hikvision DS-2CD2143G2-I' }), 'model')).toBe(true);
    expect(isRightFact(outcome(unit, { model: 'DS-2CD2143' }), 'model')).toBe(false);
  });

  test('perMaker, factTable and calibration count each unit once', () => {
    const units = [
      outcome(unit),
      outcome(unit),
      outcome({ ...unit, Model: 'DS-2CD2T47' }),
      outcome(unit, { device_type: 'not-camera' }),
    ];
    expect(perMaker(units)).toContain('| Hikvision | 3 | 100.0 % | 100.0 % | 100.0 % | 2 of 2 | – | – |');
    expect(factTable(units)).toContain('| model | 2 of 2 (100.0 %) | 3 of 3 (100.0 %) |');
    expect(calibration(units)).toMatch(/\| \d\.\d to \d\.\d \| 4 \| 4 \| 100\.0 % \|/);
  });
});
