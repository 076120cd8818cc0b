import { describe, expect, test } from 'vitest';
import { table } from '../../src/export/table.ts';
import { summary } from '../../src/report/summary.ts';
import { processorMs } from '../processor-time.ts';
import { decision, device, report } from '../report/report.ts';
import { forbidden, hostileCases, hostileDevice } from './hostile.ts';

const mixed = [
  device({ id: 1, verdict: 'clear', ip: '10.1.2.9', manufacturer: 'Axis', brand: 'Axis', model: 'M3045-V' }),
  device({ id: 2, verdict: 'review', ip: '10.1.2.8', manufacturer: null, brand: 'Swann', model: null }),
  device({ id: 3, verdict: 'flagged', ip: '10.1.2.10' }),
  device({ id: 4, verdict: 'flagged', ip: '10.1.2.7', manufacturer: 'Dahua', brand: 'Dahua' }),
];

describe('table', () => {
  test('lists flagged devices first, names maker and badge, and ends with the counts', () => {
    const lines = table(report(mixed), { width: 100 }).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^VERDICT +ID +ADDRESS +TYPE +MAKER +MODEL/);
    expect(lines.slice(1, 5).map((line) => line.split(/ +/).slice(0, 3).join(' '))).toEqual([
      'flagged 4 10.1.2.7',
      'flagged 3 10.1.2.10',
      'review 2 10.1.2.8',
      'clear 1 10.1.2.9',
    ]);
    expect(lines[2]).toContain('Hikvision (Annke)');
    expect(lines[3]).toContain('? (Swann)');
    expect(lines.at(-1)).toBe(
      '4 devices: 2 flagged, 1 for review, 1 clear; other equipment not listed: Hikvision 2',
    );
  });

  test.each([60, 80, 120, 200])(
    'table at %d columns names what does not fit, and keeps decisions',
    (width) => {
      const devices = [
        device({ id: 41, decision }),
        device({ id: 42, decision: { ...decision, state: 'false-positive', until: null } }),
        device({ id: 43, status: 'removed', decision: { ...decision, state: 'removed', until: null } }),
        device({ id: 45, decision: { ...decision, state: 'came-back', cameBackOn: '2026-10-20' } }),
        device({
          id: 44,
          site: 'Beech Hall',
          status: 'unasked',
          channelCount: { channels: 16, remote: 0, described: 1 },
        }),
      ];
      const titles = (text: string) => text.split('\n')[0]?.split(/ {2,}/) ?? [];
      const all = titles(table(report(devices), { wide: true }));
      const shown = table(report(devices), { width });
      const named = /Not shown for lack of room: ([^(]*) \(--wide shows them, --columns chooses\)\.$/.exec(
        shown.trimEnd().replaceAll('\n', ' '),
      );
      expect(
        titles(shown)
          .concat(named?.[1]?.split(', ') ?? [])
          .toSorted(),
      ).toEqual(all.toSorted());
      expect(titles(shown)).toEqual(
        expect.arrayContaining(['VERDICT', 'ID', 'ADDRESS', 'MAKER', 'DECISION']),
      );
      for (const [id, word] of [
        [41, 'accepted to 2027-03-31'],
        [42, 'false-positive'],
        [43, 'removed'],
        [44, '-'],
        [45, 'came back 2026-10-20'],
      ])
        expect(shown).toMatch(new RegExp(`^flagged +${id} +10\\.1\\.2\\.3 .* ${word}(?: |$)`, 'm'));
      for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(Math.max(width, 67));
    },
  );

  test('table shows the columns that are named, in their order', () => {
    const shown = table(report(mixed), {
      width: 60,
      columns: ['serial', 'mac', 'last-seen', 'verdict', 'firmware'],
    });
    expect(shown).toMatch(/^SERIAL +MAC +LAST SEEN \(UTC\) +VERDICT +FIRMWARE\n/);
    expect(shown).not.toContain('Not shown');
  });

  test('table wraps its last lines by words', () => {
    const others = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Maker ${at}`, 1]));
    const lines = table(report(mixed, { otherEquipment: others }), { width: 80 })
      .trimEnd()
      .split('\n')
      .slice(5);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    expect(lines.join(' ')).toContain('Maker 28 1, Maker 29 1');
  });

  test('a maker that is not established has a question mark behind its name', () => {
    const doubtful = device({ confidence: 0.49, brand: 'ABUS' });
    expect(table(report([doubtful]), { width: 100 })).toContain('Hikvision? (ABUS)');
    expect(table(report([device({ confidence: 0.5 })]), { width: 100 })).toContain('Hikvision (Annke)');
  });

  test.each([60, 80, 100, 132, 200])('no line is longer than a terminal of %d columns', (width) => {
    const long = mixed.map((each) => device({ ...each, name: 'n'.repeat(90), firmware: 'f'.repeat(90) }));
    for (const line of table(report(long), { width }).split('\n').slice(0, 5))
      expect(line.length).toBeLessThanOrEqual(width);
  });

  test('a narrow terminal loses columns before it loses a character of an address', () => {
    const ip = '2001:db8:1234:5678:9abc:def0:1234:5678';
    const narrow = table(report([device({ ip })]), { width: 62 });
    expect(narrow).toContain(ip);
    expect(narrow.split('\n')[0]).not.toContain('FIRMWARE');
  });

  test('site and status are shown where they tell devices apart, and only there', () => {
    const head = (devices: Parameters<typeof report>[0]) =>
      table(report(devices), { width: 160 }).split('\n')[0];
    expect(head(mixed)).not.toMatch(/SITE|STATUS/);
    expect(head([...mixed, device({ site: 'Beech Hall', status: 'unasked' })])).toMatch(/SITE.*STATUS/);
  });

  test('on a narrow terminal sites stay told apart, whatever else has to go', () => {
    const twins = ["St Mary's Primary School", "St Mark's Primary School"].map((site, id) =>
      device({ id, site, decision, status: 'unasked' }),
    );
    const narrow = table(report(twins), { width: 80 });
    expect(narrow).toMatch(/St Mary's.*\n.*St Mark's|St Mark's.*\n.*St Mary's/);
    expect(narrow).toMatch(/accepted to 2027-03-31/);
  });

  test('what people decided is shown short and counted at the end', () => {
    const fp = device({ id: 5, decision: { ...decision, state: 'false-positive', until: null } });
    const gone = device({
      id: 6,
      status: 'removed',
      decision: { ...decision, state: 'removed', until: null },
    });
    const shown = table(report([...mixed, device({ decision }), fp, gone]), { width: 200 });
    expect(table(report(mixed), { width: 200 })).toMatch(/^VERDICT .* DECISION .*\n.* - /);
    expect(shown).toMatch(/^flagged .* accepted to 2027-03-31 /m);
    expect(shown).toMatch(/^flagged .* false-positive /m);
    expect(shown).toContain('7 devices: 5 flagged (1 removed, 1 accepted, 1 false positive), 1 for review');
  });

  test('recorders show their channels, and the table says that cameras behind them are not visible', () => {
    const recorder = (id: number, channels: number, described: number) =>
      device({ id, type: 'recorder', channelCount: { channels, remote: 0, described } });
    const shown = table(report([...mixed, recorder(7, 16, 0), recorder(8, 4, 3)]), { width: 100 });
    expect(table(report(mixed), { width: 100 })).not.toMatch(/CHANNELS|visible/);
    expect(shown).toMatch(/^VERDICT .* CHANNELS$/m);
    expect(shown).toMatch(/ recorder .* 16$/m);
    expect(shown).toContain(
      '\n1 recorder with 16 channels: the cameras behind it are not visible.\n6 devices:',
    );
    const silent = device({ id: 9, type: 'recorder' });
    expect(table(report([recorder(7, 16, 0), silent]), { width: 100 })).toContain(
      '2 recorders, 1 of which reports 16 channels: the cameras behind them are not visible.',
    );
    expect(table(report([silent]), { width: 100 })).toContain('1 recorder: the cameras behind it');
    const two = table(report([recorder(7, 16, 0), recorder(8, 8, 0)]), { width: 100 });
    expect(two).toContain('2 recorders, which report 24 channels: the cameras behind them are not visible.');
  });

  test('colour appears only when asked for', () => {
    expect(table(report(mixed), { colour: false })).not.toContain('\u001b');
    expect(table(report(mixed), { colour: true })).toContain('\u001b[31mflagged\u001b[39m');
  });

  test('an empty inventory is one line, which says whether anything was ever asked', () => {
    const none = '0 devices: 0 flagged, 0 for review, 0 clear';
    expect(table(report([], { otherEquipment: {} }))).toBe(`${none}\n`);
    const unswept = report([], { otherEquipment: {}, sweeps: [], asOf: '2026-03-01T23:59:59Z' });
    expect(table(unswept)).toBe(
      `${none}; no sweep is on record, so nothing\nis known of what is there (As of 2026-03-01 23:59 UTC.)\n`,
    );
  });

  test.each(hostileCases)('prints nothing of %s that a terminal would act on', (_name, text) => {
    const printed = table(report([hostileDevice(text), device({ site: text })]), { width: 200 });
    expect(printed).not.toMatch(forbidden);
    expect(printed.trimEnd().split('\n')).toHaveLength(5 + (printed.includes('Not shown') ? 2 : 0));
  });

  test('six times the devices take about six times as long, not thirty-six', async () => {
    const devices = Array.from({ length: 3_000 }, (_, id) => device({ id }));
    // The quickest of several: a collection of garbage or a compilation in between is not the table's cost.
    const quickest = async (count: number): Promise<number> => {
      const runs: number[] = [];
      for (let run = 0; run < 7; run += 1) {
        runs.push(await processorMs(() => table(report(devices.slice(0, count)))));
      }
      return Math.min(...runs);
    };
    await quickest(500);
    const few = await quickest(500);
    expect((await quickest(3_000)) / few).toBeLessThan(15);
  });
});

describe('summary', () => {
  test('one device is not several, other makers come in alphabetical order, and a selection is named', () => {
    const only = report([device()], {
      otherEquipment: { Hikvision: 1, Axis: 0, Dahua: 3 },
      selection: 'Only flagged devices.',
    });
    expect(summary(only)).toBe(
      '1 device: 1 flagged, 0 for review, 0 clear; other equipment not listed: Dahua 3, Hikvision 1 (Only flagged devices.)',
    );
  });
});
