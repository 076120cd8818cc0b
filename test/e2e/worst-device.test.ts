import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crowd, startCrowd } from '../fake-devices/hostile/host.ts';
import { worstDevice } from '../fake-devices/hostile/worst.ts';
import { type Neighbourhood, neighbourhood } from './fleet.ts';
import { Operator } from './operator.ts';

const network = '127.88.4';
const worst = `${network}.200`;
/** Processor time that any one device may cost beyond what an honest camera costs, in seconds. */
const mostSeconds = 3;

const operator = new Operator();
let honest: Neighbourhood;
let crowd: Crowd;

beforeAll(async () => {
  honest = await neighbourhood(network, ['Hikvision camera']);
  crowd = await startCrowd([worstDevice(worst)]);
});
afterAll(async () => {
  operator.close();
  await crowd.stop();
  await honest.running.stop();
});

/** Processor seconds that a scan of one address takes, in all its threads. */
async function costOf(address: string): Promise<number> {
  const file = join(operator.folder, `used-${address}.json`);
  const module = join(operator.folder, `measure-${address}.mjs`);
  const note = `writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage()))`;
  writeFileSync(module, `import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => ${note});\n`);
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(module).href}` };
  const { code } = await operator.run(
    ['scan', address, '--inventory', join(operator.folder, `${address}.db`)],
    { env },
  );
  expect([0, 3]).toContain(code);
  const { userCPUTime, systemCPUTime } = JSON.parse(readFileSync(file, 'utf8'));
  return (userCPUTime + systemCPUTime) / 1e6;
}

test('scan of a device as costly to read as possible takes a fixed processor time', async () => {
  const usual = await costOf(honest.devices[0]?.address ?? '');
  const dear = await costOf(worst);
  expect(crowd.asked.get(worst)).toBeGreaterThan(30);
  expect(dear - usual).toBeLessThan(mostSeconds);
});
