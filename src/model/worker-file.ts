/**
 * The arguments with which `new Worker(file, { eval })` starts a compiled file. In a checkout that is TypeScript, which Node 20 cannot
 * read by itself, so a script registers tsx first.
 */
export function workerFile(compiled: URL): { readonly file: URL | string; readonly eval: boolean } {
  if (!import.meta.url.endsWith('.ts')) return { file: compiled, eval: false };
  const source = JSON.stringify(compiled.href.replace(/\.js$/, '.ts'));
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return {
    file: `import(${tsx}).then(({ register }) => register()).then(() => import(${source}));`,
    eval: true,
  };
}
