import type { Command } from 'commander';
import type { DoctorOptions } from '../actions/doctor.ts';
import { examples } from '../options/examples.ts';
import { configOption, formatOption, inventoryOption, logOption } from '../options/options.ts';

/** `doctor`: whether this machine can scan. */
export function doctorCommand(program: Command): Command {
  return program
    .command('doctor')
    .description('check that this machine can scan, and show what each missing thing costs; sends nothing')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples('camcensus doctor', 'camcensus doctor --config /etc/camcensus/camcensus.yaml'),
    )
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('../actions/doctor.ts');
      await doctor(options);
    });
}
