import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openInventory } from '../../../db/open.ts';
import { readServiceConfig } from '../../../src/cli/service/service-config.ts';
import { type DashboardOptions, dashboardOn } from '../../../src/web/dashboard-on.ts';
import { folderWith } from '../../config/config-in.ts';
import { sweepNight } from '../../db/fixture.ts';
import { newInventory } from '../../db/temporary.ts';

/** A dashboard on an inventory without accounts. */
export async function withoutAccounts(options: Partial<DashboardOptions>) {
  const folder = folderWith({ 'a.yaml': 'log: { level: silent }\n' });
  const inventory = newInventory(join(folder, 'inventory.db'));
  sweepNight(inventory, { day: '2026-03-01', site: 'north', hosts: [['10.0.0.5', { serial: 'SN' }]] });
  const activeConfig = await readServiceConfig(
    { config: join(folder, 'a.yaml'), inventory: inventory.path },
    { anySchedule: true },
  );
  const reader = openInventory(inventory.path, { create: false, readonly: true, following: true });
  const notes: { message: string; fields: object }[] = [];
  const opened = dashboardOn(reader, {
    activeConfig: () => activeConfig,
    failed: (error) => {
      throw error;
    },
    note: (message, fields) => notes.push({ message, fields }),
    concluding: () => Promise.reject(new Error('nothing is concluded')),
    ...options,
  });
  onTestFinished(() => {
    opened.close();
    reader.close();
    inventory.close();
  });
  return { ...opened, inventory, notes };
}
