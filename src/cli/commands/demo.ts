import type { Command } from 'commander';
import type { DemoOptions } from '../actions/demo.ts';
import { examples } from '../options/examples.ts';

/** `demo`: the program, tried on simulated devices. */
export function demoCommand(program: Command): Command {
  return program
    .command('demo')
    .description('sweep a simulated fleet inside this machine (127.77.0.0/26); sends nothing to any network')
    .option('--serve', 'then open the dashboard on the result, until Ctrl-C; removes the result afterwards')
    .addHelpText('after', examples('camcensus demo', 'camcensus demo --serve'))
    .action(async (options: DemoOptions) => {
      const { demo } = await import('../actions/demo.ts');
      await demo(options);
    });
}
