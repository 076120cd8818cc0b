import { AddressBook, prefixOf, type Site } from './network.ts';
import { type Profile, profiles } from './profiles.ts';
import type { Random } from './random.ts';
import { certificateOf, keyOf, makeUnit, type Unit } from './unit.ts';

/** Probabilities of events for one unit in one night. */
const nightly = {
  lease: 0.005,
  firmware: 1.5 / 365,
  replaced: 0.12 / 365,
  added: 0.1 / 365,
  removed: 0.08 / 365,
  renamed: 0.05 / 365,
};

/** Each profile as many times as its share. */
const byShare = profiles.flatMap((profile) => Array.from({ length: profile.share }, () => profile));

/** The events of a year, counted. */
export interface Happened {
  leases: number;
  reshuffled: number;
  firmware: number;
  replaced: number;
  added: number;
  removed: number;
  claims: number;
}

/** The units of one site and what happens to them. */
export class World {
  readonly site: Site;
  readonly units = new Map<number, Unit>();
  readonly happened: Happened = {
    leases: 0,
    reshuffled: 0,
    firmware: 0,
    replaced: 0,
    added: 0,
    removed: 0,
    claims: 0,
  };
  readonly #random: Random;
  readonly #book: AddressBook;
  readonly #used: readonly string[];
  readonly #nextId: () => number;

  constructor(site: Site, count: number, random: Random, nextId: () => number) {
    this.site = site;
    this.#random = random;
    this.#book = new AddressBook(random);
    this.#nextId = nextId;
    // Fewer than half of the networks have devices, as in practice.
    const networks = Math.min(site.networks.length, Math.max(2, Math.ceil(count / 55)));
    this.#used = random.shuffled(site.networks).slice(0, networks);
    for (let made = 0; made < count; made++) this.#add(this.#profile(), random.pick(this.#used));
    this.#spoil(count);
  }

  /** Networks that have devices. */
  get networks(): readonly string[] {
    return this.#used;
  }

  /** Simulates one night; `reshuffle`: networks that reassign all leases. */
  pass(reshuffle: readonly string[]): void {
    for (const unit of [...this.units.values()]) this.#passFor(unit);
    for (const network of reshuffle) this.#reshuffle(network);
  }

  /** An impostor appears that reports an honest unit's identifiers. */
  claim(): void {
    // A unit that reports only its endpoint cannot be distinguished from another that reports the same.
    const victims = [...this.units.values()].filter(
      ({ endpoint, serial }) => endpoint !== null && serial !== null,
    );
    const victim = this.#random.pick(victims);
    const [, , , unknown] = profiles;
    const liar = this.#add(unknown ?? victim.profile, prefixOf(victim.addresses[0] ?? ''));
    if (liar === null) return;
    // It reports nothing of its own, and could not be recognised at a new address.
    liar.leased = false;
    liar.serial = null;
    liar.endpoint = victim.endpoint;
    if (this.#random.chance(0.5)) liar.told = victim.told;
    this.happened.claims += 1;
  }

  #passFor(unit: Unit): void {
    const random = this.#random;
    if (unit.leased && random.chance(nightly.lease)) this.#newLease(unit);
    if (random.chance(nightly.firmware)) this.#newFirmware(unit);
    if (random.chance(nightly.renamed)) unit.name = `entrance ${random.below(900)}`;
    if (random.chance(nightly.replaced)) this.#replace(unit);
    else if (random.chance(nightly.removed)) this.#remove(unit);
    if (random.chance(nightly.added) && this.#add(this.#profile(), random.pick(this.#used)) !== null)
      this.happened.added += 1;
    unit.changes += 1;
  }

  #newLease(unit: Unit): void {
    const [old] = unit.addresses;
    if (old === undefined) return;
    const address = this.#book.take(prefixOf(old), true);
    if (address === null) return;
    this.#book.free(old);
    unit.addresses = [address];
    this.happened.leases += 1;
  }

  #newFirmware(unit: Unit): void {
    const random = this.#random;
    unit.firmware = `V5.${random.below(8)}.${random.below(10)} build ${240_000 + random.below(40_000)}`;
    if (unit.restless)
      unit.endpoint = `urn:uuid:${random.hex(8)}-${random.hex(4)}-11b3-819e-${random.hex(12)}`;
    if (unit.certificate !== null && random.chance(0.3)) {
      unit.certificate = certificateOf(random, unit.profile);
      // Half of the renewals keep the key.
      if (unit.changes % 2 === 0 || unit.certificate.startsWith('factory-')) unit.key = keyOf(unit);
    }
    this.happened.firmware += 1;
  }

  /** Another unit in the same place, usually of the same model. */
  #replace(unit: Unit): void {
    const random = this.#random;
    // A unit without identifiers is replaced by one with some, because otherwise the change could not be detected.
    const weak = !unit.profile.onvif;
    const profile = weak || random.chance(0.4) ? this.#speaking() : unit.profile;
    const next = makeUnit(random, this.#nextId(), profile);
    next.addresses = unit.addresses.slice(0, next.macs.length);
    for (const address of unit.addresses.slice(next.macs.length)) this.#book.free(address);
    while (next.addresses.length < next.macs.length) {
      const address = this.#book.take(random.pick(this.#used), false);
      if (address === null) break;
      next.addresses.push(address);
    }
    this.units.delete(unit.id);
    this.units.set(next.id, next);
    this.happened.replaced += 1;
  }

  #remove(unit: Unit): void {
    for (const address of unit.addresses) this.#book.free(address);
    this.units.delete(unit.id);
    this.happened.removed += 1;
  }

  #reshuffle(network: string): void {
    const leased = [...this.units.values()].filter(
      ({ leased: has, addresses }) => has && prefixOf(addresses[0] ?? '') === network,
    );
    const addresses = this.#random.shuffled(leased.map((unit) => unit.addresses));
    for (const [index, unit] of leased.entries()) unit.addresses = addresses[index] ?? unit.addresses;
    this.happened.reshuffled += 1;
  }

  #add(profile: Profile, network: string): Unit | null {
    const unit = makeUnit(this.#random, this.#nextId(), profile);
    for (const leg of unit.macs.keys()) {
      // A recorder's second interface is in the network of its cameras.
      const address = this.#book.take(leg === 0 ? network : this.#random.pick(this.#used), unit.leased);
      if (address === null) return null;
      unit.addresses.push(address);
    }
    this.units.set(unit.id, unit);
    return unit;
  }

  #profile(): Profile {
    return this.#random.pick(byShare);
  }

  #speaking(): Profile {
    return this.#random.pick(profiles.filter(({ serials, macs }) => serials > 80 && macs > 80));
  }

  /** Factory mistakes: one serial number, MAC address or endpoint on several units, each with another identifier of its own. */
  #spoil(count: number): void {
    const random = this.#random;
    const plain = random
      .shuffled([...this.units.values()])
      .filter(({ profile, macs }) => profile.onvif && profile.maker === null && macs.length === 1);
    const batches = Math.max(1, Math.round(count / 250));
    for (let batch = 0; batch < batches; batch++) {
      const size = 2 + random.below(5);
      const serial = `CLONE${random.hex(8)}`;
      const mac = `00:12:34:${random.hex(2)}:${random.hex(2)}:99`;
      const endpoint = `urn:uuid:${random.hex(8)}-1dd2-11b2-a105-${random.hex(12)}`;
      for (const unit of plain.splice(0, size)) unit.serial = serial;
      for (const unit of plain.splice(0, size)) unit.told = mac;
      for (const unit of plain.splice(0, size)) this.#cloneEndpoint(unit, endpoint);
    }
  }

  #cloneEndpoint(unit: Unit, endpoint: string): void {
    unit.endpoint = endpoint;
    // Units that share an endpoint can still be distinguished by a serial number.
    unit.serial ??= `OWN${this.#random.hex(10)}`;
  }
}
