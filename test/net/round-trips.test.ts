import { describe, expect, test } from 'vitest';
import { RoundTrips } from '../../src/net/round-trips.ts';

describe('how long silence is waited for', () => {
  test('in full while fewer than three hosts of the network replied', () => {
    const trips = new RoundTrips(1000);
    for (let i = 0; i < 100; i++) trips.replied('10.0.0.1', 2);
    trips.replied('10.0.0.2', 2);
    expect(trips.waitMs('10.0.0.9')).toBe(1000);
    trips.replied('10.0.0.3', 2);
    expect(trips.waitMs('10.0.0.9')).toBe(400);
  });

  test('four times as long as the slowest reply took, at least 400 ms, at most the whole time', () => {
    const trips = new RoundTrips(1000);
    for (const host of [1, 2, 3]) trips.replied(`10.0.0.${host}`, 40);
    expect(trips.waitMs('10.0.0.9')).toBe(400);
    trips.replied('10.0.0.4', 160);
    expect(trips.waitMs('10.0.0.9')).toBe(640);
    trips.replied('10.0.0.5', 3);
    expect(trips.waitMs('10.0.0.9')).toBeCloseTo(627, 0);
    trips.replied('10.0.0.6', 700);
    expect(trips.waitMs('10.0.0.9')).toBe(1000);
  });

  test('a reply that was delayed once is forgotten after a few hosts; a slow host is not while it replies', () => {
    const trips = new RoundTrips(1000);
    for (const host of [1, 2, 3]) trips.replied(`10.0.0.${host}`, 4);
    trips.replied('10.0.0.4', 300);
    for (let i = 0; i < 60; i++) trips.replied('10.0.0.5', 4);
    expect(trips.waitMs('10.0.0.9')).toBe(400);
    for (let i = 0; i < 60; i++) trips.replied(`10.0.0.${i % 2 === 0 ? 6 : 7}`, i % 2 === 0 ? 200 : 4);
    expect(trips.waitMs('10.0.0.9')).toBeGreaterThan(750);
  });

  test('in full in another network, however quick this one is', () => {
    const trips = new RoundTrips(1000);
    for (const host of [1, 2, 3]) {
      trips.replied(`10.0.0.${host}`, 2);
      trips.replied(`fd00::1:${host}`, 2);
    }
    expect(trips.waitMs('10.0.1.1')).toBe(1000);
    expect(trips.waitMs('fd00::1:ffff')).toBe(400);
    expect(trips.waitMs('fd00:0:0:2::1')).toBe(1000);
  });

  test('RoundTrips goes by the host itself once that has replied', () => {
    const trips = new RoundTrips(1000);
    for (const host of [1, 2, 3]) trips.replied(`10.0.0.${host}`, 4);
    trips.replied('10.0.0.9', 200);
    trips.replied('10.0.1.1', 2);
    expect([trips.waitMs('10.0.0.9'), trips.waitMs('10.0.0.1')]).toEqual([800, 400]);
    // The only host of its network that has replied.
    expect(trips.waitMs('10.0.1.1')).toBe(400);
    expect(trips.waitMs('10.0.1.2')).toBe(1000);
  });

  test('RoundTrips lets connects overlap after four of a host’s replies, 50 ms or more', () => {
    const trips = new RoundTrips(900);
    trips.replied('10.0.0.1', 2);
    trips.replied('10.0.0.2', 80);
    trips.replied('10.0.0.3', 500);
    const of = (address: string) => trips.overlapMs(address, 'host');
    expect(['10.0.0.1', '10.0.0.2', '10.0.0.3'].map(of)).toEqual([50, 320, 900]);
    expect(of('10.9.9.9')).toBe(400);
    expect(trips.overlapMs('10.0.0.1', 'address')).toBe(400);
    expect(trips.overlapMs('10.0.0.1', 'last')).toBe(Number.POSITIVE_INFINITY);
  });

  test('RoundTrips keeps the reply times of 16,384 hosts, and the network’s for all', () => {
    const trips = new RoundTrips(900);
    trips.replied('10.0.0.1', 100);
    for (let i = 0; i < 16_384; i++) trips.replied(`10.1.${i >> 8}.${i & 255}`, 2);
    expect(trips.overlapMs('10.0.0.1', 'host')).toBe(400);
    expect(trips.overlapMs('10.1.63.255', 'host')).toBe(50);
  });

  test('never longer than the whole time, where that is short', () => {
    const trips = new RoundTrips(300);
    for (const host of [1, 2, 3]) trips.replied(`10.0.0.${host}`, 2);
    expect(trips.waitMs('10.0.0.9')).toBe(300);
  });
});
