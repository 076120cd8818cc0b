import { type Command, Option } from 'commander';
import type {
  ExportKnowledgeOptions,
  ImportKnowledgeOptions,
  KeyOptions,
  ShowKnowledgeOptions,
} from '../actions/knowledge.ts';
import { examples } from '../options/examples.ts';
import {
  byOption,
  configOption,
  fingerprintsOption,
  formatOption,
  inventoryOption,
  logOption,
  policyOption,
} from '../options/options.ts';

const key = 'camcensus knowledge key --to knowledge.key';
const write = 'camcensus knowledge export --key knowledge.key --to council.knowledge';
const read = 'camcensus knowledge import council.knowledge';

/** `knowledge`: fingerprints and policies as one signed file. */
export function knowledgeCommand(program: Command): Command {
  const command = program
    .command('knowledge')
    .description(
      'fingerprints, policies and brand relations as one signed file: key, export, import, show, distrust',
    )
    .addHelpText('after', examples(key, write, read));
  command
    .command('key')
    .description('make a key that signs packs, and print its public part (a hub has one already)')
    .addOption(
      new Option(
        '--to <file>',
        'where the key goes; a new file, open to its owner only',
      ).makeOptionMandatory(),
    )
    .addHelpText('after', examples(key))
    .action(async (options: KeyOptions) => {
      const { makeKey } = await import('../actions/knowledge.ts');
      await makeKey(options);
    });
  common(command.command('export'))
    .description('write what this machine identifies and judges with as one signed file')
    .addOption(new Option('--to <file>', 'where the pack goes; a new file').makeOptionMandatory())
    .addOption(new Option('--key <file>', 'the key that signs it, from knowledge key').conflicts('dir'))
    .addOption(new Option('--dir <folder>', 'the folder of the hub whose key signs it'))
    .addOption(policyOption)
    .addOption(fingerprintsOption)
    .addHelpText(
      'after',
      examples(write, 'camcensus knowledge export --dir /var/lib/camcensus/hub --to council.knowledge'),
    )
    .action(async (options: ExportKnowledgeOptions) => {
      const { exportKnowledge } = await import('../actions/knowledge.ts');
      await exportKnowledge(options);
    });
  common(command.command('import'))
    .description('verify a pack, use it from now on, identify what is stored with it and report what changed')
    .argument('<file>', 'the pack')
    .option('--trust <key>', 'the public key whose packs are taken here from now on; given once')
    .addOption(policyOption)
    .addOption(byOption)
    .addOption(formatOption('json'))
    .addHelpText('after', examples(read, `${read} --trust UB4N2X…`))
    .action(async (file: string, options: ImportKnowledgeOptions) => {
      const { importKnowledge } = await import('../actions/knowledge.ts');
      await importKnowledge(file, options);
    });
  common(command.command('show'))
    .description('the pack in force, and the keys whose packs are taken')
    .addOption(formatOption('json'))
    .addHelpText('after', examples('camcensus knowledge show'))
    .action(async (options: ShowKnowledgeOptions) => {
      const { showKnowledge } = await import('../actions/knowledge.ts');
      await showKnowledge(options);
    });
  common(command.command('distrust'))
    .description('take no more packs of a key; what is in force stays')
    .argument('<key>', 'the public key')
    .addOption(byOption)
    .addHelpText('after', examples('camcensus knowledge distrust UB4N2X…'))
    .action(async (publicKey: string, options: ImportKnowledgeOptions) => {
      const { distrust } = await import('../actions/knowledge.ts');
      await distrust(publicKey, options);
    });
  return command;
}

function common(command: Command): Command {
  return command.addOption(inventoryOption).addOption(configOption).addOption(logOption);
}
