// Run inside a namespace: sweeps a block and, after a number of addresses, runs a command that takes the network down. Prints how the
// sweep ended, and which addresses it counts as scanned.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { openNetwork } from '../../src/net/open.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { scopeOf } from '../scope/scope-of.ts';
import { fakeOptions, fakeRecorder } from '../sweep/fake-network.ts';

const [block = '', after = '0', ...command] = process.argv.slice(2);
const scope = await scopeOf([block], { flowsPerAddress: 2, rate: 1000 });
const notices: string[] = [];
const log = { info: () => undefined, warn: (_: object, message: string) => void notices.push(message) };
const network = await openNetwork({ scope, limits: { connectMs: 400 }, log });
const recorder = fakeRecorder();
const takeAway = () => {
  const [file, ...args] = command;
  if (file !== undefined && recorder.finished.length === Number(after)) execFileSync(file, args);
};
const result = await sweep({
  ...fakeOptions({ scope, network }),
  recorder: {
    ...recorder,
    scanned: (address) => {
      recorder.scanned(address);
      takeAway();
    },
  },
});
await network.close();
const { outcome, reason, alive } = result;
process.stdout.write(JSON.stringify({ outcome, reason, alive, scanned: recorder.finished.length, notices }));
