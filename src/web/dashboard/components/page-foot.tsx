import { clean } from '../../../model/text.ts';
import { Reading } from '../../../report/html/footer.tsx';
import type { Report } from '../../../report/report.ts';
import { Time } from './time.tsx';

/** What the words of a page mean, folded, and what made it. */
export function PageFoot({
  report,
  site,
}: {
  report: Pick<Report, 'version' | 'fingerprints' | 'generatedAt'>;
  site?: string | undefined;
}) {
  return (
    <footer>
      <details>
        <summary>What the words on this page mean</summary>
        <Reading />
      </details>
      <p class="small">
        Names, models and serial numbers are what the devices themselves say; they are shown as said. Made by
        camcensus {clean(report.version)} with fingerprints {clean(report.fingerprints)},{' '}
        <Time at={report.generatedAt} site={site} as="long" />.
      </p>
    </footer>
  );
}
