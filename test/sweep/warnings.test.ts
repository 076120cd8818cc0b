import { expect, test } from 'vitest';
import type { SweepWarning } from '../../src/model/sweep.ts';
import type { SweepOptions } from '../../src/sweep/options.ts';
import { type AllScanned, Warnings } from '../../src/sweep/warnings.ts';
import { fakeNetwork, fakeOptions, fakeScope } from './fake-network.ts';

test('a host that is scanned anew and falls silent again is reported and counted once', () => {
  const reported: string[] = [];
  const options = fakeOptions({
    scope: fakeScope(['10.9.0.1', '10.9.0.2']),
    network: fakeNetwork({}),
    onNotice: (sentence) => reported.push(sentence),
  });
  const warnings = new Warnings(options);
  for (const address of ['10.9.0.1', '10.9.0.2', '10.9.0.1']) warnings.fellSilent(address);
  expect(warnings.result.fellSilent).toBe(2);
  expect(reported).toEqual([expect.stringMatching(/^10\.9\.0\.1 /), expect.stringMatching(/^10\.9\.0\.2 /)]);
});

/** Warnings, what was reported, and a function that ends them; whatever is left out is in order. */
function warnings(over: Partial<SweepOptions> = {}) {
  const reported: string[] = [];
  const scope = fakeScope([]);
  const onNotice = (sentence: string) => reported.push(sentence);
  const made = new Warnings(fakeOptions({ scope, network: fakeNetwork({}), onNotice, ...over }));
  const end = async ({
    carried = true,
    carries = true,
    rejected = [] as readonly SweepWarning[],
    because = [] as readonly string[],
    cut = [] as readonly string[],
  }) => {
    await made.after({
      path: { carries: async () => carries },
      carried,
      policy: { warnings: () => [] },
      middleboxes: { end: () => rejected },
      gaps: { scanners: [], because },
      hostsScanned: 40,
      cut: new Set(cut),
      failures: { warnings: [] },
    } as unknown as AllScanned);
    return made.result.warnings;
  };
  return { made, reported, end };
}

const tarpit: SweepWarning = { kind: 'tarpit', network: '10.9.1.0/24', addresses: 7, message: 'A tarpit.' };
const middlebox: SweepWarning = {
  kind: 'middlebox',
  network: '10.9.2.0/24',
  addresses: 9,
  message: 'A middlebox.',
};

test.each([
  ['during it', { carried: false }],
  ['at the end', { carries: false }],
])('a path that dropped connections %s is a warning, and reported', async (_, ends) => {
  const { reported, end } = warnings();
  expect(await end(ends)).toMatchObject([{ kind: 'path', network: null }]);
  expect(reported).toEqual([expect.stringMatching(/^Hosts that had replied all went silent at once/)]);
});

test('a path that carried them is none', async () => {
  const { reported, end } = warnings();
  expect([await end({}), reported]).toEqual([[], []]);
});

test.each([
  ['everywhere', true, 1],
  ['here', true, 0],
  ['no', false, 0],
] as const)('where connections are faked %s', async (where, fakes, notices) => {
  const { made, reported, end } = warnings();
  const policy = { pathFakesConnections: false };
  await made.before({ makesUp: async () => where } as never, policy as never);
  expect([policy.pathFakesConnections, reported.length]).toEqual([fakes, notices]);
  // The path is to blame for every tarpit then, and for nothing else.
  expect(
    (await end({ rejected: [tarpit, middlebox, tarpit] })).map(({ kind, addresses }) => [kind, addresses]),
  ).toEqual(
    where === 'everywhere'
      ? [
          ['path', 14],
          ['middlebox', 9],
        ]
      : [
          ['tarpit', 7],
          ['middlebox', 9],
          ['tarpit', 7],
        ],
  );
  expect(reported.slice(notices)).toEqual(
    where === 'everywhere' ? ['A middlebox.'] : ['A tarpit.', 'A middlebox.', 'A tarpit.'],
  );
});

test('hosts that fell silent are named up to the tenth, the others counted', async () => {
  const silent = async (count: number) => {
    const { made, reported, end } = warnings();
    for (let i = 1; i <= count; i += 1) made.fellSilent(`10.9.0.${i}`);
    const [warning] = await end({});
    return [reported.length, warning?.addresses, warning?.message.replace(/^.*, (?=10\.)/, '')];
  };
  expect(await silent(10)).toEqual([10, 10, '10.9.0.10.']);
  expect(await silent(12)).toEqual([10, 12, '10.9.0.10 and 2 more.']);
});

test('Warnings names ten hosts that were not scanned to the end, counts the others', async () => {
  const cut = Array.from({ length: 12 }, (_, i) => `10.9.0.${i + 1}`);
  const [one] = await warnings().end({ cut: cut.slice(0, 1) });
  const [twelve] = await warnings().end({ cut });
  expect(one).toMatchObject({ kind: 'unfinished', addresses: 1, shownBy: ['10.9.0.1'] });
  expect(one?.message).toContain('1 of 40 hosts was not scanned to the end');
  expect(twelve).toMatchObject({ addresses: 12, shownBy: cut });
  expect(twelve?.message).toContain('10.9.0.10 and 2 more. What they did not report is not known.');
});

test('a hundred warnings are kept, those about the path and what was not received first', async () => {
  const { end } = warnings();
  const rejected = Array.from({ length: 150 }, () => middlebox);
  const kept = await end({ carried: false, because: ['No group could be joined.'], rejected });
  expect(kept.map(({ kind }) => kind).slice(0, 3)).toEqual(['path', 'receive-failed', 'middlebox']);
  expect(kept).toHaveLength(100);
});
