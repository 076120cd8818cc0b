import { expect, test } from 'vitest';
import { noCounts } from '../../db/sweeps/sweeps.ts';
import type { SweepWarning } from '../../src/model/sweep.ts';
import { settingsDigest, withEarlier } from '../../src/scan/continuing.ts';
import type { SiteJob } from '../../src/scan/site-job.ts';
import { freshInventory } from '../db/temporary.ts';

const warning = (
  kind: SweepWarning['kind'],
  network: string | null,
  message: string = kind,
): SweepWarning => ({
  ...{ kind, network, message },
  addresses: 3,
});

/** The notices of a sweep with these warnings after one with those. */
function reported(own: readonly SweepWarning[], before: readonly SweepWarning[]): readonly string[] {
  const { warnings } = withEarlier({ warnings: own }, { ...noCounts, warnings: before });
  return warnings?.map(({ kind, network, message }) => [kind, network, message].join(' ')) ?? [];
}

test('hosts that fell silent in either part are counted together, and each part names its own', () => {
  const [own, before] = [warning('fell-silent', null, 'a'), warning('fell-silent', null, 'b')];
  const earlier = { ...noCounts, fellSilent: 2, warnings: [before] };
  expect(withEarlier({ fellSilent: 3, warnings: [own] }, earlier)).toEqual({
    fellSilent: 5,
    droppedReplies: 0,
    warnings: [own, before],
  });
  expect(withEarlier({}, earlier)).toEqual({ fellSilent: 2, droppedReplies: 0, warnings: [before] });
});

test('the later part of a sweep decides the state of a network', () => {
  const [here, there] = ['10.9.1.0/24', '10.9.2.0/24'];
  expect(
    reported(
      [warning('industrial', here, 'new')],
      [warning('industrial', here, 'old'), warning('tarpit', here)],
    ),
  ).toEqual([`industrial ${here} new`, `tarpit ${here} tarpit`]);
  expect(reported([warning('tarpit', there)], [warning('tarpit', here)])).toHaveLength(2);
  expect(reported([warning('receive-failed', null)], [warning('receive-failed', null)])).toEqual([
    'receive-failed  receive-failed',
  ]);
});

test('what is settled at the end of the whole is not taken from the part: a network was silent only so far', () => {
  const settled = [warning('silent-network', '10.9.1.0/24'), warning('unidentified', null)];
  expect(reported([], settled)).toEqual([]);
});

test('a hundred are kept, those of the later part first', () => {
  const many = (count: number, kind: SweepWarning['kind']) =>
    Array.from({ length: count }, (_, i) => warning(kind, `10.9.${i}.0/24`));
  const kept = reported(many(60, 'tarpit'), many(60, 'middlebox'));
  expect([kept.length, kept[59], kept[60]]).toEqual([
    ...[100, 'tarpit 10.9.59.0/24 tarpit', 'middlebox 10.9.0.0/24 middlebox'],
  ]);
});

test('a sweep is continued only with the same ports, credentials and permissions', () => {
  const inventory = freshInventory();
  const job = { onlyPorts: null, credentials: [], communities: [], askIndustrial: [] };
  const digest = (over: Partial<Record<keyof SiteJob, unknown>> = {}, listen = true) =>
    settingsDigest({ ...job, ...over } as unknown as SiteJob, listen, inventory);
  const word = (community: string) => ({ communities: [{ community: () => community, covers: () => true }] });
  const login = (password: string) => ({
    credentials: [{ username: 'admin', password: () => password, login: 'http', covers: () => true }],
  });
  const others = [
    digest({}, false),
    digest({ onlyPorts: [80] }),
    digest({ askIndustrial: ['10.9.0.0/24'] }),
    ...[word('a'), word('b'), login('a'), login('b')].map((over) => digest(over)),
  ];
  expect(new Set([digest(), ...others]).size).toBe(8);
  expect([digest(), digest(login('a'))]).toEqual([digest({ rate: 7 }), others[5]]);
  expect(digest()).toMatch(/^[0-9a-f]{32}$/);
});
