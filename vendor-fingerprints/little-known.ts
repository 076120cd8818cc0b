import type { MakerEntry } from './define.ts';
import { littleKnownFigures } from './little-known/0-9.ts';
import { littleKnownAToAl } from './little-known/a-al.ts';
import { littleKnownAmToAz } from './little-known/am-az.ts';
import { littleKnownB } from './little-known/b.ts';
import { littleKnownCToCl } from './little-known/c-cl.ts';
import { littleKnownCmToCz } from './little-known/cm-cz.ts';
import { littleKnownD } from './little-known/d.ts';
import { littleKnownE } from './little-known/e.ts';
import { littleKnownF } from './little-known/f.ts';
import { littleKnownG } from './little-known/g.ts';
import { littleKnownH } from './little-known/h.ts';
import { littleKnownI } from './little-known/i.ts';
import { littleKnownJToK } from './little-known/j-k.ts';
import { littleKnownL } from './little-known/l.ts';
import { littleKnownM } from './little-known/m.ts';
import { littleKnownN } from './little-known/n.ts';
import { littleKnownOToQ } from './little-known/o-q.ts';
import { littleKnownR } from './little-known/r.ts';
import { littleKnownSToSl } from './little-known/s-sl.ts';
import { littleKnownSmToSz } from './little-known/sm-sz.ts';
import { littleKnownT } from './little-known/t.ts';
import { littleKnownUToV } from './little-known/u-v.ts';
import { littleKnownWToZ } from './little-known/w-z.ts';
import * as vendors from './makers.ts';
import { readNames } from './read-names.ts';

/** Makers whose country is not known, of whom a series, a habit or a registrant is. */
const entries: readonly MakerEntry[] = [
  ...littleKnownFigures,
  ...littleKnownAToAl,
  ...littleKnownAmToAz,
  ...littleKnownB,
  ...littleKnownCToCl,
  ...littleKnownCmToCz,
  ...littleKnownD,
  ...littleKnownE,
  ...littleKnownF,
  ...littleKnownG,
  ...littleKnownH,
  ...littleKnownI,
  ...littleKnownJToK,
  ...littleKnownL,
  ...littleKnownM,
  ...littleKnownN,
  ...littleKnownOToQ,
  ...littleKnownR,
  ...littleKnownSToSl,
  ...littleKnownSmToSz,
  ...littleKnownT,
  ...littleKnownUToV,
  ...littleKnownWToZ,
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
export const littleKnownMakers: readonly MakerEntry[] = own.map(
  ({ maker: id, text: name, country: headquarters, seller, source }) => ({
    ...(byId.get(id) ?? { id, name, headquarters, sources: [source], marks: [] }),
    ...(seller !== null && { buys: seller }),
  }),
);
