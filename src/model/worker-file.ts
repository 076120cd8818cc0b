/**
 * What `new Worker(file, { eval })` takes to start a compiled file. In a checkout that is TypeScript, which Node 20 does not read
 * by itself: a script then registers tsx first.
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
