import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFingerprintFolder } from '../../src/config/fingerprint-folder.ts';
import { folderWith } from './config-in.ts';

const example = readFileSync(
  fileURLToPath(new URL('../../docs/fingerprints.example.yaml', import.meta.url)),
  'utf8',
);

/** Reads a folder with one file of this text. */
function read(text: string) {
  const folder = folderWith({});
  mkdirSync(join(folder, 'own'));
  writeFileSync(join(folder, 'own', 'town.yaml'), text);
  writeFileSync(join(folder, 'own', 'README.txt'), 'not one of them');
  return readFingerprintFolder(join(folder, 'own'));
}

async function mistakesOf(text: string): Promise<readonly string[]> {
  try {
    await read(text);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConfigError') throw error;
    return error.message.split('\n').map((line) => line.replace(/^.*\/own\//, ''));
  }
  throw new Error('the file was accepted');
}

describe('readFingerprintFolder', () => {
  test('readFingerprintFolder compiles the documented example and locates each mark', async () => {
    const [file] = await read(example);
    expect(file?.contents).toMatchObject({ maker: 'town-optics', headquarters: 'GB' });
    const [mark] = file?.contents.fingerprints ?? [];
    expect(mark?.pattern.exec('TownCam TCX200')?.groups?.model).toBe('TCX200');
    expect(file?.placeOf('local/town-optics-realm')).toMatch(/town\.yaml:\d+: marks\[0\]$/);
    expect(file?.placeOf('local/tide-gauge')).toMatch(/town\.yaml:\d+: behaviour\[0\]$/);
    expect(file?.placeOf('axis/http-title')).toBeNull();
  });

  test('readFingerprintFolder accepts `fingerprints` for `marks`, never both', async () => {
    const marks = example.slice(example.indexOf('marks:'), example.indexOf('# Fingerprints of the type'));
    const ofBrand = marks
      .replace('marks:', 'fingerprints:')
      .replace('town-optics-realm', 'pier-cam-realm')
      .replace(/^/gm, '    ');
    const brand = `brands:
  - name: Pier Cam
    relation: relabel
    made: whole
    howToTell: by its realm
    sources: [x]
${ofBrand}`;
    const renamed = example.replace('\nmarks:', '\nfingerprints:');
    const [file] = await read(`${renamed}\n${brand}`);
    expect(file?.contents.fingerprints).toHaveLength(1);
    expect(file?.contents.brands?.[0]?.fingerprints).toHaveLength(1);
    expect(file?.placeOf('local/town-optics-realm')).toMatch(/town\.yaml:\d+: fingerprints\[0\]$/);
    expect(file?.placeOf('local/pier-cam-realm')).toMatch(/brands\[0\]\.fingerprints\[0\]$/);
    expect((await mistakesOf(`${example}\nfingerprints: []\n`)).join('\n')).toMatch(
      /marks.*give one of the two/,
    );
    expect((await mistakesOf(renamed.replace('weight: 0.7', 'weight: 7')))[0]).toMatch(
      /fingerprints\[0\]\.weight/,
    );
    expect((await mistakesOf(renamed.replace('unlike:', 'unlikely:'))).join('\n')).toMatch(
      /Did you mean "unlike"/,
    );
  });

  test.each([
    ['weight: 0.7', 'weight: 7', 'marks[0].weight: expected a number from 0 to 1, found 7.'],
    [
      'id: local/town-optics-realm',
      'id: axis/realm',
      'marks[0].id: expected an id of lower case letters, digits and hyphens that begins with local/, found "axis/realm".',
    ],
    [
      'field: http.auth-realm',
      'field: http.realm',
      'marks[0].field[0]: No scanner reports the field "http.realm". See docs/adding-a-vendor.md for the list.',
    ],
    [
      "'^TownCam (?<model>TC[A-Z]\\d{2,4})$'",
      "'^TownCam (?<model>'",
      'marks[0].pattern: This is not a regular expression: ',
    ],
    ['unlike:', 'unlikely:', 'marks[0].unlikely: there is no key "unlikely" here. Did you mean "unlike"?'],
    ['maker: town-optics', 'makr: town-optics', 'makr: there is no key "makr" here. Did you mean "maker"?'],
    [
      'headquarters: GB',
      'headquarters: England',
      'headquarters: expected an ISO 3166-1 code of two capitals, found "England".',
    ],
    [
      'type: { is: camera, weight: 0.6 }',
      'type: { is: cam, weight: 0.6 }',
      'marks[0].type.is: expected one of camera, recorder, encoder, doorbell, intercom, access-control, other, unknown, found "cam".',
    ],
    ['says: not-video', 'says: printer', 'behaviour[0].says: expected one of video, not-video, neither'],
  ])('readFingerprintFolder locates the mistake %s → %s', async (right, wrong, said) => {
    expect(example).toContain(right);
    const line = example.slice(0, example.indexOf(right)).split('\n').length;
    const mistakes = await mistakesOf(example.replace(right, wrong));
    expect(mistakes.map((one) => one.replace(/^town\.yaml:\d+: /, '')).join('\n')).toContain(said);
    expect(mistakes[0]).toMatch(/^town\.yaml:\d+: /);
    expect(Number(/:(\d+):/.exec(mistakes[0] ?? '')?.[1])).toBeLessThanOrEqual(line);
  });

  test('readFingerprintFolder reports a missing and an empty folder', async () => {
    const folder = folderWith({});
    await expect(readFingerprintFolder(join(folder, 'nowhere'))).rejects.toThrow(/Cannot read the folder/);
    await expect(readFingerprintFolder(folder)).rejects.toThrow(/There is no \.yaml file/);
  });

  test('readFingerprintFolder demands a maker for marks', async () => {
    const text = example.replace(/^(maker|name|headquarters): .*\n/gm, '');
    expect((await mistakesOf(text)).join('\n')).toContain("maker: expected a maker's id, as in hikvision");
  });
});
