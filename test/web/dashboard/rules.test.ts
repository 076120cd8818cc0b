import { expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { queriesOf } from '../../../src/web/dashboard/queries/queries-of.ts';
import { configOf } from '../../config/config-in.ts';
import { appOver, ask, councilForAll } from './council.ts';

const council = councilForAll();

test('/policies shows each policy’s coverage, source and number of flagged devices', async () => {
  const { inventory, reader, activeConfig } = council();
  const [policy] = activeConfig.policies;
  if (policy === undefined) throw new Error('no policy is active');
  markDevice(inventory, 9, { state: 'removed' }, { who: 'jane', at: '2026-03-04T09:00:00Z' });
  // The one by which the devices of the council were judged.
  const policies = [{ ...policy, id: 'test' }];
  const { app } = appOver(queriesOf(reader, () => ({ ...activeConfig, policies })));
  const { text } = await ask(app, '/policies');
  const [first = '', ...others] = text.split('<section aria-labelledby="policy-').slice(1);
  expect(others).toHaveLength(activeConfig.knownPolicies.length);
  const { title, source, interpretation } = policy;
  expect(first).toContain(`${title} (active)`);
  expect(first).toContain(`href="${source}"`);
  expect(first).toContain('video surveillance equipment');
  expect(first.replaceAll('&#39;', "'")).toContain(interpretation);
  for (const maker of ['Hikvision', 'Dahua']) expect(first).toContain(maker);
  const flagged = Number(
    /<a href="\/devices\?flagged=1&amp;policy=test">(\d+) devices<\/a>/.exec(first)?.[1],
  );
  expect(flagged).toBeGreaterThan(10);
  // The number is the length of the list that it leads to, with what was removed.
  expect(reader.get("SELECT count(*) AS n FROM device WHERE status = 'removed'")).toEqual({ n: 1 });
  expect((await ask(app, '/devices?flagged=1&policy=test')).text).toContain(`of ${flagged} devices`);
  for (const other of others) expect(other).toContain('(not active)');
});

test('/devices of a policy has what it flags or sends to review, despite others', async () => {
  const { inventory, reader, activeConfig } = council();
  const [policy] = activeConfig.policies;
  if (policy === undefined) throw new Error('no policy is active');
  const policies = ['test', 'other'].map((id) => ({ ...policy, id }));
  const [one, two] = inventory
    .lists<[number]>("SELECT id FROM device WHERE verdict = 'flagged' LIMIT 2")
    .flat();
  const judge = (id: number | undefined, verdict: string) =>
    inventory.run(
      `UPDATE conclusion SET policies = json_insert(policies, '$[#]', json_object('id', 'other', 'verdict', ?, 'reason', '', 'source', ''))
       WHERE id = (SELECT conclusion FROM device WHERE id = ?)`,
      verdict,
      id ?? 0,
    );
  judge(one, 'review');
  judge(two, 'clear');
  const { app } = appOver(queriesOf(reader, () => ({ ...activeConfig, policies })));
  const listed = async (query: string) => {
    const { status, text } = await ask(app, `/devices?${query}`);
    return [
      status,
      ...[...text.matchAll(/<a class="address" href="\/devices\/(\d+)"/g)].map(([, id]) => Number(id)),
    ];
  };
  // Devices that are judged alike share a conclusion.
  const like = (id: number | undefined) =>
    inventory
      .lists<[number]>(
        'SELECT id FROM device WHERE listed = 1 AND conclusion = (SELECT conclusion FROM device WHERE id = ?)',
        id ?? 0,
      )
      .flat();
  expect(new Set(await listed('policy=other'))).toEqual(new Set([200, ...like(one)]));
  expect(new Set(await listed('policy=other&review=1'))).toEqual(new Set([200, ...like(one)]));
  expect(await listed('policy=other&flagged=1')).toEqual([200]);
  expect((await listed('policy=test&flagged=1')).length).toBeGreaterThan(10);
  expect(await listed('policy=nowhere')).toEqual([400]);
  expect((await ask(app, '/devices?policy=other')).text).toContain('Only: by the policy other.');
  expect((await ask(app, '/devices?policy=test&as-of=2026-03-01')).text).toContain('known of today only');
});

const notify = `notify:
  email: { host: mail.town.example, tls: none, from: census@town.example, to: [cctv@town.example] }
  webhook: { url: "https://hooks.town.example/secret-path?key=hidden", secretFile: /etc/camcensus/hook-secret }
`;

/** A council whose config has channels, and messages in the outbox. */
async function withChannels() {
  const { inventory, reader, activeConfig } = council();
  const config = await configOf(notify);
  inventory.write(() => {
    inventory.run('DELETE FROM outbox');
    inventory.run('DELETE FROM notice');
    inventory.run("INSERT INTO notice (id, at, events) VALUES (1, '2026-03-02T04:00:00Z', '[{},{}]')");
    const put = (id: number, channel: string, state: string, ended: string | null, message: string | null) =>
      inventory.run(
        'INSERT INTO outbox (id, notice, channel, mark, state, attempts, due_at, ended_at, message) VALUES (?, 1, ?, ?, ?, 3, 1772500000000, ?, ?)',
        ...[id, channel, `mark-${id}`, state, ended, message],
      );
    put(1, 'email', 'delivered', '2026-03-02T04:00:09Z', '250 OK');
    put(2, 'webhook', 'waiting', null, 'it answered 503');
  });
  return appOver(
    queriesOf(reader, () => ({ ...activeConfig, config: { ...activeConfig.config, notify: config.notify } })),
  );
}

test('/notifications shows channels, what arrived last and what failed, and no secret', async () => {
  const { app } = await withChannels();
  const { text } = await ask(app, '/notifications');
  const plain = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(plain).toContain('cctv@town.example');
  expect(plain).toContain('mail.town.example, port 25, without TLS');
  expect(plain).toMatch(/Last delivered 2026-03-02 04:00 GMT : 2 events/);
  expect(plain).toContain('https://hooks.town.example, signed');
  expect(plain).toMatch(/2 2026-03-02 04:00 GMT 2 waits 3 2026-03-03 01:06 GMT it answered 503/);
  expect(plain).toMatch(/Syslog Not configured\./);
  expect(text).not.toMatch(/secret-path|hidden|hook-secret/);
});
