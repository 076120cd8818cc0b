import { expect, test } from 'vitest';
import { decodeFile } from '../../src/import/decode.ts';
import { importFormats } from '../../src/import/formats.ts';
import { at, problemsIn, readingOf, valuesIn } from './captured.ts';

test('readAssets reads title lines, multi-line cells and words for nothing', () => {
  const reading = readingOf('assets', 'register.csv');
  expect(valuesIn(reading)).toEqual([
    {
      line: 4,
      assetTag: 'CC-0001',
      location: 'Block A, front door',
      owner: 'Estates',
      name: 'Front door',
      serial: 'DS-2CD2143G2-I20230615AAWRK12345678',
      mac: '44:19:b6:5e:00:01',
      address: '10.20.0.31',
    },
    {
      line: 5,
      assetTag: 'CC-0002',
      location: 'Hall',
      owner: 'Estates',
      name: 'Hall, north (over the stage)',
      mac: 'ac:cc:8e:00:00:02',
    },
    {
      line: 7,
      assetTag: 'CC-0003',
      location: 'Library',
      owner: 'ICT',
      name: 'Library',
      address: '10.20.0.33',
    },
    { line: 8, assetTag: 'CC-0004', location: 'Gym', owner: 'ICT', name: 'Gym', serial: 'SN-44' },
    {
      line: 11,
      assetTag: 'CC-0007',
      location: 'Gate',
      owner: 'Estates',
      name: 'Gate 3" lens',
      serial: 'SN-77',
    },
  ]);
  expect(problemsIn(reading)).toEqual([
    '8: “44:19:B6:5E” is not a MAC address.',
    '8: “10.20.0.999” is not an IP address.',
    '9: This asset has neither serial number nor MAC nor IP address to know it by.',
    '10: A quotation begins here and does not end.',
  ]);
});

test.each([
  ['german.csv', { assetTag: 'CC-0301', location: 'Haus B, 2. OG, 214', owner: 'Hausmeister' }],
  ['french-bars-1252.csv', { assetTag: 'CC-0201', location: 'Salle d’été', owner: 'Économat' }],
  ['welsh-utf16be.csv', { assetTag: 'CC-0101', location: 'Tŷ Bryn, Neuadd', owner: 'Gwasanaethau TG' }],
])('readAssets reads %s in its language, encoding and separator', (name, said) => {
  const reading = readingOf('assets', name);
  expect(reading.lines[0]).toMatchObject(said);
  expect(reading.problems).toEqual([]);
});

test('readAssets reports a serial number that a spreadsheet has shortened', () => {
  const text =
    'asset tag,serial,ip\nCC-1,2.10235E+19,10.0.0.7\nCC-2,"2,1E+19",\nCC-3,2E19,\nCC-4,210235C4XX3210073020,\n';
  const reading = importFormats.assets.read(text, at);
  expect(valuesIn(reading)).toEqual([
    { line: 2, assetTag: 'CC-1', address: '10.0.0.7' },
    { line: 4, assetTag: 'CC-3', serial: '2E19' },
    { line: 5, assetTag: 'CC-4', serial: '210235C4XX3210073020' },
  ]);
  expect(problemsIn(reading)).toEqual([
    expect.stringMatching(/^2: “2\.10235E\+19” is a serial number that the spreadsheet has shortened\./),
    expect.stringMatching(/^3: “2,1E\+19” is a serial number that the spreadsheet has shortened\./),
  ]);
});

test('readAssets reads columns named like inherited properties', () => {
  const text = '__proto__,constructor,asset tag,serial\ntoString,x,CC-1,SN-1\n';
  expect(valuesIn(importFormats.assets.read(text, at))).toEqual([
    { line: 2, assetTag: 'CC-1', serial: 'SN-1' },
  ]);
});

test('readAssets drops bidirectional and control characters', () => {
  const { lines, problems } = importFormats.assets.read(
    'asset tag,serial,mac\nCC\u202e-1,SN\u001b[2J-1,44\u202e19\n',
    at,
  );
  expect([lines[0]?.assetTag, lines[0]?.serial]).toEqual(['CC -1', 'SN [2J-1']);
  expect(problems[0]?.message).toBe('“44 19” is not a MAC address.');
});

test('decodeFile recognises UTF-16 by its zeros, refuses UTF-8 with zeros', () => {
  const text = 'Seriennummer;Gebäude\r\n1;Süd\r\n';
  expect(decodeFile(Buffer.from(text, 'utf16le'))).toEqual({ text, encoding: 'UTF-16LE' });
  expect(decodeFile(Buffer.from(text, 'utf16le').swap16())).toEqual({ text, encoding: 'UTF-16BE' });
  expect(decodeFile(Buffer.from('\ufeffÄ', 'utf8'))).toEqual({ text: 'Ä', encoding: 'UTF-8' });
  expect(decodeFile(Buffer.from('PK\u0003\u0004 and so on, for a while \u0000'))).toBeNull();
});

test('assets: columns that are not read are named', () => {
  const text =
    'Asset Tag;Location;Serial;Planned removal;Location;;Contractor\u202e\nA-1;Gym;S-1;2027-03-31;x;;ACME\n';
  expect(importFormats.assets.read(text, at).unreadColumns).toEqual([
    'Planned removal',
    'Location',
    'Contractor',
  ]);
});
