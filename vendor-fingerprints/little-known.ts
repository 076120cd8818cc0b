import type { MakerEntry } from './define.ts';
import { littleKnownFigures } from './little-known/0-9.ts';
import { littleKnownA } from './little-known/a.ts';
import { littleKnownB } from './little-known/b.ts';
import { littleKnownC } from './little-known/c.ts';
import { littleKnownDToE } from './little-known/d-e.ts';
import { littleKnownF } from './little-known/f.ts';
import { littleKnownGToH } from './little-known/g-h.ts';
import { littleKnownI } from './little-known/i.ts';
import { littleKnownJToK } from './little-known/j-k.ts';
import { littleKnownL } from './little-known/l.ts';
import { littleKnownM } from './little-known/m.ts';
import { littleKnownN } from './little-known/n.ts';
import { littleKnownOToQ } from './little-known/o-q.ts';
import { littleKnownR } from './little-known/r.ts';
import { littleKnownS } from './little-known/s.ts';
import { littleKnownT } from './little-known/t.ts';
import { littleKnownUToV } from './little-known/u-v.ts';
import { littleKnownWToZ } from './little-known/w-z.ts';

/**
 * Makers and badges of whom little is known beside a name that stands on cameras and recorders: neither where the company sits nor
 * who makes for it. Each names somebody and clears nobody. Who is known better gets a file in vendors/ and leaves this list.
 */
export const littleKnownMakers: readonly MakerEntry[] = [
  ...littleKnownFigures,
  ...littleKnownA,
  ...littleKnownB,
  ...littleKnownC,
  ...littleKnownDToE,
  ...littleKnownF,
  ...littleKnownGToH,
  ...littleKnownI,
  ...littleKnownJToK,
  ...littleKnownL,
  ...littleKnownM,
  ...littleKnownN,
  ...littleKnownOToQ,
  ...littleKnownR,
  ...littleKnownS,
  ...littleKnownT,
  ...littleKnownUToV,
  ...littleKnownWToZ,
];
