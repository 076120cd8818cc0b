import { expect, test } from 'vitest';
import { noCounts } from '../../db/sweeps/sweeps.ts';
import { readMessage } from '../../src/hub/message-schema.ts';
import { textsIn } from './texts-in.ts';

/** Rewrites a terminal, turns the direction of a line, hides. */
const dirt = '\u001b[2J\u202e\u200b';

function ended(reason: string, counts: object) {
  const end = { endedAt: '2026-03-01T03:00:00Z', outcome: 'failed', reason, counts, receiveFailed: [reason] };
  return readMessage(JSON.stringify({ v: 1, kind: 'sweep-ended', written: true, end }));
}

test('no text of the end of a sweep at a site comes through as it was sent, in whichever place it stands', () => {
  const message = ended(`stopped${dirt}`, {
    ...noCounts,
    [`flows${dirt}`]: 1,
    otherEquipment: { [`Acme${dirt}`]: 3 },
    outcomes: { [`http${dirt}`]: { [`answered${dirt}`]: 1 } },
    warnings: [
      {
        kind: `tarpit${dirt}`,
        network: `10.0.0.0/24${dirt}`,
        addresses: 1,
        message: `All accept.${dirt}`,
        [`more${dirt}`]: `more${dirt}`,
      },
    ],
  });
  const texts = textsIn(message);
  expect(texts).toEqual(expect.arrayContaining(['Acme [2J', 'http [2J']));
  expect(texts.filter((text) => /[\u001b\u202e\u200b]/.test(text))).toEqual([]);
  expect(texts.filter((text) => text.includes('flows') || text.includes('more'))).toEqual(['flows']);
});

test('the end of a sweep keeps a long sentence, and the controllers that a warning names', () => {
  const sentence = 'These hosts were not scanned to the end. '.repeat(100);
  const counts = {
    ...noCounts,
    warnings: [
      {
        kind: 'industrial',
        network: '10.0.0.0/24',
        addresses: 256,
        shownBy: ['10.0.0.7'],
        message: sentence,
      },
    ],
  };
  expect(ended(sentence, counts)).toMatchObject({ end: { reason: sentence, counts } });
});
