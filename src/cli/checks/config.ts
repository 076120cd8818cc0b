import type { Config } from '../../config/config.ts';
import { counted } from '../../model/counted.ts';
import { type Check, lacking, ok } from './check.ts';

/** The config: which file, how many sites, and whether the nightly service would have anything to do. */
export function configCheck({ file, sites, nightly }: Config): Check {
  if (file === null) return ok('no config file: targets and options come from the command line');
  const scheduled = sites.filter(({ schedule }) => schedule !== null);
  const count = `${counted(sites.length, 'site')}, ${scheduled.length} with a schedule`;
  if (scheduled.length > 0 && nightly.exportDirectory === null)
    return lacking(
      `config ${file}: ${count}, and no nightly.exportDirectory: nights are recorded, and no file is written.`,
    );
  return ok(`config ${file}: ${count}`);
}
