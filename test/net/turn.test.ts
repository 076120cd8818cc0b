import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { takeTurn } from '../../src/net/turn.ts';

test('takeTurn sends what reads nothing, and waits for no reply', async () => {
  const sent: string[] = [];
  const silent = new Duplex({
    read: () => undefined,
    write: (piece, _encoding, done) => {
      sent.push(String(piece));
      done();
    },
  });
  const farewell = { request: Buffer.from('bye'), maxBytes: 0, complete: () => false };
  expect(await takeTurn(silent, farewell, new AbortController().signal)).toMatchObject({ end: 'whole' });
  expect(sent).toEqual(['bye']);
});
