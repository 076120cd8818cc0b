import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { childText, readXml } from '../reading/xml.ts';
import { rootNamespace } from '../reading/xml-namespace.ts';

const words: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

/** Facts of an `ActivateStatus` document: that it is one, its namespace, and its state. Null for others. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  const root = readXml(body);
  const activated = root?.name === 'ActivateStatus' ? words[childText(root, 'Activated') ?? ''] : undefined;
  if (activated === undefined) return null;
  return factsOf([
    ['maker.answer', 'hikvision-activate-status'],
    ['maker.namespace', rootNamespace(body)],
    ['maker.activated', activated],
  ]);
}
