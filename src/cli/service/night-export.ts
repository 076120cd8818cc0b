import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutPeople } from '../../export/people.ts';
import { exportTo } from '../../export/write.ts';
import { reportFor } from '../report.ts';
import type { NightParts } from './night-parts.ts';

/**
 * Writes the site's flagged devices, one file for each format, replacing last night's. A disk that is full costs the
 * files and a line in the log; the night itself is done.
 */
export async function exportFlagged(site: string, parts: NightParts): Promise<void> {
  const { inventory, policies, fingerprints, settings } = parts;
  const { exportDirectory, format } = settings.config.nightly;
  if (exportDirectory === null) return;
  try {
    await mkdir(exportDirectory, { recursive: true, mode: 0o750 });
    const whole = reportFor(inventory, policies, { site, flagged: true }, fingerprints);
    const report = { ...whole, devices: withoutPeople(whole.devices) };
    for (const ending of format) {
      // The config lets no site name hold a slash, a backslash or a control character, nor begin with a dot.
      const file = join(exportDirectory, `${site}-flagged.${ending}`);
      await exportTo(file, report, { sharedFolder: true });
      settings.log.info({ site, file, devices: report.devices.length }, 'flagged devices exported');
    }
  } catch (error) {
    settings.log.error({ site, err: error }, 'the flagged devices could not be exported');
  }
}
