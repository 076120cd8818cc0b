import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { House } from './house.ts';

/** The reason of a sweep that nobody saw the end of: its process was gone. */
const vanished = 'The process or the machine ended while it ran; what it had recorded is kept.';

test('a sweep that fails once it has its number is in the inventory as failed at once, with the reason', async () => {
  const house = new House();
  const swept = house.sweep('127.95.13.0/30', {
    onStarted: () => {
      throw new Error('no room for the note');
    },
  });
  await expect(swept).rejects.toThrow('no room for the note');
  expect(listSweeps(house.inventory)).toMatchObject([
    { id: 1, outcome: 'failed', reason: 'no room for the note', counts: { scanned: 0, flows: 0 } },
  ]);
});

test('so is one whose network cannot be opened, and the next sweep says nothing else of it', async () => {
  const house = new House();
  const denied = 'A system error occurred: uv_interface_addresses returned EACCES';
  const interfaces = vi.spyOn(os, 'networkInterfaces');
  const heal = () => {
    interfaces.mockRestore();
    syncBuiltinESMExports();
  };
  onTestFinished(heal);
  const onStarted = () => {
    interfaces.mockImplementation(() => {
      throw new Error(denied);
    });
    syncBuiltinESMExports();
  };
  await expect(house.sweep('127.95.13.0/30', { onStarted })).rejects.toThrow(denied);
  heal();
  await house.sweep('127.95.13.0/30', { ports: [80] });
  const [, failed] = listSweeps(house.inventory);
  expect(failed).toMatchObject({ id: 1, outcome: 'failed', reason: denied });
  expect(failed?.reason).not.toBe(vanished);
});
