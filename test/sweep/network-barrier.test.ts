import { describe, expect, test } from 'vitest';
import type { Address } from '../../src/model/address.ts';
import { NetworkBarrier } from '../../src/sweep/network-barrier.ts';
import type { Searched } from '../../src/sweep/searched.ts';

const host = (address: Address): Searched => ({ address, alive: true, asked: true, probed: [] });

function watched() {
  const released: Address[] = [];
  const held = new NetworkBarrier(({ address }) => released.push(address));
  const searched = (address: Address, waits = true) => held.searched(address, waits ? host(address) : null);
  return { held, released, searched };
}

describe('who showed life', () => {
  test('waits for the last address of its network, and for that of no other', () => {
    const { held, released, searched } = watched();
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.1.1']) held.takenUp(address);
    searched('10.0.0.1');
    held.waveTakenUp();
    expect(released).toEqual([]);
    searched('10.0.0.2', false);
    expect(released).toEqual(['10.0.0.1']);
    searched('10.0.1.1');
    expect(released).toEqual(['10.0.0.1', '10.0.1.1']);
  });

  test('waits for the end of the wave, though all that were taken up are searched', () => {
    const { held, released, searched } = watched();
    held.takenUp('10.0.0.1');
    searched('10.0.0.1');
    held.takenUp('10.0.0.2');
    searched('10.0.0.2');
    expect(released).toEqual([]);
    held.waveTakenUp();
    expect(released).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  test('of a network of which only known addresses came so far, waits for its own wave', () => {
    const { held, released, searched } = watched();
    held.takenUpBeforeWave('10.0.0.1');
    held.takenUp('10.0.9.1');
    searched('10.0.9.1');
    held.waveTakenUp();
    expect(released).toEqual(['10.0.9.1']);
    held.takenUp('10.0.0.2');
    searched('10.0.0.2');
    held.waveTakenUp();
    // The known one is still looked at: it may be the controller.
    expect(released).toEqual(['10.0.9.1']);
    searched('10.0.0.1', false);
    expect(released).toEqual(['10.0.9.1', '10.0.0.2']);
  });

  test('NetworkBarrier frees the hosts of a wave though the next has their network', () => {
    const { held, released, searched } = watched();
    held.takenUp('fd00::1');
    held.takenUp('fd00::2');
    held.waveTakenUp();
    held.takenUp('fd00::401');
    searched('fd00::1');
    expect(released).toEqual([]);
    searched('fd00::2', false);
    expect(released).toEqual(['fd00::1']);
    searched('fd00::401');
    held.waveTakenUp();
    expect(released).toEqual(['fd00::1', 'fd00::401']);
  });

  test('does not wait when nothing more is searched', () => {
    const { held, released, searched } = watched();
    held.takenUp('10.0.0.1');
    held.takenUp('10.0.0.2');
    searched('10.0.0.1');
    held.over();
    expect(released).toEqual(['10.0.0.1']);
    searched('10.0.0.2');
    expect(released).toEqual(['10.0.0.1']);
  });
});
