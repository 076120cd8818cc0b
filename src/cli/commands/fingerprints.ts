import type { Command } from 'commander';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { verifyFingerprints } from '../../identify/index.ts';
import { examples } from '../examples.ts';
import { exit, Stop } from '../exit.ts';
import { print } from '../terminal.ts';

/** `fingerprints`: what the product knows of makers. */
export function fingerprintsCommand(program: Command): Command {
  const command = program
    .command('fingerprints')
    .description('what camcensus knows of makers: verify, list')
    .addHelpText('after', examples('camcensus fingerprints verify', 'camcensus fingerprints list'));
  command
    .command('verify')
    .description("every fingerprint against its own examples and everyone else's")
    .action(async () => {
      const problems = verifyFingerprints(fingerprints);
      if (problems.length > 0) {
        await print(problems.map(({ fingerprint, message }) => `${fingerprint}: ${message}`).join('\n'));
        throw new Stop(`${problems.length} problems in the fingerprints.`, exit.bug);
      }
      const marks = fingerprints.makers.reduce((sum, maker) => sum + marksOf(maker).length, 0);
      await print(
        `${marks} marks of ${fingerprints.makers.length} makers, ${fingerprints.behaviour.length} marks of behaviour and ` +
          `${fingerprints.oui.length} MAC prefixes: all in order (version ${fingerprints.version}).`,
      );
    });
  command
    .command('list')
    .description('every maker with the badges it makes and how many marks tell it')
    .action(() => print(fingerprints.makers.map(makerLine).join('\n')));
  return command;
}

type Maker = (typeof fingerprints.makers)[number];

function marksOf(maker: Maker) {
  return [...maker.marks, ...(maker.brands ?? []).flatMap(({ marks }) => marks)];
}

function makerLine(maker: Maker): string {
  const brands = (maker.brands ?? []).map(({ name, made }) => (made === 'whole' ? name : `${name} (partly)`));
  const badges = brands.length > 0 ? `; makes ${brands.join(', ')}` : '';
  return `${maker.name} (${maker.headquarters ?? 'headquarters not established'}): ${marksOf(maker).length} marks${badges}`;
}
