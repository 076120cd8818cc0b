import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load.ts';
import { knownKeys } from '../../src/config/schema.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { carriedOut } from '../e2e/in-process.ts';

const docs = (name: string) => fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
const page = readFileSync(docs('configuration.md'), 'utf8');

const example = readFileSync(docs('camcensus.example.yaml'), 'utf8');
/** With the keys that are behind a #. */
const wholeExample = example.replace(/^( *)# (?= *[a-zA-Z]+:(?: |$))/gm, '$1');

/** First cells of the first table under a heading. */
function keysUnder(heading: string): readonly string[] {
  const section = page.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `(\w+)` +\|/gm)].map((match) => match[1] ?? '');
}

const sections = [
  { heading: 'Keys', place: [] },
  { heading: '`sites[]`', place: ['sites', 0] },
  { heading: '`sites[].networks[]`', place: ['sites', 0, 'networks', 0] },
  { heading: '`nightly`', place: ['nightly'] },
  { heading: '`notify`', place: ['notify'] },
  { heading: '`notify.email`', place: ['notify', 'email'] },
  { heading: '`notify.webhook`', place: ['notify', 'webhook'] },
  { heading: '`notify.syslog`', place: ['notify', 'syslog'] },
  { heading: '`metrics`', place: ['metrics'] },
  { heading: '`dashboard`', place: ['dashboard'] },
  { heading: '`dashboard.oidc`', place: ['dashboard', 'oidc'] },
  { heading: '`dashboard.oidc.roles`', place: ['dashboard', 'oidc', 'roles'] },
  { heading: '`log`', place: ['log'] },
];

describe('docs/configuration.md', () => {
  test.each(sections)(
    'docs/configuration.md describes exactly the keys under $heading',
    ({ heading, place }) => {
      expect(keysUnder(heading)).toEqual(knownKeys(place));
      expect(knownKeys(place).length).toBeGreaterThan(0);
    },
  );

  test('example config leaves protection, history and defaults unchanged', () => {
    const shown = Object(parse(example));
    for (const key of ['ports', 'askIndustrial', 'also', 'credentials', 'fingerprints'])
      expect(shown).not.toHaveProperty(key);
    expect(shown.nightly).not.toHaveProperty('prune');
    for (const site of shown.sites) expect(site).not.toHaveProperty('allowPublic');
  });

  test('example config is accepted by plan as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'camcensus-example-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    copyFileSync(docs('camcensus.example.yaml'), join(folder, 'camcensus.yaml'));
    const { code, stderr } = await carriedOut(['plan', '--format', 'json'], {}, folder);
    expect([code, stderr]).toEqual([0, '']);
    const config = await loadConfig('camcensus.yaml', { cwd: folder, checkTarget });
    expect(config.notify).toMatchObject({ email: null, webhook: null, syslog: null });
  });

  test('example config is valid, also with every key in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'camcensus-example-'));
    writeFileSync(join(folder, 'whole.yaml'), wholeExample);
    const whole = await loadConfig('whole.yaml', { cwd: folder, checkTarget });
    rmSync(folder, { recursive: true });
    expect([whole.ports?.length, whole.nightly.prune]).toEqual([13, true]);
    const config = await loadConfig(docs('camcensus.example.yaml'), { cwd: '/', checkTarget });
    expect(config.sites.map(({ name }) => name)).toEqual(['st-marys', 'town-hall', 'depot']);
    expect(config.inventory).toBe('/var/lib/camcensus/inventory.db');
  });

  test.each(sections)('example config shows every key under $heading', ({ place }) => {
    const shown = place.reduce<unknown>(
      (inside, step) => Reflect.get(Object(inside), step),
      parse(wholeExample),
    );
    expect(Object.keys(Object(shown)).sort()).toEqual([...knownKeys(place)].sort());
  });
});
