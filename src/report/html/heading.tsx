import { counted } from '../../model/counted.ts';
import { printable } from '../cell.ts';
import type { Report } from '../report.ts';
import { longMoment } from '../time.ts';

// More names than this are given by their number; the table by site has them all.
const namesAtMost = 6;

/** The page's title, which is also the name a browser gives to the printed file. */
export function pageTitle(report: Report): string {
  return `Cameras and recorders – ${whose(report)} – ${(report.asOf ?? report.generatedAt).slice(0, 10)}`;
}

/** Title, whose networks, and when the list was made. */
export function Heading({ report }: { report: Report }) {
  const { generatedAt, asOf = generatedAt } = report;
  const sites = report.siteNames.map((site) => printable(site) ?? 'No name');
  return (
    <header>
      <p class="kicker">Camera inventory</p>
      <h1>Cameras and recorders: {whose(report)}</h1>
      <p class="dated">
        As of <time datetime={asOf}>{longMoment(asOf)}</time>
        {asOf !== generatedAt && ` (written ${longMoment(generatedAt)})`}
        {sites.length > 0 && ` · ${counted(sites.length, 'site')}: ${listed(sites)}`}
      </p>
    </header>
  );
}

function whose(report: Report): string {
  const organisation = printable(report.organisation ?? null);
  if (organisation !== null) return organisation;
  return report.siteNames.length === 0
    ? 'all sites'
    : listed(report.siteNames.map((site) => printable(site) ?? 'No name'));
}

function listed(names: readonly string[]): string {
  if (names.length <= namesAtMost) return names.join(', ');
  return `${names.slice(0, namesAtMost).join(', ')} and ${names.length - namesAtMost} more`;
}
