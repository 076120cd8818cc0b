/**
 * A process that brings an older inventory forward, prints `forward`, and prunes what was over before a time. It is cut off at a place,
 * or killed from outside.
 */
import { openInventory } from '../../../db/open.ts';
import { prune } from '../../../db/removal/prune.ts';
import { cutOffAt } from '../../faults/cut-off.ts';
import { say } from '../../say.ts';

const [, , file = '', before = '', place = ''] = process.argv;
say('up');
cutOffAt(place);
const inventory = openInventory(file, { create: false });
say('forward');
await prune(inventory, before, { who: 'j.smith', at: '2026-03-09T10:15:00Z' });
