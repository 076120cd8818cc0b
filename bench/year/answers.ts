import type { SweptHost } from '../../src/model/sweep.ts';
import type { Conditions } from './incidents.ts';
import { prefixOf } from './network.ts';
import type { Random } from './random.ts';
import { hostOf, saidBy, type Unit } from './unit.ts';
import type { World } from './world.ts';

/** A host that answers, and the unit that it really is; null for a host that is not a camera. */
export interface Answer {
  readonly host: SweptHost;
  readonly unit: Unit | null;
}

/** The answers of one night, and the addresses that were asked. */
export interface Heard {
  readonly answers: readonly Answer[];
  readonly asked: readonly string[];
}

/** The share of nights on which a unit does not answer at all, and of those on which half of its protocols do not. */
const silentShare = 0.01;
const busyShare = 0.02;
const otherHosts = ['1', '5', '6', '250'];

/** The answers that one night's sweep of a world gets. The order of hosts differs from night to night. */
export function hear(world: World, conditions: Conditions, at: string, random: Random): Heard {
  const asked = askedIn(world, conditions, random);
  const reached = new Set(asked);
  const units = [...world.units.values()].flatMap((unit) => answersOf(world, unit, conditions, at, random));
  const others = world.networks.flatMap((network) => othersIn(network, conditions, at));
  const answers = [...units, ...others].filter(({ host }) => reached.has(host.address));
  return { answers: random.shuffled(answers), asked };
}

function askedIn({ site }: World, { left, reached }: Conditions, random: Random): readonly string[] {
  if (left.size === 0 && reached === 1) return site.addresses;
  return site.addresses.filter(
    (address) => !left.has(prefixOf(address)) && (reached === 1 || random.chance(reached)),
  );
}

function answersOf(
  { site }: World,
  unit: Unit,
  { dead }: Conditions,
  at: string,
  random: Random,
): readonly Answer[] {
  if (random.chance(silentShare)) return [];
  return unit.addresses.flatMap((address, leg) => {
    const network = prefixOf(address);
    if (dead.has(network)) return [];
    const said = saidBy(unit, leg, site.local.has(network));
    const scanners = [...new Set(said.map(({ scanner }) => scanner))].filter(
      (one) => one !== 'liveness' && one !== 'neighbours',
    );
    const unanswered = random.chance(busyShare) ? scanners.filter(() => random.chance(0.5)) : [];
    return [{ host: hostOf(address, said, at, unanswered), unit }];
  });
}

/** A router, which answers for its side of a network that is down, and two or three computers. */
function othersIn(network: string, { dead }: Conditions, at: string): readonly Answer[] {
  const living = dead.has(network) ? otherHosts.slice(0, Number(network.length % 2)) : otherHosts;
  return living.map((last) => ({
    host: hostOf(
      `${network}.${last}`,
      [
        { scanner: 'liveness', port: 80, facts: [{ field: 'port.open', value: '80' }] },
        { scanner: 'http', port: 80, facts: [{ field: 'http.server', value: 'nginx' }] },
      ],
      at,
    ),
    unit: null,
  }));
}
