import { raw } from 'hono/html';
import { Counts } from './html/counts.tsx';
import { Coverage } from './html/coverage.tsx';
import { Devices } from './html/devices.tsx';
import { Footer } from './html/footer.tsx';
import { Heading, pageTitle } from './html/heading.tsx';
import { Policies } from './html/policies.tsx';
import { reportStyle } from './html/style.ts';
import type { Report } from './report.ts';

const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one HTML page that needs nothing else: no script, no request, made to be read, mailed and printed on
 * A4 landscape. Foreign texts are cleaned here and escaped by hono/jsx.
 */
export function html(report: Report): string {
  const devices = report.devices;
  const of = (verdict: string) => devices.filter((device) => device.verdict === verdict);
  const page = (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{pageTitle(report)}</title>
        <style>{raw(reportStyle())}</style>
      </head>
      <body>
        <Heading report={report} />
        <main>
          <Counts report={report} />
          <Coverage report={report} />
          <Policies policies={report.policies} />
          <Devices verdict="flagged" devices={of('flagged')} policies={report.policies} />
          <Devices verdict="review" devices={of('review')} policies={report.policies} />
          <Devices verdict="clear" devices={of('clear')} policies={report.policies} />
          {of('not-covered').length > 0 && (
            <Devices verdict="not-covered" devices={of('not-covered')} policies={report.policies} />
          )}
        </main>
        <Footer report={report} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${page.toString()}\n`;
}
