import { expect, test } from 'vitest';
import { accountsOf } from '../../../src/web/sign-in/accounts.ts';
import { deviceOf, newMark } from '../../../src/web/sign-in/device-mark.ts';
import { SignIn } from '../../../src/web/sign-in/sign-in.ts';
import { password, twoSitesForAll } from './two-sites.ts';

const twoSites = twoSitesForAll();
const at = '2026-03-04T09:00:00Z';

test('one who tries a name for a day keeps its owner out in no browser', async () => {
  const signIn = new SignIn(
    accountsOf(twoSites().inventory, () => new Date(at)),
    {
      ticks: () => now,
      verify: async (typed) => typed === password,
    },
  );
  let now = 0;
  const by = (client: string, typed = 'a wrong one', mark: string | null = null) =>
    signIn.logIn('boss', typed, { client, mark });
  const known = await by('198.51.100.7', password);
  const mark = known.kind === 'in' ? known.mark : null;
  let judged = 0;
  for (; now < 86_400_000; now += 5_000) {
    // Two that do nothing else, one of them behind the address of the owner's school.
    for (const client of ['203.0.113.9', '198.51.100.7'])
      if ((await by(client)).kind === 'wrong') judged += 1;
    if (now % 3_600_000 > 0) continue;
    // In a browser that was used before, and in a new one elsewhere.
    expect((await by('198.51.100.7', password, mark)).kind).toBe('in');
    expect((await by('192.0.2.1', password)).kind).toBe('in');
  }
  expect(judged).toBeLessThan(3_000);
});

test('a mark is of one account and its present password, and frees no other', async () => {
  const { inventory } = twoSites();
  const accounts = accountsOf(inventory, () => new Date(at));
  const [boss, sue] = [accounts.named('boss'), accounts.named('sue')];
  if (boss === null || sue === null) throw new Error('there is no such account');
  const mark = newMark(boss);
  const device = mark.split('.')[0] ?? '';
  expect(deviceOf(mark, boss)).toBe(device);
  for (const [other, of] of [
    [mark, sue],
    [mark, null],
    [null, boss],
    [mark, { ...boss, hash: sue.hash.replace(/.$/, '+') }],
    [`${device}.`, boss],
    [device, boss],
    [`x${mark}`, boss],
    ['', boss],
  ] as const)
    expect(deviceOf(other, of)).toBeNull();
  // A browser with a mark is slowed down, too.
  const signIn = new SignIn(accounts, { ticks: () => 0, verify: async () => false });
  const kinds: string[] = [];
  for (let time = 0; time < 6; time += 1)
    kinds.push((await signIn.logIn('boss', 'x', { client: null, mark })).kind);
  expect(kinds).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
});
