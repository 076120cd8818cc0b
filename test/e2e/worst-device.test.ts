import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crowd, startCrowd } from '../fake-devices/hostile/host.ts';
import { worstDevice } from '../fake-devices/hostile/worst.ts';
import { notingUsage, resourceUsageIn } from '../resource-usage.ts';
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
  const { code } = await operator.run(
    ['scan', address, '--inventory', join(operator.folder, `${address}.db`)],
    { env: notingUsage(file) },
  );
  expect([0, 3]).toContain(code);
  return resourceUsageIn(file).processorSeconds;
}

test('scan of a device as costly to read as possible takes a fixed processor time', async () => {
  const usual = await costOf(honest.devices[0]?.address ?? '');
  const dear = await costOf(worst);
  expect(crowd.asked.get(worst)).toBeGreaterThan(30);
  expect(dear - usual).toBeLessThan(mostSeconds);
});
