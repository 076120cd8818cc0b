import { describe, expect, test } from 'vitest';
import { dahuaV1, parse, requests } from '../../scanners/dahua-v1.ts';
import { capture } from './captures.ts';
import { factsIn } from './facts-in.ts';

const read = (name: string) => factsIn(parse(capture(`dahua-v1/${name}.hex`)));

describe('Dahua’s first discovery protocol', () => {
  test('sends 32 fixed bytes, on segments only', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([
      'a301000100000000000000000000000002000000000000000000000000000000',
    ]);
    expect(dahuaV1).toMatchObject({
      port: 5050,
      audience: 'segment',
      group: { v4: null, v6: null },
      broadcast: true,
      answersTo: { port: 5050, groups: [] },
    });
  });

  test('reads a recorder', () => {
    expect(parse(capture('dahua-v1/recorder.hex'))).toEqual([
      { field: 'maker.answer', value: 'dahua-v1' },
      { field: 'maker.model', value: 'DH-DVR0404LE-AS' },
      { field: 'maker.serial', value: 'PZC2LW04800016' },
      { field: 'maker.mac', value: '90:02:a9:7a:10:16' },
      { field: 'maker.name', value: 'Sports hall' },
    ]);
  });

  test('takes the model out of the lines where the fixed part has none, and no common word for a name', () => {
    expect(read('no-model')).toEqual({
      'maker.answer': 'dahua-v1',
      'maker.model': 'IPC-HF3300',
      'maker.serial': 'TZA2KW05900017',
      'maker.mac': '90:02:a9:7a:10:16',
    });
  });

  test('cleans what is hostile, and takes the first of two names', () => {
    expect(read('hostile')).toMatchObject({ 'maker.model': 'DH- [2J IPC', 'maker.name': '=HYPERLINK(1)' });
  });

  test('drops its own request and what is too short', () => {
    for (const bytes of requests()) expect(parse(bytes)).toBeNull();
    expect(parse(capture('dahua-v1/own-search.hex'))).toBeNull();
    expect(parse(capture('dahua-v1/recorder.hex').subarray(0, 0x77))).toBeNull();
  });
});
