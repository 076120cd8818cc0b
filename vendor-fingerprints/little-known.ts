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

/**
 * Makers and badges known by little more than a name on cameras and recorders: neither the company's country nor its suppliers are
 * known. Each names a maker and clears nothing. Once more is known, a maker gets a file in vendors/ and leaves this list.
 */
export const littleKnownMakers: readonly MakerEntry[] = [
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
