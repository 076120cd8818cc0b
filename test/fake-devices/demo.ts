import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { compare, type FoundDevice } from './comparison.ts';
import { fleet, fleetNetwork } from './fleet/index.ts';
import { type Fleet, startFleet } from './start.ts';

/** The demonstration ends within a minute whatever happens; the two runs of the command line share this time. */
const limitMs = 50_000;
const cli = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

process.exitCode = await demo();

async function demo(): Promise<number> {
  if (!existsSync(cli)) return failed('The command line is not built yet. Run: npm run build');
  const started = await start();
  if (typeof started === 'string') return failed(started);
  const limit = AbortSignal.timeout(limitMs);
  try {
    return await play(started, limit);
  } catch (error) {
    if (limit.aborted)
      return failed(`The demonstration took longer than ${limitMs / 1000} s and was stopped.`);
    throw error;
  } finally {
    await started.stop();
  }
}

async function play(running: Fleet, limit: AbortSignal): Promise<number> {
  const inventory = join(mkdtempSync(join(tmpdir(), 'camcensus-demo-')), 'demo.db');
  const scan = ['scan', fleetNetwork, '--inventory', inventory, '--policy', 'uk-2022,us-ndaa-889'];
  say(`$ camcensus ${[...scan, '--format', 'table'].join(' ')}\n`);
  const code = (await camcensus([...scan, '--format', 'table'], 'show', limit)).code;
  if (code !== 0) return failed(`The scan ended with exit code ${code}.`);
  const list = await camcensus(['list', '--inventory', inventory, '--format', 'json'], 'keep', limit);
  if (list.code !== 0) return failed(`Reading the inventory ended with exit code ${list.code}.`);
  const right = verdict(running, JSON.parse(list.output) as FoundDevice[]);
  say(`\nThe inventory is ${inventory}. Try on it:`);
  const flagged = running.device('Annke camera').device.address;
  for (const words of ['list --flagged', `explain ${flagged}`, 'export --to cameras.xlsx'])
    say(`  npx camcensus ${words} --inventory ${inventory}`);
  return right ? 0 : 1;
}

/** Compares with the truth and with the devices' own logs; prints both. */
function verdict(running: Fleet, devices: readonly FoundDevice[]): boolean {
  const hampered = running.devices
    .filter(({ leftOut }) => leftOut.length > 0)
    .map(({ device }) => device.name);
  const { wanted, found, decoysListed, differences } = compare(fleet, devices, new Set(hampered));
  say(`\nAgainst the truth: found ${found} of ${wanted}, ${decoysListed} decoys listed.`);
  for (const difference of differences) say(`  ${difference}`);
  const upset = running.devices.flatMap(({ device, log }) => [
    ...(log.crashed === null ? [] : [`${device.name} crashed: ${log.crashed}`]),
    ...[...log.violations, ...log.credentials].map((what) => `${device.name}: ${what}`),
  ]);
  const busiest = Math.max(...running.devices.map(({ log }) => log.maxAtOnce));
  say(
    upset.length === 0
      ? `No device was upset: at most ${busiest} connection at once to any of them, no password tried, nothing printed.`
      : 'Devices were upset:',
  );
  for (const what of upset) say(`  ${what}`);
  return differences.length === 0 && upset.length === 0;
}

/** Starts the fleet on the real ports, or on high ones if this user or another program prevents that. */
async function start(): Promise<Fleet | string> {
  const where = `${fleet.length} pretend devices on ${fleetNetwork}, inside this machine`;
  try {
    const running = await startFleet(fleet, { ports: 'real' });
    say(`${where}, on their real ports. Nothing is sent out of this machine.`);
    return running;
  } catch (error) {
    say(`The real ports cannot be used: ${messageOf(error)}`);
  }
  try {
    const running = await startFleet(fleet, { ports: 'high' });
    say(`${where}, on high ports instead (80 is 8080, 443 is 8443, 554 is 8554).`);
    say(
      `Left out for want of one: ${running.leftOut.length} services (FTP, SSH, telnet, printing); what only`,
    );
    say('they would tell (type and model of a few devices) is not marked.');
    return running;
  } catch (error) {
    return messageOf(error);
  }
}

/** Runs the command line as a user would; progress goes to stderr as usual. */
function camcensus(
  words: readonly string[],
  output: 'show' | 'keep',
  signal: AbortSignal,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const stdout = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, [cli, ...words], { stdio: ['ignore', stdout, 'inherit'], signal });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? -1, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function failed(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
