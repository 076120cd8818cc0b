/** A process that writes one camera after the other and prints each, until it is killed. */
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { say } from '../../say.ts';
import { host, start, sweepWriter } from '../fixture.ts';

const [, , file = '', prefix = ''] = process.argv;
const inventory = openInventory(file, { create: true });
const sweepId = beginSweep(inventory, start({ startedAt: new Date().toISOString() }));
const writer = sweepWriter(inventory, sweepId, () => new Date().toISOString());
for (let number = 0; number < 60_000; number++) {
  const serial = `${prefix}-${number}`;
  const address = `10.${Number(prefix)}.${number >> 8}.${number & 255}`;
  writer.record(host(address, { maker: 'Axis', serial }, new Date().toISOString()));
  say(serial);
}
