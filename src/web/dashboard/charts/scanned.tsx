import { given } from '../../../model/given.ts';
import { Bars } from './bars.tsx';
import type { ScannedSum } from './figures.ts';
import type { KindTitle } from './patterns.tsx';

const kinds: readonly KindTitle[] = [
  { kind: 'answered', title: 'Answered' },
  { kind: 'silent', title: 'Silent' },
  { kind: 'never', title: 'Not scanned' },
];

interface ScannedProps {
  readonly scanned: ScannedSum;
  readonly caption: string;
  readonly name: string;
  readonly href: string;
  /** Sites without a sweep, of how many: as large a part of the bar, because their addresses are not known. */
  readonly unswept?: { readonly text: string; readonly count: number; readonly of: number };
}

/** How much of a scope was scanned, as one bar that leads to the coverage. */
export function Scanned({ scanned, caption, name, href, unswept }: ScannedProps) {
  const { answered, silent, never } = scanned;
  const sum = answered + silent + never;
  const unknown = unswept && {
    text: unswept.text,
    size: Math.max(1, (sum * unswept.count) / (unswept.of - unswept.count)),
  };
  return (
    <Bars
      caption={caption}
      first="Scope"
      total="Addresses"
      kinds={kinds}
      bars={[{ name, href, counts: { ...scanned }, ...given({ unknown }) }]}
    />
  );
}
