import { describe, expect, test } from 'vitest';
import { hanwha, parse, requests } from '../../scanners/hanwha.ts';
import { capture } from './captures.ts';
import { probeFake } from './probe-fake.ts';

describe('the Hanwha discovery', () => {
  test('sends one request, byte for byte, and drops it when it comes back', () => {
    expect(requests().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([`01${'00'.repeat(261)}`]);
    expect(parse(capture('hanwha/own-query.hex'))).toBeNull();
  });

  test('reads model and MAC, and believes no address', () => {
    expect(parse(capture('hanwha/camera.hex'))).toEqual([
      { field: 'maker.answer', value: 'hanwha' },
      { field: 'maker.model', value: 'XNV-8081Z' },
      { field: 'maker.mac', value: '00:09:18:7a:10:28' },
    ]);
  });

  test('reads a model of more than ten bytes to its end, and not into the next field', () => {
    expect(parse(capture('hanwha/longer-model.hex'))).toContainEqual({
      field: 'maker.model',
      value: 'PNM-C16013RVQ',
    });
    expect(parse(capture('hanwha/model-to-the-brim.hex'))).toContainEqual({
      field: 'maker.model',
      value: 'X'.repeat(24),
    });
  });

  test('what has no MAC in its place is no answer', () => {
    expect(parse(capture('hanwha/not-a-mac.hex'))).toBeNull();
  });

  test('probes local segments only, and listens where the answers go', () => {
    expect(hanwha.audience).toBe('segment');
    expect(hanwha.answersTo).toEqual({ port: 7711, groups: [] });
    expect(hanwha.group).toEqual({ v4: null, v6: null });
    expect(hanwha.broadcast === true).toBe(true);
  });
});

test('the fake device and the scanner understand each other', async () => {
  const { facts, log } = await probeFake(
    hanwha,
    { kind: 'hanwha', mac: '00:09:18:7a:10:29', model: 'XND-6080V' },
    7,
  );
  expect(facts).toEqual([
    { field: 'maker.answer', value: 'hanwha' },
    { field: 'maker.model', value: 'XND-6080V' },
    { field: 'maker.mac', value: '00:09:18:7a:10:29' },
  ]);
  expect(log.violations).toEqual([]);
  expect(log.requests).toMatchObject([{ protocol: 'hanwha', verb: 'search' }]);
});
