import type { Config } from '../../config/config.ts';
import { counted } from '../../model/counted.ts';
import { type Check, ok } from './check.ts';

/** The config: which file, how many sites, and how many of them the nightly service sweeps. Exports are an option: none is no lack. */
export function configCheck({ file, sites }: Config): Check {
  if (file === null) return ok('no config file: targets and options come from the command line');
  const scheduled = sites.filter(({ schedule }) => schedule !== null);
  return ok(`config ${file}: ${counted(sites.length, 'site')}, ${scheduled.length} with a schedule`);
}
