// Run inside a namespace without a network, so that no query can leave: what names and addresses resolve to.
import { resolveName, reverseName } from '../../src/net/resolve.ts';

const failure = await resolveName('recorder.example').then(
  () => null,
  (error: Error) => error.message,
);
process.stdout.write(
  JSON.stringify({
    localhost: (await resolveName('localhost')).includes('127.0.0.1'),
    failure,
    reverse: (await reverseName('10.77.0.9', { signal: new AbortController().signal })).name,
  }),
);
