import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

function filesOf(
  folders: readonly string[],
  ending: RegExp,
): readonly (readonly [file: string, text: string])[] {
  return folders
    .flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((file) => ending.test(file))
    .map((file) => [file, readFileSync(new URL(file, root), 'utf8')] as const);
}

/** Words that the list of words replaces, in what the commands' rooms and the documents say. */
const retired =
  /(?<![\w'`-])(?:told|heard|hears|witness(?:es)?|designations?|begun|beside|believed|believes|doubted|worthless|testimony|hearsay|settled?|settles|mute|visited|acts)(?![\w'`-])/i;
/** Former keys of JSON outputs, the pages that fingerprints and benches write, and one option of a bench. */
const contracts =
  /^docs\/makers\.md|^test\/e2e\/device-shape\.ts|\(`\w+`\)|<!-- beside|-- --beside|never heard/i;

test('retired words occur in no command, document or test of theirs', () => {
  const rooms = ['src/cli', 'src/text', 'src/config', 'src/import', 'docs'];
  const tests = ['test/cli', 'test/text', 'test/config', 'test/import', 'test/docs', 'test/e2e'];
  const found = filesOf([...rooms, ...tests], /\.(?:ts|md|yaml)$/)
    .filter(([file]) => !/^test\/docs\/(?:retired|command)-words\.test\.ts$/.test(file))
    .flatMap(([file, text]) =>
      text.split('\n').map((line, at) => [`${file}:${at + 1}: ${line.trim()}`, line] as const),
    )
    .filter(([place, line]) => retired.test(line) && !contracts.test(place))
    .map(([place]) => place);
  expect(found).toEqual([]);
  expect(['It was told.', 'a witness', 'begun'].filter((text) => retired.test(text))).toHaveLength(3);
});

/** A word with which a title goes on from a group's instead of naming what is tested. */
const goesOn =
  /^(?:an?|the|it|its|they|is|are|was|were|and|but|or|so|then|though|also|by|into|of|in|at|as|from|with|without|if|where|when|whose|which|that|not|nothing|no|says|gives|has|holds|keeps|ends|reads|writes|finds|lists|reports|refuses|takes|needs|runs|stays|waits|does|asks?|leaves|harms)\b/i;

test('titles of tests of the commands begin with what is tested, in 80 characters', () => {
  const rooms = ['cli', 'text', 'config', 'import', 'docs', 'tools', 'needs', 'packages', 'deploy', 'e2e'];
  const files = filesOf(
    rooms.map((room) => `test/${room}`),
    /\.test\.ts$/,
  );
  const titles = files.flatMap(([file, text]) =>
    [...text.matchAll(/^ *(?:test|testWith)\(\s*(?:\[[^\]]*\],\s*)?(['"`])((?:\\.|(?!\1).)*)\1/gm)].map(
      ([, , title = '']) => [file, title.replaceAll('\\', '')] as const,
    ),
  );
  expect(titles.length).toBeGreaterThan(400);
  expect(titles.filter(([, title]) => goesOn.test(title) || title.length > 80)).toEqual([]);
});
