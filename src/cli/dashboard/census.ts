import { countDevices } from '../../../db/devices/devices.ts';
import { listedMakers } from '../../../db/devices/makers.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { siteNames } from '../../../db/sweeps/sites.ts';
import { withoutPeople } from '../../export/people.ts';
import type { Report } from '../../export/report.ts';
import { contentOf } from '../../export/write.ts';
import { Refused } from '../../model/refused.ts';
import type { Census, Stretch } from '../../web/dashboard/census.ts';
import type { DeviceFilter } from '../../web/dashboard/filter.ts';
import { oneAfterAnother } from '../../web/dashboard/one-after-another.ts';
import { checkChoice } from '../options/chosen.ts';
import { reportFor } from '../report.ts';
import type { ServiceConfig } from '../service/service-config.ts';
import { answered, answeredLater } from './answered.ts';
import { found } from './one-device.ts';
import { rememberedOverview } from './overview.ts';
import { changesOf, coverageOf, sweepsOf } from './past.ts';

/**
 * What the dashboard shows, out of an inventory, by the config that is in force. A file with more devices than `mostInFile` could
 * take more memory than the thread of the dashboard has.
 */
export function censusOf(inventory: Inventory, inForce: () => ServiceConfig, mostInFile = 10_000): Census {
  const read = <Result>(work: () => Result): Result => answered(() => inventory.read(work));
  const chosen = (filter: DeviceFilter, stretch: Partial<Stretch> = {}): Report => {
    const { policies, fingerprints } = inForce();
    checkChoice(inventory, filter, fingerprints);
    return reportFor(inventory, policies, { ...filter, ...stretch }, fingerprints);
  };
  const overview = rememberedOverview(inventory);
  return {
    overview: () => read(() => overview(inForce())),
    devices: (filter, stretch) =>
      read(() => ({
        report: chosen(filter, stretch),
        total: countDevices(inventory, filter),
        sites: siteNames(inventory),
        makers: listedMakers(inventory),
      })),
    device: (question) => read(() => found(inventory, question, inForce())),
    sweeps: (site) => read(() => sweepsOf(inventory, site, inForce())),
    changes: (site) => read(() => changesOf(inventory, site)),
    // It reads files of targets between its questions, and so cannot hold one state of the inventory.
    coverage: (site) => answeredLater(coverageOf(inventory, site, inForce())),
    file: oneAfterAnother((ending, filter) => {
      const report = read(() => {
        checkLength(countDevices(inventory, filter), mostInFile);
        return chosen(filter);
      });
      return contentOf(ending, { ...report, devices: withoutPeople(report.devices) });
    }),
  };
}

function checkLength(devices: number, most: number): void {
  if (devices > most)
    throw new Refused(
      `These are ${devices} devices, and a file made here holds ${most} at most. Choose a site or a maker, or run camcensus export.`,
    );
}
