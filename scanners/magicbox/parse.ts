import type { Fact } from '../../src/model/observation.ts';
import { decodeText } from '../reading/charset.ts';
import { factsOf } from '../reading/facts.ts';

const longest = 512;

/** Facts of a `type=…` answer of `magicBox.cgi`: that it is one, and the model. Null for anything else. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  if (body.byteLength > longest) return null;
  const type = /^type=([\w][\w /.()+-]{1,63})\s*$/.exec(decodeText(body))?.[1];
  if (type === undefined) return null;
  return factsOf([
    ['maker.answer', 'magicbox'],
    ['maker.model', type],
  ]);
}
