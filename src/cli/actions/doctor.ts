import process from 'node:process';
import { ConfigError } from '../../config/error.ts';
import { wrapped } from '../../model/wrap.ts';
import { type Check, failed } from '../checks/check.ts';
import { configCheck } from '../checks/config.ts';
import { inventoryChecks } from '../checks/inventory.ts';
import { machineChecks } from '../checks/machine.ts';
import { notifyChecks } from '../checks/notify.ts';
import { exit } from '../exit.ts';
import type { PrintedOptions } from '../options/options.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { print, printJson, width } from '../terminal.ts';

const signs = { ok: 'ok       ', lacking: 'lacking  ', failed: 'FAILED   ' } as const;

/** Options of `doctor`. */
export interface DoctorOptions extends CommonOptions, PrintedOptions {}

/** Prints what this machine has and lacks, and what each missing thing costs. Sends nothing. */
export async function doctor(options: DoctorOptions): Promise<void> {
  const checks = [...(await machineChecks()), ...(await settingChecks(options))];
  const canScan = count(checks, 'failed') === 0;
  await (options.format === 'json' ? printJson({ canScan, checks }) : print(checksText(checks)));
  process.exitCode = canScan ? exit.done : exit.couldNotStart;
}

function checksText(checks: readonly Check[]): string {
  const columns = width(process.stdout);
  const lines = checks.flatMap(({ state, what }) =>
    what.split('\n').flatMap((line, at) => wrapped(line, columns, at === 0 ? signs[state] : ' '.repeat(9))),
  );
  const [lacks, fails] = [count(checks, 'lacking'), count(checks, 'failed')];
  const verdict =
    fails > 0
      ? `This machine cannot scan as it is: ${fails} of ${checks.length} checks failed.`
      : lacks > 0
        ? `This machine can scan; ${lacks} of ${checks.length} checks found something lacking.`
        : 'This machine can scan, and nothing is lacking.';
  return [...lines, '', verdict].join('\n');
}

/** A config that cannot be used is one more problem, and the other checks still run. */
async function settingChecks(options: CommonOptions): Promise<readonly Check[]> {
  try {
    const { config, inventory } = await readSettings(options);
    return [configCheck(config), ...(await notifyChecks(config.notify)), ...inventoryChecks(inventory)];
  } catch (error) {
    if (error instanceof ConfigError) return [failed(error.message)];
    throw error;
  }
}

function count(checks: readonly Check[], state: Check['state']): number {
  return checks.filter((check) => check.state === state).length;
}
