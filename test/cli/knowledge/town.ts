import type { Inventory } from '../../../db/inventory.ts';
import { contentsOf } from '../../../src/cli/knowledge/prove.ts';
import { type TakenPack, takePack } from '../../../src/cli/knowledge/take.ts';
import { fill } from '../../../src/config/fill.ts';
import { packBody, packFile } from '../../../src/hub/knowledge-pack.ts';
import type { Fingerprint, Fingerprints } from '../../../src/model/fingerprint.ts';
import type { Policy } from '../../../src/model/policy.ts';

/** A day on which packs are taken in these tests. */
export const today = '2026-06-01T12:00:00.000Z';

const server = (id: string, text: string, weight = 0.8): Fingerprint => ({
  id,
  field: 'http.auth-realm',
  pattern: new RegExp(`^${text}$`),
  weight,
  type: { is: 'camera', weight: 0.9 },
  examples: [{ seen: text }],
  unlike: [`${text}x`],
  source: 'https://example.org/manual',
});

/** Fingerprints of a maker in a country, who also sells as TownCam: all that is known in these tests. */
export function fingerprintsOfTown(version: string, mark = 'TownCam login'): Fingerprints {
  const own = {
    id: 'town',
    name: 'Town Optics',
    headquarters: 'CN',
    sources: ['https://example.org'] as const,
  };
  const brand = {
    ...({
      name: 'TownCam',
      relation: 'relabel',
      made: 'whole',
      howToTell: 'Its login page says so.',
    } as const),
    sources: ['https://example.org'] as const,
    fingerprints: [server('town/camera', mark)],
  };
  const makers = [{ ...own, fingerprints: [server('town/own', 'Town Optics unit')], brands: [brand] }];
  return { makers, behaviour: [], oui: [], names: [], version };
}

/** A policy about makers of a country. */
export const policyOfTown: Policy = {
  id: 'town-policy',
  title: 'What the town decided',
  authority: 'The town',
  date: '2026-01-01',
  since: null,
  supersedes: [],
  binds: 'Binds the town.',
  clauses: [
    {
      ...{ id: null, covers: ['video'], flags: { headquarters: ['CN'] }, subsidiaries: true, rebrands: true },
      ...{ purpose: null, source: null },
    },
  ],
  flagFrom: 0.7,
  reviewFrom: 0.3,
  source: 'https://example.org/policy',
  interpretation: null,
  version: 'p7',
};

/** A pack as the town issues it. */
export function packOfTown(
  seed: string,
  over: {
    readonly issued?: string;
    readonly fingerprints?: Fingerprints;
    readonly program?: string;
    readonly version?: string;
    readonly active?: readonly string[];
  } = {},
): Uint8Array {
  const { issued = '2026-05-01T00:00:00.000Z', fingerprints = fingerprintsOfTown('aaaaaaaaaaaa') } = over;
  const { program = '9.0.0', version = fingerprints.version, active = ['town-policy'] } = over;
  const body = packBody(contentsOf(fingerprints, [policyOfTown], active));
  return packFile(body, { issued, program, fingerprints: version }, seed);
}

/** Takes a pack into an inventory, with no config. */
export function take(inventory: Inventory, pack: Uint8Array, at = today): Promise<TakenPack> {
  const settings = { config: fill({}, null, '/') };
  return takePack(inventory, pack, { options: {}, settings, who: 'j.smith', at });
}
