import { describe, expect, test } from 'vitest';
import type { Address } from '../../src/model/address.ts';
import type { Discovered } from '../../src/sweep/discovered.ts';
import { NetworkBarrier } from '../../src/sweep/network-barrier.ts';

const host = (address: Address): Discovered => ({ address, alive: true, complete: true, probed: [] });

function watched() {
  const released: Address[] = [];
  const barrier = new NetworkBarrier(({ address }) => released.push(address));
  const discovered = (address: Address, waits = true) =>
    barrier.discovered(address, waits ? host(address) : null);
  return { barrier, released, discovered };
}

describe('who showed life', () => {
  test('waits for the last address of its network, and for that of no other', () => {
    const { barrier, released, discovered } = watched();
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.1.1']) barrier.takenUp(address);
    discovered('10.0.0.1');
    barrier.waveTakenUp();
    expect(released).toEqual([]);
    discovered('10.0.0.2', false);
    expect(released).toEqual(['10.0.0.1']);
    discovered('10.0.1.1');
    expect(released).toEqual(['10.0.0.1', '10.0.1.1']);
  });

  test('waits for the end of the wave, though discovery of all that were taken up has ended', () => {
    const { barrier, released, discovered } = watched();
    barrier.takenUp('10.0.0.1');
    discovered('10.0.0.1');
    barrier.takenUp('10.0.0.2');
    discovered('10.0.0.2');
    expect(released).toEqual([]);
    barrier.waveTakenUp();
    expect(released).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  test('of a network of which only known addresses came so far, waits for its own wave', () => {
    const { barrier, released, discovered } = watched();
    barrier.takenUpBeforeWave('10.0.0.1');
    barrier.takenUp('10.0.9.1');
    discovered('10.0.9.1');
    barrier.waveTakenUp();
    expect(released).toEqual(['10.0.9.1']);
    barrier.takenUp('10.0.0.2');
    discovered('10.0.0.2');
    barrier.waveTakenUp();
    // The known one is still looked at: it may be the controller.
    expect(released).toEqual(['10.0.9.1']);
    discovered('10.0.0.1', false);
    expect(released).toEqual(['10.0.9.1', '10.0.0.2']);
  });

  test('NetworkBarrier frees the hosts of a wave though the next has their network', () => {
    const { barrier, released, discovered } = watched();
    barrier.takenUp('fd00::1');
    barrier.takenUp('fd00::2');
    barrier.waveTakenUp();
    barrier.takenUp('fd00::401');
    discovered('fd00::1');
    expect(released).toEqual([]);
    discovered('fd00::2', false);
    expect(released).toEqual(['fd00::1']);
    discovered('fd00::401');
    barrier.waveTakenUp();
    expect(released).toEqual(['fd00::1', 'fd00::401']);
  });

  test('does not wait when discovery has ended', () => {
    const { barrier, released, discovered } = watched();
    barrier.takenUp('10.0.0.1');
    barrier.takenUp('10.0.0.2');
    discovered('10.0.0.1');
    barrier.over();
    expect(released).toEqual(['10.0.0.1']);
    discovered('10.0.0.2');
    expect(released).toEqual(['10.0.0.1']);
  });
});
