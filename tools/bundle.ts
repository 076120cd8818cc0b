import { cpSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { outside } from './outside.ts';

/** Entry points of the compiled program: the program itself, one command line of it in another process, and its workers. */
const entries = [
  'src/cli/main.js',
  'src/cli/run-command.js',
  'src/net/ping-worker.js',
  'src/net/connect-worker.js',
  'scanners/onvif-session/worker.js',
  'src/cli/dashboard/worker.js',
  'src/cli/dashboard/reader-worker.js',
  'src/cli/writer/worker.js',
];
/** The folder for the shared chunks that these load. */
const parts = 'parts';

/** CommonJS packages load Node's own modules by `require`, which ES modules do not have. */
const withRequire = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

/**
 * Bundles a compiled program of some seven hundred small files, and the packages that it uses, into a few dozen: finding and opening
 * each file takes a good part of the start-up time. As before, each command loads only what it needs. The packages' licences are
 * included. `out` must not exist yet.
 */
export async function bundle(compiled: string, out: string): Promise<void> {
  const { metafile } = await build({
    // Paths in comments and maps are relative to this folder, so that a build does not depend on where the checkout is.
    absWorkingDir: compiled,
    entryPoints: entries,
    outdir: out,
    outbase: '.',
    chunkNames: `${parts}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    sourcemap: true,
    sourcesContent: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: [...outside],
    banner: { js: withRequire },
    metafile: true,
    logLevel: 'error',
    plugins: [whereItWas(compiled), englishOnly],
  });
  for (const file of Object.keys(metafile.outputs).map((name) => join(compiled, name)))
    if (file.endsWith('.js')) writeFileSync(file, ascii(lean(readFileSync(file, 'utf8'))));
  const inputsOf = ({ inputs }: { readonly inputs: object }) =>
    Object.keys(inputs).map((name) => join(compiled, name));
  writeFileSync(join(out, parts, 'LICENSES.txt'), termsOf(inputsOf(metafile)));
  for (const [file, output] of Object.entries(metafile.outputs)) {
    const moved = inputsOf(output).filter((input) => placed(readFileSync(input, 'utf8')));
    if (moved.length > 0 && !dirname(file).endsWith(`/${parts}`))
      throw new Error(`${moved.join(', ')} looks for files next to itself and was bundled into ${file}`);
  }
}

/** Without `require` where nothing uses it, which is most chunks: making one takes a part of the start. Lines keep their numbers. */
function lean(code: string): string {
  const rest = code.replace(withRequire, withRequire.replace(/[^\n]/g, ''));
  return /\brequire\b/.test(rest) ? code : rest;
}

/** The folder of the program that plays the simulated devices of `camcensus demo`. */
const demo = 'demo';

/**
 * Bundles the simulated fleet into one file, `demo/fleet.js`, with its devices' certificates next to it. It is test code that users run,
 * too: a program of its own, so that no room of the product imports it.
 */
export async function bundleFleet(root: string, out: string): Promise<void> {
  const file = join(out, demo, 'fleet.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/fake-devices/demo-worker.ts'],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: withRequire },
    logLevel: 'error',
  });
  writeFileSync(file, ascii(readFileSync(file, 'utf8')));
  const certificates = join(root, 'test/fake-devices/certificates');
  for (const name of readdirSync(certificates).filter((each) => each.endsWith('.pem')))
    cpSync(join(certificates, name), join(out, demo, name));
}

/**
 * Code in ASCII: with any other character V8 takes two bytes for each character of the whole file, for as long as the program runs.
 * esbuild writes them so in strings; what is left is in patterns, where the escape means the same, and in comments.
 */
function ascii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The name, version and licence of each package that any of these files is from. */
function termsOf(inputs: readonly string[]): string {
  const packages = inputs.flatMap((input) => input.match(/^.*\bnode_modules\/(?:@[^/]+\/)?[^/.][^/]*/) ?? []);
  return [...new Set(packages)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const terms = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${terms}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Zod brings its sentences in sixty languages, half of its size, and each thread would read them all. */
const englishOnly: Plugin = {
  name: 'english-only',
  setup(builder) {
    builder.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

const own = /\bimport\.meta\.url\b/g;

function placed(text: string): boolean {
  return text.search(own) !== -1;
}

/** What a command does, which is loaded last. */
const action = /\/src\/cli\/actions\/[^/]+\.js$/;

/**
 * An action is loaded by the program, so what the program consists of is there already. esbuild does not conclude that, and would divide
 * the program into chunks by who else uses which part: the start would open twice as many files.
 */
function withProgram(path: string, text: string): string {
  return action.test(path) ? `import '../run-command.js';\n${text}` : text;
}

/** A file that looks for others next to itself still looks there, and not next to the chunk that it was bundled into. */
function whereItWas(compiled: string): Plugin {
  return {
    name: 'where-it-was',
    setup(builder) {
      builder.onLoad({ filter: /\.js$/ }, ({ path }) => {
        if (!path.startsWith(realpathSync(compiled) + sep)) return null;
        const text = withProgram(path, readFileSync(path, 'utf8'));
        const place = `new URL(${JSON.stringify(join('..', relative(realpathSync(compiled), path)))}, import.meta.url).href`;
        return { contents: text.replace(own, place), resolveDir: dirname(path), loader: 'js' };
      });
    },
  };
}
