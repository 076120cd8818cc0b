import { type Command, Option } from 'commander';
import { deviceObservations } from '../../../db/observations.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { examples } from '../examples.ts';
import { explanation } from '../explanation.ts';
import { oneDevice } from '../one-device.ts';
import { withInventory } from '../open.ts';
import { configOption, inventoryOption, logOption } from '../options.ts';
import type { CommonOptions } from '../settings.ts';
import { print } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly site?: string;
}

/** `explain`: from what was seen to the verdict, line by line. */
export function explainCommand(program: Command): Command {
  return program
    .command('explain')
    .description('evidence → fingerprint → conclusion, line by line, enough to re-derive the verdict by hand')
    .argument('<device>', 'id, IP, MAC or serial')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--site <name>', 'where the same address is in several sites'))
    .addOption(logOption)
    .addHelpText('after', examples('camcensus explain 12', 'camcensus explain 10.20.0.31'))
    .action((text: string, options: Options) =>
      withInventory(options, { readonly: true }, async (inventory) => {
        const device = oneDevice(inventory, text, options.site);
        await print(explanation(device, deviceObservations(inventory, device.id), fingerprints));
      }),
    );
}
