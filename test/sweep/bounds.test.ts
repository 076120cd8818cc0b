import { describe, expect, test } from 'vitest';
import { scanners } from '../../scanners/index.ts';
import { gatePorts } from '../../scanners/targeting/ports.ts';
import { longestUnicastMs } from '../../src/model/scanner.ts';
import { boundsFor } from '../../src/sweep/bounds.ts';
import { fakeDatagram } from './fake-network.ts';

const ports = { gate: gatePorts, full: gatePorts };
const memory = 4e9;
const given = {
  ports,
  scanners,
  connectMs: 1000,
  descriptors: 20_000,
  memory,
  neighbours: 256,
  pingUpTo: 1024n,
};

/** Flows a second that so many silent addresses at once can use: the next of four connects leaves after 0.4 s, the last waits 1 s. */
function useful(discovering: number, flows: number): number {
  return (discovering * flows) / 2.2;
}

describe('targets in flight', () => {
  test.each([200, 1000, 5000])('use a rate of %i and little more', (rate) => {
    const { bounds, slowed } = boundsFor({ ...given, rate });
    expect(useful(bounds.discovering, 6)).toBeGreaterThanOrEqual(rate);
    expect(useful(bounds.discovering, 6)).toBeLessThan(rate * 1.5);
    expect(slowed).toBeNull();
  });

  test('boundsFor caps addresses by memory, and names the rate that is reached', () => {
    const { bounds, silentMs, slowed } = boundsFor({ ...given, rate: 100_000 });
    expect([bounds.discovering, bounds.scanning, silentMs]).toEqual([4096, 320, 4 * 460]);
    const reached = Number(/up to about ([\d,]+) a second/.exec(slowed ?? '')?.[1]?.replace(',', ''));
    expect(reached).toBeGreaterThan(13_000);
    expect(boundsFor({ ...given, rate: Math.floor(reached) - 100 }).slowed).toBeNull();
    expect(boundsFor({ ...given, rate: Math.floor(reached) + 100 }).slowed).toBe(slowed);
  });

  test('boundsFor gives addresses an eighth of the free memory, and reports it', () => {
    const { bounds, slowed } = boundsFor({ ...given, rate: 5000, memory: 40_000_000 });
    expect(bounds.discovering).toBe(400);
    expect(slowed).toMatch(
      /^Little memory is free, so 400 addresses are scanned at a time instead of \d,\d+/,
    );
    // So many reach a lower rate.
    expect(boundsFor({ ...given, rate: 800, memory: 40_000_000 }).slowed).toBeNull();
    expect(boundsFor({ ...given, rate: 1000, memory: 0 }).bounds.discovering).toBe(64);
  });

  test('boundsFor fits into the descriptors that there are, and reports it', () => {
    const { bounds, slowed } = boundsFor({ ...given, rate: 1000, descriptors: 256 });
    expect(bounds.discovering + bounds.scanning).toBeLessThanOrEqual(156);
    expect(bounds.pinging * 3).toBeLessThan(100);
    expect(slowed).toMatch(
      /^Only 256 files may be open at once, so 54 addresses are scanned at a time instead of \d+/,
    );
  });

  test('are more where an address costs less', () => {
    const one = boundsFor({ ...given, rate: 1000, ports: { gate: [80], full: [80] }, scanners: [] });
    expect(one.bounds.discovering).toBe(1250);
  });

  test.each([
    [20_000, 128],
    [356, 32],
    [100, 4],
  ])(
    'with %i files, %i echoes are sent at once: each is a process with three pipes',
    (descriptors, pinging) => {
      expect(boundsFor({ ...given, rate: 1000, descriptors }).bounds.pinging).toBe(pinging);
    },
  );

  test.each([
    [20_000, 125],
    [100, 9],
  ])(
    'with %i files, %i hosts are scanned at once, and at a low rate no fewer than 32 of those',
    (descriptors, scanning) => {
      expect(boundsFor({ ...given, rate: 1000, descriptors }).bounds.scanning).toBe(scanning);
      const { bounds } = boundsFor({ ...given, rate: 10, descriptors });
      expect(bounds.scanning).toBe(Math.min(32, scanning));
      expect(bounds.discovering).toBe(descriptors === 100 ? 11 : 64);
    },
  );

  test('an address is in hand for as long as the slower of connects and datagrams takes', () => {
    const datagram = { ...fakeDatagram('slow', 'every-address'), listenMs: 3_000 };
    const discovering = (listenMs: number, audience: 'every-address' | 'alive' = 'every-address') =>
      boundsFor({
        ...{ ...given, rate: 1000, ports: { gate: [80], full: [80] } },
        scanners: [{ ...datagram, audience, listenMs }],
      }).bounds.discovering;
    // One connect of a second and one datagram: half as many addresses as with the connect alone.
    expect([discovering(500), discovering(500, 'alive')]).toEqual([625, 1250]);
    expect(discovering(1_200)).toBe(750);
    // However long a group is listened to, a single address is not.
    expect(discovering(60_000)).toBe(Math.ceil((1000 * (longestUnicastMs / 1000) * 1.25) / 2));
  });
});
