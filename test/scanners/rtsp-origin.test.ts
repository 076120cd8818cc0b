import { expect, test } from 'vitest';
import { parse } from '../../scanners/rtsp/parse.ts';
import { expectQuick } from '../processor-time.ts';

const names = (line: string) =>
  parse(Buffer.from(`RTSP/1.0 200 OK\r\n\r\nv=0\r\n${line}\r\n`))
    ?.filter(({ field }) => field === 'rtsp.sdp-origin')
    .map(({ value }) => value);

test.each([
  ['o=Front door 17 1 IN IP4 192.0.2.7', ['Front door']],
  ['o=viewer 17 IN IP6 2001:db8::7', ['viewer']],
  ['o=viewer IN 1 1 IN IP4 192.0.2.7', ['viewer IN']],
  ['o=17 IN', []],
  ['o=IN IP4 192.0.2.7', []],
])('the name in %j is what stands before the numbers: %j', (line, expected) => {
  expect(names(line)).toEqual(expected);
});

test.each(['I', 'I ', 'IN IP', ' '])(
  'an origin of %j again and again is read in linear time',
  async (piece) => {
    const line = `o=- 1 1 ${piece.repeat(65_000 / piece.length)}`;
    await expectQuick(1_000, () => names(`${line}N IP4 192.0.2.7`));
  },
);
