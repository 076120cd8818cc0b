import { printable } from '../cell.ts';
import { reading } from '../reading.ts';
import type { Report } from '../report.ts';
import { longMoment } from '../time.ts';

/** What the words of a list mean. */
export function Reading() {
  return (
    <dl class="reading">
      {reading.map(({ term, meaning }) => (
        <div>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How to read the list, and what made it. */
export function Footer({ report }: { report: Pick<Report, 'version' | 'fingerprints' | 'generatedAt'> }) {
  return (
    <footer>
      <h2>How to read this list</h2>
      <Reading />
      <p>
        Names, models and serial numbers are what the devices themselves say; they are shown as said. Made by
        camcensus {printable(report.version)} with fingerprints {printable(report.fingerprints)},{' '}
        {longMoment(report.generatedAt)}.
      </p>
    </footer>
  );
}
