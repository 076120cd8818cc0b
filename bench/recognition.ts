/**
 * How well the fingerprints recognise devices. Takes a file of recorded answers, one JSON record a line
 * (`{ id, kind, evidence, expected }`), reads them with the scanners' own parsers, identifies and judges, and prints what
 * was found, what was missed and what was wrong: `npx tsx bench/recognition.ts FILE [--all]`. Sends nothing.
 */
import { readFileSync } from 'node:fs';
import { assess, loadPolicy } from '../src/assess/index.ts';
import { compileFingerprints, identify } from '../src/identify/index.ts';
import { type Identification, surveillanceTypes } from '../src/model/identification.ts';
import type { Fact, Observation } from '../src/model/observation.ts';
import { fingerprints, readPolicyFiles } from '../vendor-fingerprints/index.ts';
import { factsOfRecord, type RecordedAnswer } from './recorded-answer.ts';

const cameraTypes = new Set(['camera', 'nvr', 'dvr', 'encoder', 'doorbell']);
const matcher = compileFingerprints(fingerprints);
const policies = readPolicyFiles().map(({ text, path }) => loadPolicy(text, path));

interface Outcome {
  readonly record: RecordedAnswer;
  readonly facts: readonly Fact[];
  readonly identification: Identification;
  readonly listed: boolean;
  readonly verdicts: Readonly<Record<string, string>>;
}

function outcomeOf(record: RecordedAnswer): Outcome | null {
  const facts = factsOfRecord(record);
  if (facts === null) return null;
  const observations: Observation[] = facts.map((fact) => ({
    ...fact,
    address: '192.0.2.7',
    port: 80,
    scanner: record.kind,
    at: '2026-01-01T00:00:00Z',
  }));
  const identification = identify(observations, matcher);
  const judgement = assess(identification, policies, fingerprints.makers);
  const listed =
    surveillanceTypes.includes(identification.type) ||
    (identification.video && identification.manufacturer === null && identification.type === 'unknown');
  return {
    record,
    facts,
    identification,
    listed,
    verdicts: Object.fromEntries(judgement.policies.map(({ id, verdict }) => [id, verdict])),
  };
}

function isRightMaker({ record: { expected }, identification }: Outcome): boolean {
  const said = [identification.manufacturer, identification.brand, identification.maker].map(plain);
  return said.includes(plain(expected.oem_of ?? expected.manufacturer));
}

function plain(name: string | null | undefined): string {
  return (name ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
}

function isFalseFlag({ record: { expected }, verdicts, listed }: Outcome): boolean {
  if (!listed && expected.device_type !== 'not-camera') return false;
  const makers = [expected.oem_of, expected.manufacturer].map(plain);
  const named = ['hikvision', 'dahua', 'huawei', 'zte', 'hytera'].some((name) => makers.includes(name));
  return verdicts['us-ndaa-889'] === 'flagged' && !named;
}

function print(title: string, outcomes: readonly Outcome[]): void {
  process.stdout.write(`\n${title}: ${outcomes.length}\n`);
  for (const { record, identification: seen, facts } of outcomes) {
    const truth = `${record.expected.manufacturer}/${record.expected.oem_of} ${record.expected.device_type}`;
    const got = `${seen.manufacturer}/${seen.brand} ${seen.type} ${seen.confidence} video=${seen.video}`;
    const said = facts
      .filter(({ field }) => !/status|scheme|xaddr|endpoint/.test(field))
      .map(({ field, value }) => `${field}=${value}`)
      .join(' ; ');
    process.stdout.write(`  ${record.id} | truth ${truth} | got ${got} | ${said.slice(0, 260)}\n`);
  }
}

function main(file: string | undefined, all: boolean): void {
  if (file === undefined) {
    process.stderr.write('Usage: npx tsx bench/recognition.ts FILE [--all]\n');
    process.exitCode = 2;
    return;
  }
  const records = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): RecordedAnswer => JSON.parse(line));
  const outcomes = records.map(outcomeOf).filter((outcome) => outcome !== null);
  const cameras = outcomes.filter(({ record }) => cameraTypes.has(record.expected.device_type));
  const others = outcomes.filter(({ record }) => record.expected.device_type === 'not-camera');
  const withMaker = cameras.filter(({ record }) => record.expected.manufacturer !== null);
  const found = cameras.filter(({ listed }) => listed);
  const right = withMaker.filter(isRightMaker);
  const falseCameras = others.filter(({ listed }) => listed);
  const falseFlags = outcomes.filter(isFalseFlag);
  process.stdout.write(
    [
      `records read ${outcomes.length} of ${records.length}`,
      `cameras found ${found.length} of ${cameras.length} (${share(found.length, cameras.length)})`,
      `right maker ${right.length} of ${withMaker.length} (${share(right.length, withMaker.length)})`,
      `false cameras ${falseCameras.length} of ${others.length}`,
      `false flags ${falseFlags.length}`,
      '',
    ].join('\n'),
  );
  print('false flags', falseFlags);
  print('false cameras', falseCameras);
  if (!all) return;
  print(
    'cameras missed',
    cameras.filter(({ listed }) => !listed),
  );
  print(
    'maker wrong or missing',
    withMaker.filter((outcome) => !isRightMaker(outcome)),
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

main(
  process.argv.slice(2).find((argument) => !argument.startsWith('--')),
  process.argv.includes('--all'),
);
