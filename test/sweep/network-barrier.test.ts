import { describe, expect, test } from 'vitest';
import type { Address } from '../../src/model/address.ts';
import { NetworkBarrier } from '../../src/sweep/network-barrier.ts';
import type { Searched } from '../../src/sweep/searched.ts';

const host = (address: Address): Searched => ({ address, alive: true, asked: true, probed: [] });

function watched() {
  const released: Address[] = [];
  const barrier = new NetworkBarrier(({ address }) => released.push(address));
  const searched = (address: Address, waits = true) =>
    barrier.searched(address, waits ? host(address) : null);
  return { barrier, released, searched };
}

describe('who showed life', () => {
  test('waits for the last address of its network, and for that of no other', () => {
    const { barrier, released, searched } = watched();
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.1.1']) barrier.takenUp(address);
    searched('10.0.0.1');
    barrier.waveTakenUp();
    expect(released).toEqual([]);
    searched('10.0.0.2', false);
    expect(released).toEqual(['10.0.0.1']);
    searched('10.0.1.1');
    expect(released).toEqual(['10.0.0.1', '10.0.1.1']);
  });

  test('waits for the end of the wave, though all that were taken up are searched', () => {
    const { barrier, released, searched } = watched();
    barrier.takenUp('10.0.0.1');
    searched('10.0.0.1');
    barrier.takenUp('10.0.0.2');
    searched('10.0.0.2');
    expect(released).toEqual([]);
    barrier.waveTakenUp();
    expect(released).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  test('of a network of which only known addresses came so far, waits for its own wave', () => {
    const { barrier, released, searched } = watched();
    barrier.takenUpBeforeWave('10.0.0.1');
    barrier.takenUp('10.0.9.1');
    searched('10.0.9.1');
    barrier.waveTakenUp();
    expect(released).toEqual(['10.0.9.1']);
    barrier.takenUp('10.0.0.2');
    searched('10.0.0.2');
    barrier.waveTakenUp();
    // The known one is still looked at: it may be the controller.
    expect(released).toEqual(['10.0.9.1']);
    searched('10.0.0.1', false);
    expect(released).toEqual(['10.0.9.1', '10.0.0.2']);
  });

  test('NetworkBarrier frees the hosts of a wave though the next has their network', () => {
    const { barrier, released, searched } = watched();
    barrier.takenUp('fd00::1');
    barrier.takenUp('fd00::2');
    barrier.waveTakenUp();
    barrier.takenUp('fd00::401');
    searched('fd00::1');
    expect(released).toEqual([]);
    searched('fd00::2', false);
    expect(released).toEqual(['fd00::1']);
    searched('fd00::401');
    barrier.waveTakenUp();
    expect(released).toEqual(['fd00::1', 'fd00::401']);
  });

  test('does not wait when nothing more is searched', () => {
    const { barrier, released, searched } = watched();
    barrier.takenUp('10.0.0.1');
    barrier.takenUp('10.0.0.2');
    searched('10.0.0.1');
    barrier.over();
    expect(released).toEqual(['10.0.0.1']);
    searched('10.0.0.2');
    expect(released).toEqual(['10.0.0.1']);
  });
});
