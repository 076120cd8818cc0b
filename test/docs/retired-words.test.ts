import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Words that hide the actor of a sentence: name the case, the device or the person instead. A path (`/nobody/`) is none. */
const retired = /(?<![/?-])\b(?:nobody|somebody|whoever|whom|be it|in spite of|(?:is|are) told of)\b(?!\/)/i;

/** Mended rooms. Left out: the page that the fingerprints' data writes. */
const rooms = [
  'db',
  'docs',
  'scanners',
  'src/assess',
  'src/cli',
  'src/config',
  'src/export',
  'src/identify',
  'src/import',
  'src/model',
  'src/net',
  'src/report',
  'src/scan',
  'src/scope',
  'src/sweep',
  'src/text',
  'test/assess',
  'test/db',
  'test/identify',
  'test/net',
  'test/scan',
  'test/scanners',
  'test/scope',
  'test/sweep',
  'test/vendor-fingerprints',
  'vendor-fingerprints',
];
const leftOut = new Set(['docs/makers.md']);

const files = rooms
  .flatMap((room) =>
    readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  )
  .filter((file) => /\.(?:ts|tsx|md|yaml)$/.test(file) && !leftOut.has(file))
  .concat('README.md');

test('retired words occur in none of the mended rooms', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    readFileSync(new URL(file, root), 'utf8')
      .split('\n')
      .flatMap((line, at) => (retired.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test('renamed terms occur in no source of the mended rooms', () => {
  const renamed = /\b(?:badges?|conversations?|addresses asked|asked to the end)\b/i;
  const sources = files.filter((file) => /^(?:src|db)\/(?!(?:model|export|report)\/).*\.tsx?$/.test(file));
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.filter((file) => renamed.test(readFileSync(new URL(file, root), 'utf8')));
  expect(found).toEqual([]);
  expect(renamed.test('at most 10 new conversations a second')).toBe(true);
});

/** Former names of db, vendor-fingerprints and src/identify; ids of fingerprints and stored keys stay as inventories have them. */
const formerNames =
  /\b(?:hearsay|testimony|stranger\w*|undressed|besidePrefix|keepAct|KeptAct|BehaviourMark|MarkIndex|littleKnown\w*|splitOffStranger|createRecorder|SweepRecorder|settle\w*|heard|noteAsked|wasAsked|storeAsked)\b/;

test('former names occur in no source of db, vendor-fingerprints and src/identify', () => {
  const sources = files.filter((file) => /^(?:db|vendor-fingerprints|src\/identify)\/.*\.ts$/.test(file));
  expect(sources.length).toBeGreaterThan(400);
  const found = sources.flatMap((file) => {
    const [name] = formerNames.exec(readFileSync(new URL(file, root), 'utf8')) ?? [];
    return name === undefined ? [] : [`${file}: ${name}`];
  });
  expect(found).toEqual([]);
  expect(formerNames.test('settleSweep(work)')).toBe(true);
});

/** Words of fingerprints and identification that the list of words replaces. Left out: ids, and the products Witness of others. */
const retiredOfFingerprints =
  /(?<![\w'-])(?:sellers?|said|told|testimony|hearsay|believed|beside|witness(?:es)?|badges?)(?![\w-])/;

test('retired words occur in no source or test of fingerprints and identification', () => {
  const sources = files.filter((file) =>
    /^(?:test\/)?(?:src\/identify|identify|vendor-fingerprints)\/.*\.ts$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(400);
  const found = sources.flatMap((file) =>
    readFileSync(new URL(file, root), 'utf8')
      .split('\n')
      .flatMap((line, at) => (retiredOfFingerprints.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
  // What a program of others calls itself.
  expect(found.filter((line) => !line.includes('camera-software.ts'))).toEqual([]);
  expect(
    ['a badge says', 'const told = 1', 'next to, not beside it'].filter((text) =>
      retiredOfFingerprints.test(text),
    ),
  ).toHaveLength(3);
  expect(retiredOfFingerprints.test("id: 'machine-beside-cameras'")).toBe(false);
});

/** Former names of the network door, the sweep and their tests. */
const formerNamesOfSweeps =
  /\b(?:NetworkPace|SitePace|paces|knownHoldUp|belief|disbelieved|mayHear|heardBy|segmentsHeard|hearGroup|HeardDatagram|[pP]retend[A-Z]\w*|gateConversations|conversationMs|VisitPolicy|VisitMode|SearchEnd|Searched|heldText|askedAnyway)\b/;

test('former names occur nowhere in src/net, src/sweep, src/scan and src/scope', () => {
  const sources = files.filter((file) => /^(?:src|test)\/(?:net|sweep|scan|scope)\/.*\.ts$/.test(file));
  expect(sources.length).toBeGreaterThan(150);
  const found = sources.flatMap((file) => {
    const [name] = formerNamesOfSweeps.exec(readFileSync(new URL(file, root), 'utf8')) ?? [];
    return name === undefined ? [] : [`${file}: ${name}`];
  });
  expect(found).toEqual([]);
  expect(formerNamesOfSweeps.test('const paces = []')).toBe(true);
});

/**
 * Words of the network door, the sweep and the scanners that the list of words replaces; held is a lock's word, kept there. Left out:
 * the bytes of protocols, what others call their programs, and the keys of contracts (`asked` of a host's probes and of stored progress).
 */
const retiredOfSweeps =
  /(?<![\w.-])(?:asked|told|visits?|visited|search(?:es|ed|ing)?|begun|hears?|heard|pretend|witness(?:es)?|conversations?|dear|beside)(?![\w-])/i;
const contractsOfSweeps =
  /DHDiscover\.search|M-SEARCH|\.search\(|search engines|search tool|'search'|\|search\||own-search|"\/search"|>Search<|\|asked|was asked for|\{ asked \}|asked: \[|binary$|\* search, and the order/;

test('retired words occur in no source or test of sweep, network door and scanners', () => {
  const sources = files.filter((file) =>
    /^(?:(?:src|test)\/(?:net|sweep|scan|scope)|(?:test\/)?scanners)\/.*\.(?:ts|md)$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(350);
  const found = sources.flatMap((file) =>
    readFileSync(new URL(file, root), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        retiredOfSweeps.test(line) && !contractsOfSweeps.test(line)
          ? [`${file}:${at + 1}: ${line.trim()}`]
          : [],
      ),
  );
  expect(found).toEqual([]);
  expect(
    ['was asked', 'Told once', 'a visit', 'the search', 'heard of', 'a witness'].filter((text) =>
      retiredOfSweeps.test(text),
    ),
  ).toHaveLength(6);
  expect(retiredOfSweeps.test('host.asked, part.search and visitor')).toBe(false);
});

/** Words and parts of names that the same rooms no longer use. Left out: an option and its key, the questions of DNS, and what pages write. */
const retiredOfSources =
  /(?<![\w-])(?:[Aa]sk(?:s|ing|ers?)?|[Ss]ay(?:s|ing)?|[Ss]aid|[Ww]ays?|[Tt]ells?|[Bb]adges?|[Ff]irms?|[Dd]esignations?|[Qq]uestions?|mute)(?![\w-])|\b(?:asks?|says?|said|way)(?=[A-Z])|(?<=[a-z])(?:Ask(?:s|ed|ing)?|Says|Said|Way|Nobody)(?![a-z])/;
const contractsOfSources =
  /^scanners\/mdns\/request|\.questions\?|two\[ -\]way audio|Write it in the same way|onload=/;

test('verbs for people occur in no source or test of sweep, net and scanners', () => {
  const sources = files.filter((file) =>
    /^(?:(?:src|test)\/(?:net|sweep|scan|scope)|(?:test\/)?scanners)\/.*\.(?:ts|md)$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(400);
  const found = sources.flatMap((file) =>
    readFileSync(new URL(file, root), 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        const place = `${file}:${at + 1}: ${line.trim()}`;
        const isRetired = retiredOfSources.test(line.replaceAll('askIndustrial', ''));
        return isRetired && !contractsOfSources.test(place) ? [place] : [];
      }),
  );
  expect(found).toEqual([]);
  const former = [
    'Asks one host.',
    'it says so',
    'one way',
    'askProbes()',
    'worthAsking',
    'saysNothing',
    '#wayOut',
  ];
  expect(former.filter((text) => !retiredOfSources.test(text))).toEqual([]);
  expect(retiredOfSources.test('the task, its mask, always and --ask-industrial')).toBe(false);
});

test('held means a lock wherever the sweep and the network door say it', () => {
  const locks = /^(?:src\/(?:net\/rate-limiter|sweep\/semaphore)|test\/net\/rate-limiter\.test)\b/;
  const found = files.filter(
    (file) =>
      /^(?:src|test)\/(?:net|sweep|scan|scope)\/.*\.ts$/.test(file) &&
      !locks.test(file) &&
      /\bheld\b/i.test(readFileSync(new URL(file, root), 'utf8')),
  );
  expect(found).toEqual([]);
});

test('retired words are recognised in any case, and not inside other words', () => {
  expect(
    ['Nobody answers.', 'for whoever reads', 'each is told of'].filter((text) => retired.test(text)),
  ).toHaveLength(3);
  expect(retired.test('No body has whomsoever in it; be item one.')).toBe(false);
});

/** Parts of sentences that did not read as English, each of another mended comment, description or title. */
const formerSentences = [
  'leaves no gap is told',
  'taken for meant',
  'a day that there is',
  'are not to be had',
  'work of a process of its own',
  'How an import is told',
  'fingerprints is none',
  'somebody who said this',
  "somebody else's clock",
  'is put together of',
  'file of a secret and gives nothing',
  'settles where the inventory',
  'unless that is said',
  'that stood still for them',
  'place cannot be had',
  'are told all the same',
  'is refused with a way on',
  'ever more seldom',
  'so is one that ends by itself',
  'be it only the help',
  'in place of the inventory, which is kept',
];

test('former sentences occur in no source, test title or document', () => {
  const searched = ['src', 'docs', 'test/web', 'test/cli'].flatMap((room) =>
    readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  );
  const found = searched
    .filter((file) => /\.(?:ts|tsx|md)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, root), 'utf8');
      return formerSentences.filter((part) => text.includes(part)).map((part) => `${file}: ${part}`);
    });
  expect(found).toEqual([]);
  expect(searched.length).toBeGreaterThan(300);
});
