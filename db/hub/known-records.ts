import { addressKey } from '../../src/model/address-order.ts';
import { noDecision } from '../../src/model/decision.ts';
import type { KnownDevice, KnownImport, KnownSite } from '../../src/model/site-message.ts';
import { storeDecision } from '../devices/decisions.ts';
import { currentObservations, storeObservations } from '../evidence/observations.ts';
import { storeProbes } from '../evidence/probes.ts';
import { type Concluding, dated } from '../evidence/store-conclusion.ts';
import { addVersions } from '../evidence/version-store.ts';
import { addAuditEntry, machine } from '../file/audit.ts';
import { storeAmbiguous } from '../identity/ambiguous-identifiers.ts';
import { insertDevice } from '../identity/mark-seen.ts';
import { pin } from '../identity/pins.ts';
import { reconclude } from '../identity/reconclude.ts';
import { applyImported } from '../imports/apply-imported.ts';
import { storeRow } from '../imports/import-news.ts';
import { keepImport } from '../imports/imports.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/**
 * Takes in what a site had recorded before it had this hub: its devices as they stand, concluded with the hub's own knowledge. Where the
 * hub has devices of the site already, from an inventory that this one takes the place of, these stay as they are, and the next sweep shows
 * which of them are there. Inside a transaction.
 */
export class KnownRecords {
  readonly #inventory: Inventory;
  readonly #site: string;
  readonly #concluding: Concluding;
  readonly #isNew: boolean;
  readonly #sweeps: number[] = [];
  readonly #devices = new Map<number, number>();
  readonly #decisions: (readonly [number, NonNullable<KnownDevice['decision']>])[] = [];
  readonly #behind: (readonly [number, KnownDevice])[] = [];

  constructor(inventory: Inventory, site: string, concluding: Concluding) {
    this.#inventory = inventory;
    this.#site = site;
    this.#concluding = dated(concluding);
    this.#isNew = inventory.get('SELECT 1 FROM device WHERE site = ? LIMIT 1', site) === undefined;
  }

  /** Notes a sweep of the records, which was started here. */
  addSweep(id: number): void {
    this.#sweeps.push(id);
  }

  addDevices(devices: readonly KnownDevice[]): void {
    if (this.#isNew) for (const device of devices) this.#add(device);
  }

  #add(known: KnownDevice): void {
    const inventory = this.#inventory;
    const { ip: address, firstSeen: at, lastSweep } = known;
    const id = insertDevice(inventory, { site: this.#site, address, at, sweepId: this.#sweep(lastSweep) });
    this.#devices.set(known.number, id);
    this.#addAddresses(id, known);
    for (const address of new Set(known.observations.map((one) => one.address))) {
      const observations = known.observations.filter((one) => one.address === address);
      storeObservations(inventory, id, { host: { address, observations, answered: [] }, current: [], at });
    }
    for (const { address, asked } of known.probes)
      storeProbes(inventory, id, { ...noAnswer, address, asked });
    inventory.run('UPDATE device SET listed = ? WHERE id = ?', known.listed ? 1 : 0, id);
    const after = currentObservations(inventory, id);
    reconclude(inventory, id, { before: after, after }, this.#concluding);
    // Those that it no longer reports, and those of devices that were merged into it.
    for (const { kind, value } of known.identifiers)
      inventory.run(
        'INSERT INTO identifier (device, kind, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        id,
        kind,
        value,
      );
    this.#addState(id, known);
    if (known.decision !== null) this.#decisions.push([id, known.decision]);
    if (known.through !== null) this.#behind.push([id, known]);
  }

  #addAddresses(id: number, { addresses }: KnownDevice): void {
    for (const one of addresses)
      this.#inventory.run(
        `INSERT INTO device_address (device, address, first_seen, last_seen, last_sweep, active, reason, fully_scanned)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[id, one.address, instant(one.firstSeen), instant(one.lastSeen), this.#sweep(one.lastSweep)],
        ...[one.active ? 1 : 0, one.reason, asNumber(one.fullyScanned)],
      );
  }

  #addState(id: number, known: KnownDevice): void {
    const { ip, shown, status, missed, firstSeen, lastSeen, unidentifiedSince, fullyScanned } = known;
    this.#inventory.run(
      `UPDATE device SET ip = @ip, ip_key = @key, addresses = @shown, status = @status, missed = @missed, first_seen = @first,
         last_seen = @last, unidentified_since = @unidentified, fully_scanned = @full WHERE id = @id`,
      {
        ...{ id, ip, key: addressKey(ip), shown: JSON.stringify(shown), status, missed },
        ...{ first: instant(firstSeen), last: instant(lastSeen), full: asNumber(fullyScanned) },
        unidentified: unidentifiedSince === null ? null : this.#sweep(unidentifiedSince),
      },
    );
  }

  addImport({ rows, ...of }: KnownImport): void {
    if (!this.#isNew) return;
    const inventory = this.#inventory;
    const about = { ...of, site: this.#site, at: instant(of.at), writtenAt: instant(of.writtenAt) };
    const id = keepImport(inventory, { ...about, elsewhere: true });
    for (const { line, portMacs, device, matchedBy, certain } of rows) {
      const here = device === null ? null : (this.#devices.get(device) ?? null);
      storeRow(inventory, about, { id, line, from: instant(line.from), to: instant(line.to), portMacs });
      if (here !== null)
        inventory.run(
          'UPDATE imported SET device = ?, matched_by = ?, certain = ? WHERE import = ? AND line = ?',
          ...[here, matchedBy, certain ? 1 : 0, id, line.line],
        );
    }
  }

  /** Writes what refers to devices, and the first version of each. */
  end({ ambiguous, pins, coverage }: KnownSite): void {
    const inventory = this.#inventory;
    const site = this.#site;
    const { at } = this.#concluding;
    const message = this.#isNew
      ? `Site ${site} had recorded ${this.#devices.size} devices before it had this hub.`
      : `What site ${site} had recorded before it had this hub was not taken over: there are devices of it here already.`;
    const change = addAuditEntry(inventory, {
      ...{ at, who: machine, action: 'records', device: null, message, detail: null },
    });
    if (!this.#isNew) return;
    for (const { since, ...one } of ambiguous) storeAmbiguous(inventory, site, one, instant(since));
    for (const { device, ...identifier } of pins) {
      const here = this.#devices.get(device);
      if (here !== undefined) pin(inventory, site, identifier, { device: here, change });
    }
    for (const one of coverage)
      inventory.run(
        `INSERT INTO coverage (site, network, first_sweep, last_sweep, asked, silent, alive) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        ...[site, one.network, this.#sweep(one.firstSweep), this.#sweep(one.lastSweep)],
        ...[one.asked, one.silent, one.alive],
      );
    this.#endBehind();
    this.#endDecisions();
    const devices = [...this.#devices.values()];
    applyImported(inventory, { devices, linked: [], observe: false }, this.#concluding);
    for (const device of devices) addVersions(inventory, { device }, { at, sweep: null });
  }

  #endBehind(): void {
    for (const [id, { through, channel, channelAddress }] of this.#behind)
      this.#inventory.run(
        'UPDATE device SET through = ?, channel = ?, channel_address = ? WHERE id = ?',
        ...[this.#devices.get(through ?? 0) ?? null, channel, channelAddress, id],
      );
  }

  #endDecisions(): void {
    const inventory = this.#inventory;
    const { at } = this.#concluding;
    for (const [id, { record, silent, order, filledIn }] of this.#decisions) {
      const replacedBy = record.replacedBy === null ? null : (this.#devices.get(record.replacedBy) ?? null);
      const entry = {
        ...{ at: instant(record.at ?? at), who: record.by ?? this.#site },
        message: 'Decided at the site before it had this hub.',
      };
      const origin = { elsewhere: true, order: instant(order) };
      const filled = Object.fromEntries(filledIn.map((field) => [field, record[field]]));
      if (filledIn.length > 0)
        storeDecision(inventory, id, { ...noDecision, ...filled }, { ...entry, action: 'import' }, origin);
      storeDecision(inventory, id, { ...record, replacedBy }, { ...entry, action: 'mark' }, origin);
      inventory.run('UPDATE decision SET silent = ? WHERE device = ?', silent, id);
    }
  }

  #sweep(place: number): number {
    const id = this.#sweeps[place];
    if (id === undefined) throw new Error('The records name a sweep that they do not have.');
    return id;
  }
}

const noAnswer = { observations: [], answered: [] };

function asNumber(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}
