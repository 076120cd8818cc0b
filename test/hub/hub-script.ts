import process from 'node:process';
import { claimHub } from '../../db/hub/service.ts';
import { openInventory } from '../../db/open.ts';
import { runHub } from '../../src/hub/run.ts';
import { knowledge } from './site-and-hub.ts';

/** A hub as a process of its own: `hub-script FOLDER INVENTORY`. */
const [folder = '', file = ''] = process.argv.slice(2);
const inventory = openInventory(file, { create: false });
claimHub(inventory);
console.error('ready');
await runHub({
  ...{ inventory, knowledge, folder, once: false, signal: new AbortController().signal },
  onNotice: (site, sentence) => console.error(`${site}: ${sentence}`),
  onState: () => {},
});
