import type { MakerEntry } from './define.ts';
import * as vendors from './makers.ts';
import { minorVendorsFigures } from './minor-vendors/0-9.ts';
import { minorVendorsAToAl } from './minor-vendors/a-al.ts';
import { minorVendorsAmToAz } from './minor-vendors/am-az.ts';
import { minorVendorsB } from './minor-vendors/b.ts';
import { minorVendorsCToCl } from './minor-vendors/c-cl.ts';
import { minorVendorsCmToCz } from './minor-vendors/cm-cz.ts';
import { minorVendorsD } from './minor-vendors/d.ts';
import { minorVendorsE } from './minor-vendors/e.ts';
import { minorVendorsF } from './minor-vendors/f.ts';
import { minorVendorsG } from './minor-vendors/g.ts';
import { minorVendorsH } from './minor-vendors/h.ts';
import { minorVendorsI } from './minor-vendors/i.ts';
import { minorVendorsJToK } from './minor-vendors/j-k.ts';
import { minorVendorsL } from './minor-vendors/l.ts';
import { minorVendorsM } from './minor-vendors/m.ts';
import { minorVendorsN } from './minor-vendors/n.ts';
import { minorVendorsOToQ } from './minor-vendors/o-q.ts';
import { minorVendorsR } from './minor-vendors/r.ts';
import { minorVendorsSToSl } from './minor-vendors/s-sl.ts';
import { minorVendorsSmToSz } from './minor-vendors/sm-sz.ts';
import { minorVendorsT } from './minor-vendors/t.ts';
import { minorVendorsUToV } from './minor-vendors/u-v.ts';
import { minorVendorsWToZ } from './minor-vendors/w-z.ts';
import { readNames } from './read-names.ts';

/** Makers whose country is not known, of which a series, a firmware string or a registrant is. */
const entries: readonly MakerEntry[] = [
  ...minorVendorsFigures,
  ...minorVendorsAToAl,
  ...minorVendorsAmToAz,
  ...minorVendorsB,
  ...minorVendorsCToCl,
  ...minorVendorsCmToCz,
  ...minorVendorsD,
  ...minorVendorsE,
  ...minorVendorsF,
  ...minorVendorsG,
  ...minorVendorsH,
  ...minorVendorsI,
  ...minorVendorsJToK,
  ...minorVendorsL,
  ...minorVendorsM,
  ...minorVendorsN,
  ...minorVendorsOToQ,
  ...minorVendorsR,
  ...minorVendorsSToSl,
  ...minorVendorsSmToSz,
  ...minorVendorsT,
  ...minorVendorsUToV,
  ...minorVendorsWToZ,
];

const elsewhere: ReadonlySet<string> = new Set(Object.values(vendors).map(({ id }) => id));
const own = readNames().filter(({ kind, maker }) => kind === 'maker' && !elsewhere.has(maker));
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const nameless = entries.find(({ id }) => !own.some(({ maker }) => maker === id));
if (nameless !== undefined) throw new RangeError(`names.tsv has no row for the maker ${nameless.id}.`);

/**
 * Makers known by little more than a name on cameras and recorders: neither the company's country nor its suppliers are known. Each names a
 * maker and clears nothing. Once more is known, a maker gets a file in vendors/.
 */
export const minorVendors: readonly MakerEntry[] = own.map(
  ({ maker: id, text: name, country: headquarters, reseller, source }) => ({
    ...(byId.get(id) ?? { id, name, headquarters, sources: [source], fingerprints: [] }),
    ...(reseller !== null && { buys: reseller }),
  }),
);
