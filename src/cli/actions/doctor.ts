import process from 'node:process';
import { ConfigError } from '../../config/error.ts';
import { wrapped } from '../../model/wrap.ts';
import { type Check, failed } from '../checks/check.ts';
import { configCheck } from '../checks/config.ts';
import { inventoryChecks } from '../checks/inventory.ts';
import { machineChecks } from '../checks/machine.ts';
import { notifyChecks } from '../checks/notify.ts';
import { exit } from '../exit.ts';
import { type CommonOptions, readSettings } from '../settings.ts';
import { print, width } from '../terminal.ts';

const signs = { ok: 'ok       ', lacking: 'lacking  ', failed: 'FAILED   ' } as const;

/** Prints what this machine has and lacks, and what each missing thing costs. Sends nothing. */
export async function doctor(options: CommonOptions): Promise<void> {
  const checks = [...(await machineChecks()), ...(await settingChecks(options))];
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
  await print([...lines, '', verdict].join('\n'));
  process.exitCode = fails > 0 ? exit.couldNotStart : exit.done;
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
