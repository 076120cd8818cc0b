import { describe, expect, test } from 'vitest';
import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import type { Fact, Field } from '../../src/model/observation.ts';
import { HostRecord } from '../../src/sweep/host-record.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { expectQuick } from '../processor-time.ts';

const record = () => new HostRecord('10.1.2.3', () => '2026-11-24T02:00:00Z');
const most = { observations: 1_000, text: 131_072 };

/** What fingerprints look for, again and again, as long as a value may be; each another one. */
const word = 'Hikvision DS-2CD IPCamera Dahua NVR WEB SERVICE 1.2.3 build 200101 ';
const wordy = (number: number, length = 1_024) => `${number} ${word.repeat(20)}`.slice(0, length);

/** A host with the facts of so many replies, all in one field. */
function filled(field: Field, length: number, replies = 50): HostRecord {
  const host = record();
  for (let reply = 0; reply < replies; reply++) {
    const facts = Array.from(
      { length: 200 },
      (_, at): Fact => ({ field, value: wordy(reply * 200 + at, length) }),
    );
    host.add('http', 80, facts);
  }
  return host;
}

test('a fact is kept once for each scanner and port', () => {
  const host = record();
  const fact: Fact = { field: 'http.title', value: 'WEB' };
  host.add('http', 80, [fact, fact]);
  host.add('http', 80, [fact]);
  host.add('http', 81, [fact]);
  host.add('isapi', 81, [fact]);
  expect(host.swept().observations.map(({ scanner, port }) => [scanner, port])).toEqual([
    ['http', 80],
    ['http', 81],
    ['isapi', 81],
  ]);
});

test('of one reply only so many facts are kept, and none that is empty once it is clean', () => {
  const host = record();
  const facts = Array.from({ length: 250 }, (_, at): Fact => ({ field: 'onvif.scope', value: String(at) }));
  host.add('onvif', 80, [{ field: 'http.title', value: ' \u0007\u202e ' }, ...facts]);
  const { observations } = host.swept();
  expect([observations.length, observations[0]?.value, observations.at(-1)?.value]).toEqual([
    200,
    '0',
    '199',
  ]);
});

test('an open port is known and so is a closed one, each as what it is', () => {
  const host = record();
  for (const [port, end] of [
    [8000, 'open'],
    [554, 'refused'],
    [80, 'open'],
  ] as const) {
    host.probed(port, end);
    host.knowledge();
  }
  expect(host.knowledge()).toMatchObject({ openPorts: [80, 8000], closedPorts: [554] });
  host.probed(443, 'refused');
  expect(host.knowledge().closedPorts).toEqual([554, 443]);
});

test.each([
  ['was not scanned to the end', (host: HostRecord) => host.incomplete(), true],
  ['could no longer be reached', (host: HostRecord) => host.lostPath(), false],
] as const)('a host that %s has answered in part, but for its connects', (_, cut, reached) => {
  const host = record();
  host.probed(80, 'open');
  host.add('http', 80, []);
  cut(host);
  expect(host.swept().answered).toEqual([
    { scanner: 'liveness', port: 80 },
    { scanner: 'http', port: 80, partly: true },
  ]);
  expect(host.reached).toBe(reached);
});

describe('of a host that never stops talking', () => {
  test('so many observations and so much text is kept, and an open port is known after it', () => {
    const long = filled('onvif.scope', 1_024).swept().observations;
    const text = long.reduce((sum, { value }) => sum + value.length, 0);
    expect(text).toBeGreaterThan(most.text - 2_048);
    expect(text).toBeLessThanOrEqual(most.text);
    const short = filled('onvif.scope', 40);
    expect(short.swept().observations).toHaveLength(most.observations);
    short.probed(554, 'open');
    expect(short.knowledge().openPorts).toEqual([554]);
  });

  test('an answer without room for all its facts is a part; those before it are whole', () => {
    const host = record();
    host.add('http', 81, [{ field: 'http.title', value: 'before' }]);
    for (let reply = 0; reply < 6; reply += 1)
      host.add(
        'onvif',
        80,
        Array.from({ length: 200 }, (_, at): Fact => ({ field: 'onvif.scope', value: `${reply} ${at}` })),
      );
    host.add('isapi', 80, [{ field: 'maker.serial', value: 'DS-1' }]);
    host.add('isapi', 82, []);
    host.probed(8000, 'open');
    expect(host.swept().observations).toHaveLength(most.observations);
    expect(host.swept().answered).toEqual([
      { scanner: 'http', port: 81 },
      { scanner: 'onvif', port: 80, partly: true },
      { scanner: 'isapi', port: 80, partly: true },
      { scanner: 'isapi', port: 82 },
      { scanner: 'liveness', port: 8000, partly: true },
    ]);
    const wordy = filled('onvif.scope', 1_024, 1);
    expect(wordy.swept().answered).toEqual([{ scanner: 'http', port: 80, partly: true }]);
  });

  test('keeping it costs no more than a moment', async () => {
    await expectQuick(500, () => filled('onvif.scope', 1_024));
    await expectQuick(500, () => filled('onvif.scope', 40));
  });

  test('identifying it costs no more than a moment, in the fields with most fingerprints', async () => {
    const matcher = compileFingerprints(fingerprints);
    for (const field of mostMarked(6)) {
      const { observations } = filled(field, 1_024, 1).swept();
      // What the first value of a field costs in a checkout, the build has worked out.
      matcher.match(field, 'x');
      await expectQuick(1_000, () => identify(observations, matcher), field);
    }
  });
});

/** The fields that most marks look at. */
function mostMarked(count: number): readonly Field[] {
  const marks = [...fingerprints.makers.flatMap((maker) => maker.fingerprints), ...fingerprints.behaviour];
  const looks = new Map<Field, number>();
  for (const { field } of marks)
    for (const each of [field].flat()) looks.set(each, (looks.get(each) ?? 0) + 1);
  return [...looks.keys()].sort((a, b) => (looks.get(b) ?? 0) - (looks.get(a) ?? 0)).slice(0, count);
}
