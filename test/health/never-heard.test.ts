import { expect, test } from 'vitest';
import { noteSites } from '../../db/hub/sites.ts';
import { announceThese } from '../../db/notices/announce.ts';
import { healthReport } from '../../src/health/health-report.ts';
import { hubHealth, silentEvents } from '../../src/health/hub-health.ts';
import { noticeKinds } from '../../src/model/notice.ts';
import { healthText } from '../../src/text/health.ts';
import { at, config, county, heard, names } from './county.ts';

test('hubHealth calls a site that sent nothing for a week never heard, even if the hub reached no broker', () => {
  const hub = county();
  for (const site of names) heard(hub, site, '8T00:00');
  const east = (time: string) => hubHealth(hub, config, at(time))?.sites.find(({ site }) => site === 'east');
  expect(east('8T00:00')).toMatchObject({ state: 'new', problems: [] });
  expect(east('8T00:01')).toMatchObject({
    state: 'never-heard',
    problems: [
      expect.stringMatching(/^Never heard since it was added 2026-06-01 00:00 UTC: .*collector enrol/),
    ],
  });
  const facts = { now: at('8T00:01'), damage: null, backup: null, problems: [] };
  const report = healthReport(hub, [], { ...facts, hub: hubHealth(hub, config, facts.now) });
  expect(report.healthy).toBe(false);
  expect(healthText(report, 200)).toMatch(/\nNot all is well\. 2 of 3 sites have reported\.$/);
  const removedAt = at('8T00:01').toISOString();
  noteSites(hub, [{ site: 'east', addedAt: at('1T00:00').toISOString(), removedAt }]);
  expect(healthReport(hub, [], { ...facts, hub: hubHealth(hub, config, facts.now) }).healthy).toBe(true);
});

test('silentEvents lead to one notice for a site that was never heard, once a week is over', () => {
  const hub = county();
  const told = { kinds: noticeKinds, channels: ['email'] as const };
  const look = (time: string) => {
    for (const site of names) heard(hub, site, time);
    const seen = { ...told, at: at(time).toISOString() };
    return announceThese(hub, silentEvents(hub, config, at(time)), seen)?.events.map(({ site, note }) => [
      site,
      note,
    ]);
  };
  expect(look('8T00:00')).toBeUndefined();
  expect(look('8T01:00')).toEqual([['east', expect.stringContaining('Never heard since it was added')]]);
  expect(look('9T01:00')).toBeUndefined();
});
