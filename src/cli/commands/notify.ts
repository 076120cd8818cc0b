import type { Command } from 'commander';
import type { NotifyStatusOptions } from '../actions/notify.ts';
import { examples } from '../options/examples.ts';
import { configOption, formatOption, inventoryOption, logOption, whole } from '../options/options.ts';
import type { CommonOptions } from '../settings.ts';

const messageNumber = whole(1, Number.MAX_SAFE_INTEGER);

/** `notify`: mail, webhook and syslog. */
export function notifyCommand(program: Command): Command {
  const command = program
    .command('notify')
    .description('notifications of what is new: test, status, send, resend NUMBER')
    .addHelpText('after', examples('camcensus notify test', 'camcensus notify status'));
  withFiles(command.command('test'))
    .description('send a test message through every configured channel and show the result')
    .addOption(formatOption('json'))
    .addHelpText('after', examples('camcensus notify test --config /etc/camcensus/camcensus.yaml'))
    .action(async (options: NotifyStatusOptions) => {
      const { testNotify } = await import('../actions/notify.ts');
      await testNotify(options);
    });
  withFiles(command.command('status'))
    .description('what is waiting, what failed and why, what was delivered last')
    .addOption(formatOption('json'))
    .addHelpText('after', examples('camcensus notify status', 'camcensus notify status --format json'))
    .action(async (options: NotifyStatusOptions) => {
      const { notifyStatus } = await import('../actions/notify.ts');
      await notifyStatus(options);
    });
  withFiles(command.command('send'))
    .description('send what is new since the last time, and retry what is waiting')
    .addHelpText(
      'after',
      examples('camcensus notify send  # after a scan from cron; nightly does it by itself'),
    )
    .action(async (options: CommonOptions) => {
      const { sendNotify } = await import('../actions/notify.ts');
      await sendNotify(options);
    });
  withFiles(command.command('resend'))
    .description('send a message again that may not have arrived')
    .argument('<number>', "the message's number (camcensus notify status)", messageNumber)
    .addHelpText('after', examples('camcensus notify resend 17'))
    .action(async (message: number, options: CommonOptions) => {
      const { resendNotify } = await import('../actions/notify.ts');
      await resendNotify(message, options);
    });
  return command;
}

function withFiles(command: Command): Command {
  return command.addOption(inventoryOption).addOption(configOption).addOption(logOption);
}
