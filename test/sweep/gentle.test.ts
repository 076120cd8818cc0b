import { expect, test } from 'vitest';
import { type FragileNetworks, fragileFleet } from '../fake-devices/fragile-fleet.ts';
import { type Fleet, startFleet } from '../fake-devices/start.ts';
import { long } from '../long.ts';
import { addressesIn, defaultSweep } from './default-sweep.ts';

/** A hundred sweeps in all at full length, as by `npm run bench:gentle`. */
const fleets = long ? 50 : 3;
const sweepsOfEach = 2;
const networksOf = (i: number): FragileNetworks => ({ cameras: `127.93.${i}`, plant: `127.93.${i + 100}` });

/** Who died, and of what. */
function crashesIn({ devices }: Fleet): readonly string[] {
  return devices.flatMap(({ device, log }) =>
    log.crashed === null ? [] : [`${device.address} ${device.name}: ${log.crashed}`],
  );
}

test(`${fleets * sweepsOfEach} default sweeps over devices that die of little kill none, and each is scanned`, async () => {
  const running = await Promise.all(
    Array.from({ length: fleets }, (_, i) => startFleet(fragileFleet(networksOf(i)), { ports: 'real' })),
  );
  try {
    await Promise.all(
      running.map(async (fleet, i) => {
        for (let round = 0; round < sweepsOfEach; round++) {
          const seed = i * sweepsOfEach + round;
          const { result, hosts } = await defaultSweep(addressesIn(fleet), { seed });
          expect(crashesIn(fleet)).toEqual([]);
          expect(result).toMatchObject({ outcome: 'partial', scanned: 7, spared: 2, fellSilent: 0 });
          expect(hosts).toHaveLength(9);
        }
      }),
    );
    const devices = running.flatMap((fleet) => fleet.devices);
    expect(devices.flatMap(({ log }) => [...log.violations, ...log.credentials])).toEqual([]);
    // They were scanned: had they stood more, they would have been sent no less.
    for (const { device, log } of devices.filter(({ device }) => device.fragile?.ofAnyByte !== true))
      expect(log.requests.length, device.name).toBeGreaterThanOrEqual(sweepsOfEach);
  } finally {
    await Promise.all(running.map((fleet) => fleet.stop()));
  }
});

test('sweep leaves a host that dies of a request in peace, and reports it', async () => {
  const [camera] = fragileFleet({ cameras: '127.93.99', plant: '127.93.199' });
  if (camera === undefined) throw new Error('no camera');
  const dying = { ...camera, fragile: { paths: ['/'] } };
  const fleet = await startFleet([dying], { ports: 'real' });
  const notices: string[] = [];
  try {
    const { result, hosts } = await defaultSweep(addressesIn(fleet), {
      onNotice: (text) => notices.push(text),
    });
    expect(fleet.devices[0]?.log.crashed).toMatch(/was asked for/);
    expect(notices).toEqual(['127.93.99.1 stopped answering while it was being scanned, and is left alone.']);
    const message = 'Stopped answering while being scanned, and left alone: 127.93.99.1.';
    expect(result).toMatchObject({
      outcome: 'complete',
      fellSilent: 1,
      warnings: [{ kind: 'fell-silent', message }],
    });
    // Its earlier replies are kept; after three requests without a reply it got no more.
    const put = hosts[0]?.asked?.filter(({ outcome }) => outcome === 'refused');
    expect(put?.length).toBeLessThanOrEqual(3);
    expect(hosts[0]?.observations.some(({ field }) => field === 'http.title')).toBe(true);
  } finally {
    await fleet.stop();
  }
});
