import { expect, test } from 'vitest';
import { readCsv } from '../../src/import/csv.ts';
import { isExportedList, readDecisions } from '../../src/import/decisions.ts';
import { dayReader } from '../../src/import/written-day.ts';

const read = (text: string, ignored: readonly string[] = []) => readDecisions(readCsv(text).records, ignored);

test('readDecisions: words, dates and numbers are read as spreadsheets write them', () => {
  const { lines, problems } = read(
    [
      'Device id;Decision: change;IP address;MAC address;Serial number;Decision;Accepted until;Planned removal;Owner;Replaced by',
      '12;61;10.0.0.5;44-19-B6-5E-00-01;S-1;Removal planned;;31/03/2027;Estates;',
      '13.0;1,234;;;2,1E+19;FALSE POSITIVE;;;;',
      '14;;;;;accepted;2027-03-31 00:00:00;;;',
      '15;;;;;replaced;;;;87',
    ].join('\r\n'),
  )!;
  expect(problems).toEqual([]);
  expect(lines).toMatchObject([
    {
      line: 2,
      device: 12,
      change: 61,
      address: '10.0.0.5',
      mac: '44:19:b6:5e:00:01',
      serial: 'S-1',
      decision: 'removal-planned',
      acceptedUntil: null,
      plannedRemoval: '2027-03-31',
      owner: 'Estates',
    },
    { device: 13, change: 1234, serial: null, decision: 'false-positive', owner: null },
    { device: 14, change: null, decision: 'accepted', acceptedUntil: '2027-03-31' },
    { device: 15, decision: 'replaced', replacedBy: 87 },
  ]);
});

test('readDecisions: unknown words and wrong dates are refused by line and column', () => {
  const { lines, problems } = read(
    [
      'Device id,Decision,Planned removal,Location',
      '12,to do,,',
      '13,,soon,',
      '14,,30/02/2027,',
      ',open,,',
      'x,open,,',
      `16,,,${'x'.repeat(1_025)}`,
      '17,open,,Gym',
    ].join('\n'),
  )!;
  expect(lines.map(({ device }) => device)).toEqual([17]);
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '2 column Decision: “to do” is no decision. Write open, confirmed, false-positive, accepted, removal-planned, removed or replaced.',
    '3 column Planned removal: “soon” is not a date. Write it like 2027-03-31 or 31/03/2027.',
    '4 column Planned removal: “30/02/2027” is not in the calendar. The day comes before the month: 31/03/2027.',
    '5 column Device id: it is empty, so the line names no device.',
    '6 column Device id: “x” is not a number.',
    '7 column Location: it has 1025 characters, and at most 1024 are kept.',
  ]);
});

test('readDecisions: columns that are neither read nor exported are named', () => {
  const text = 'Device id,Verdict,Decision,Contractor,Owner,Owner\n12,flagged,open,ACME,a,b\n';
  expect(read(text, ['Verdict'])?.unreadColumns).toEqual(['Contractor', 'Owner']);
  expect(read('Asset Tag,Location\nA-1,Gym\n')).toBeNull();
});

test('isExportedList: a list of export is recognised, a register of assets is not', () => {
  expect(isExportedList('Verdict;Site;Device id\r\nflagged;north;12\r\n')).toBe(true);
  expect(isExportedList('Asset Tag;Location;Serial\r\nA-1;Gym;S-1\r\n')).toBe(false);
});

test.each([
  ['2027-3-1', '2027-03-01'],
  ['31/03/2027', '2027-03-31'],
  ['31.03.2027 00:00', '2027-03-31'],
  ['31/03/27', '2027-03-31'],
  ['31-Mar-27', '2027-03-31'],
  ['1 September 2027', '2027-09-01'],
  ['2027-03-31T00:00:00.000Z', '2027-03-31'],
])('dayReader: %s is %s', (text, day) => {
  expect(dayReader([])(text)).toEqual({ day });
});

test('dayReader refuses an ambiguous day in a file with the month first', () => {
  const american = dayReader(['12/31/2027', '03/04/2027']);
  expect(american('03/04/2027')).toEqual({
    problem: expect.stringContaining('“12/31/2027” in this file has the month first'),
  });
  expect(american('31/03/2027')).toEqual({ day: '2027-03-31' });
  expect(american('03.04.2027')).toEqual({ day: '2027-04-03' });
  expect(dayReader(['31/03/2027'])('03/04/2027')).toEqual({ day: '2027-04-03' });
});
