import { Bars } from './bars.tsx';
import type { ScannedSum } from './figures.ts';
import type { KindTitle } from './patterns.tsx';

const kinds: readonly KindTitle[] = [
  { kind: 'answered', title: 'Answered' },
  { kind: 'silent', title: 'Silent' },
  { kind: 'never', title: 'Not scanned' },
];

/** How much of a scope was scanned, as one bar that leads to the coverage. */
export function Scanned({
  scanned,
  caption,
  name,
  href,
}: {
  scanned: ScannedSum;
  caption: string;
  name: string;
  href: string;
}) {
  return (
    <Bars
      caption={caption}
      first="Scope"
      total="Addresses"
      kinds={kinds}
      bars={[{ name, href, counts: { ...scanned } }]}
    />
  );
}
