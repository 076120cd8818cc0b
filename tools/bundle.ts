import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What is started by its name, in the compiled program: the program, and the workers of node-onvif and of the dashboard. */
const entries = ['src/cli/main.js', 'scanners/onvif-session/worker.js', 'src/cli/dashboard/worker.js'];
/** Where the parts are that these load. */
const parts = 'parts';

/**
 * Puts a compiled program of some seven hundred small files into a few dozen: finding and opening each costs a good part of a
 * start. What a command needs is loaded with it, as before. Packages stay outside. `out` must not be there yet.
 */
export async function bundle(compiled: string, out: string): Promise<void> {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => join(compiled, entry)),
    outdir: out,
    outbase: compiled,
    chunkNames: `${parts}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    sourcemap: true,
    sourcesContent: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    metafile: true,
    logLevel: 'error',
    plugins: [whereItWas(compiled)],
  });
  for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
    const moved = Object.keys(inputs).filter((input) => placed(readFileSync(input, 'utf8')));
    if (moved.length > 0 && !dirname(file).endsWith(`/${parts}`))
      throw new Error(`${moved.join(', ')} looks for files beside itself and came into ${file}`);
  }
}

/** Copies files that are no code to where the program looks for them. */
export function copyBeside(from: string, out: string, folder: string, ending: string): void {
  mkdirSync(join(out, folder), { recursive: true });
  for (const name of readdirSync(join(from, folder)).filter((file) => file.endsWith(ending)))
    cpSync(join(from, folder, name), join(out, folder, name));
}

const own = /\bimport\.meta\.url\b/g;

function placed(text: string): boolean {
  return text.search(own) !== -1;
}

/** A file that looks for others beside itself goes on looking there, and not beside the part that it came into. */
function whereItWas(compiled: string): Plugin {
  return {
    name: 'where-it-was',
    setup(builder) {
      builder.onLoad({ filter: /\.js$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const place = `new URL(${JSON.stringify(join('..', relative(realpathSync(compiled), path)))}, import.meta.url).href`;
        return { contents: text.replace(own, place), resolveDir: dirname(path), loader: 'js' };
      });
    },
  };
}
