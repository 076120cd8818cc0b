import type { Fact } from '../../src/model/observation.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import type { Profile } from './profiles.ts';
import type { Random } from './random.ts';

/** One real unit: what it is, whatever it says. */
export interface Unit {
  readonly id: number;
  readonly profile: Profile;
  readonly model: string;
  /** Those of its network interfaces: one, or two for a recorder with two. */
  readonly macs: readonly string[];
  serial: string | null;
  endpoint: string | null;
  /** Creates a new endpoint at every restart. */
  readonly restless: boolean;
  /** The MAC address that it reports, if any. */
  told: string | null;
  certificate: string | null;
  /** The key in it: its own, or one that a batch of units got with certificates of their own. */
  key: string | null;
  firmware: string;
  name: string;
  /** Where its interfaces answer, in their order. */
  addresses: string[];
  /** Its address is a lease and may change. */
  leased: boolean;
  /** How often it changed, so that its answers have to be rebuilt. */
  changes: number;
}

/** A new unit of a kind, as it leaves the factory. */
export function makeUnit(random: Random, id: number, profile: Profile): Unit {
  const tail = () => `${random.hex(2)}:${random.hex(2)}:${random.hex(2)}`;
  const two = profile.interfaces === 2 && random.chance(0.5);
  const macs = Array.from({ length: two ? 2 : 1 }, () => `${profile.prefix}:${tail()}`);
  const model = random.pick(profile.models);
  const out = (share: number) => random.chance(share / 100);
  // A unit without identifiers keeps its address, because two such units could not be distinguished.
  const unit: Unit = {
    id,
    profile,
    model,
    macs,
    serial: out(profile.serials) ? `${model.slice(0, 6)}${random.hex(10).toUpperCase()}` : null,
    endpoint: profile.onvif ? `urn:uuid:${random.hex(8)}-${random.hex(4)}-11b3-819e-${random.hex(12)}` : null,
    restless: out(3),
    told: out(profile.macs) ? (macs[0] ?? null) : null,
    certificate: out(profile.tls) ? certificateOf(random, profile) : null,
    key: null,
    firmware: `V5.${random.below(8)}.${random.below(10)} build ${200_000 + random.below(40_000)}`,
    name: `camera ${random.below(400)}`,
    addresses: [],
    leased: profile.onvif && macs.length === 1 && out(40),
    changes: 0,
  };
  unit.key = keyOf(unit);
  return unit.restless && unit.serial === null && unit.told === null ? { ...unit, restless: false } : unit;
}

/** Firmware ships one certificate on every unit, or creates one at the first start. */
export function certificateOf(random: Random, { name }: Profile): string {
  if (random.chance(0.3)) return `factory-${name.replaceAll(' ', '-').toLowerCase()}`.padEnd(64, '0');
  return random.hex(64);
}

/** The key that a unit creates together with its certificate; one batch in ten has the factory's key in individual certificates. */
export function keyOf({ certificate, id, profile }: Unit): string | null {
  if (certificate === null || certificate.startsWith('factory-')) return certificate;
  if (id % 10 === 3) return `batch-${profile.name.replaceAll(' ', '-').toLowerCase()}`.padEnd(64, '0');
  return [...certificate].reverse().join('');
}

/** What a unit says to each scanner. */
export interface Said {
  readonly scanner: string;
  readonly port: number | null;
  readonly facts: readonly Fact[];
}

/** Everything that a unit says on one of its interfaces. */
export function saidBy(unit: Unit, leg: number, neighbour: boolean): readonly Said[] {
  const { profile, model, serial, endpoint, told, certificate, firmware, name } = unit;
  const fact = (field: Fact['field'], value: string | null): readonly Fact[] =>
    value === null || value === '' ? [] : [{ field, value }];
  const mac = unit.macs[leg] ?? null;
  const own = profile.maker;
  const words = [
    ...fact('maker.model', model),
    ...fact('maker.serial', serial),
    ...fact('maker.mac', told),
    ...fact('maker.firmware', firmware),
  ];
  const said: readonly Said[] = [
    ...profile.ports.map((port) => ({ scanner: 'liveness', port, facts: fact('port.open', String(port)) })),
    { scanner: 'http', port: 80, facts: [...profile.web, ...fact('http.title', name)] },
    { scanner: 'rtsp', port: 554, facts: profile.stream },
    {
      scanner: 'tls',
      port: 443,
      facts: [...fact('tls.fingerprint', certificate), ...fact('tls.key', unit.key)],
    },
    {
      scanner: 'ws-discovery',
      port: 3702,
      facts: profile.onvif
        ? [
            ...fact('onvif.types', 'dn:NetworkVideoTransmitter tds:Device'),
            ...fact('onvif.endpoint', endpoint),
            ...fact('onvif.scope-hardware', model),
          ]
        : [],
    },
    own === null
      ? { scanner: 'onvif', port: 80, facts: [...fact('onvif.serial', serial), ...fact('onvif.mac', told)] }
      : { scanner: own.scanner, port: own.port, facts: [...own.facts, ...words] },
    { scanner: 'neighbours', port: null, facts: neighbour ? fact('mac.address', mac) : [] },
  ];
  return said.filter(({ facts }) => facts.length > 0);
}

/** A host's answers on one night, without the scanners that got none. */
export function hostOf(
  address: string,
  said: readonly Said[],
  at: string,
  unanswered: readonly string[] = [],
): SweptHost {
  const answering = said.filter(({ scanner }) => !unanswered.includes(scanner));
  return {
    address,
    observations: answering.flatMap(({ scanner, port, facts }) =>
      facts.map(({ field, value }) => ({ field, value, address, port, scanner, at })),
    ),
    answered: answering.map(({ scanner, port }) => ({ scanner, port })),
  };
}
