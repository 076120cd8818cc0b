// Run inside a namespace: nats-server, a hub and the collector of a school on 10.63.1.0/28. `hub-orders-script.ts FOLDER`. The hub orders a
// sweep and a scope outside, and then a sweep inside. Prints as JSON what the collector answered, and when it had refused (seconds).
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { openInventory } from '../../db/open.ts';
import { ordersAnswer } from '../../db/queue/orders.ts';
import { collect } from '../../src/cli/actions/collector.ts';
import { checkHub } from '../../src/hub/check.ts';
import { changeOrders, publishOrders, sitesNamed } from '../../src/hub/orders.ts';
import { connectHub } from '../../src/hub/run.ts';
import { addSite, initHub } from '../../src/hub/set-up.ts';
import type { OrdersAnswer, SiteOrders } from '../../src/model/site-orders.ts';

const [folder = ''] = process.argv.slice(2);
const at = (name: string) => join(folder, name);
const dir = at('hub');
initHub({ folder: dir, address: '127.0.0.1:4222', listen: null, at: new Date() });
const networks = ['10.63.1.0/28'];
addSite({ folder: dir, name: 'school', networks, to: at('e'), replace: false, at: new Date() });
const server = spawn('nats-server', ['-c', join(dir, 'nats.conf')], { stdio: 'ignore' });
process.once('exit', () => server.kill('SIGKILL'));
while ((await checkHub(dir)).problems.length > 0) await wait(20);
writeFileSync(at('camcensus.yaml'), 'log: { level: silent }\n');
const inventory = openInventory(at('school.db'), { create: true });
void collect({ enrolment: at('e'), inventory: at('school.db'), config: at('camcensus.yaml'), line: 10_000 });

/** Gives orders, and waits for an answer to them. */
async function ordered(
  change: Partial<SiteOrders>,
  isEnd: (answer: OrdersAnswer) => boolean,
): Promise<OrdersAnswer> {
  changeOrders(dir, ['school'], () => change);
  const [site] = sitesNamed(dir, ['school']);
  const connection = await connectHub(dir);
  await publishOrders(connection, dir, [site!]);
  await connection.close();
  for (;;) {
    const answer = ordersAnswer(inventory);
    if (answer !== null && answer.number === site!.orders?.number && isEnd(answer)) return answer;
    await wait(50);
  }
}

const sweep = (targets: readonly string[]) => ({
  number: Date.now(),
  until: '2999-01-01T00:00:00Z',
  targets,
});
const none = { targets: null, exclude: [], schedule: null, timezone: null, rate: null, policies: null };
const outside = await ordered(
  { sweep: sweep(['10.63.2.1-10.63.2.3', '10.63.1.2']), settings: { ...none, targets: ['10.63.0.0/16'] } },
  ({ sweep: done, refused }) => done?.state === 'refused' && refused.length > 0,
);
const refusedAt = Date.now() / 1_000;
const inside = await ordered({ sweep: sweep(['10.63.1.2']) }, ({ sweep: done }) => done?.state === 'done');
process.stdout.write(JSON.stringify({ outside, inside, refusedAt }), () => process.exit(0));
