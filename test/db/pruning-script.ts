/** A process that brings an older inventory forward, says `forward`, and takes away what was over before a time; then `pruned`. */
import { writeSync } from 'node:fs';
import { openInventory } from '../../db/open.ts';
import { prune } from '../../db/prune.ts';

const [, , file = '', before = ''] = process.argv;
writeSync(1, 'up\n');
const inventory = openInventory(file, { create: false });
writeSync(1, 'forward\n');
await prune(inventory, before, { who: 'j.smith', at: '2026-03-09T10:15:00Z' });
writeSync(1, 'pruned\n');
