import type { Command } from 'commander';
import { scanners } from '../../../scanners/index.ts';
import type { Declaration } from '../../model/scanner.ts';
import { digits, duration, planCost } from '../../scope/index.ts';
import { examples } from '../examples.ts';
import { type ScanOptions, withScanOptions } from '../scan-options.ts';
import { settings } from '../settings.ts';
import { pingUpTo, type SiteJob, siteJobs } from '../sites.ts';
import { print } from '../terminal.ts';

/** `plan`: what a scan would send. */
export function planCommand(program: Command): Command {
  return withScanOptions(program.command('plan'))
    .description('what a scan would send, to how many addresses, at what rate, how long; sends nothing')
    .addHelpText(
      'after',
      examples('camcensus plan 10.20.0.0/22', 'camcensus plan --rate 200 10.20.0.0/22', 'camcensus plan'),
    )
    .action(async (targets: readonly string[], options: ScanOptions) => {
      const jobs = await siteJobs(targets, options, await settings(options));
      await print(jobs.map((job) => planText(job, options.listen)).join('\n\n'));
    });
}

/** The plan of one site, for people. */
export function planText({ site, scope, rate, ports }: SiteJob, listen: boolean): string {
  const cost = planCost({ scope, gatePorts: ports.gate, ports: ports.full, scanners, rate });
  const lines = [
    `Site ${site}: ${digits(scope.size)} addresses (${scope.targets.join(', ')})`,
    scope.exclusions.length > 0
      ? `Never touched: ${scope.exclusions.join(', ')}`
      : 'Never touched: nothing excluded',
    '',
    `Every address: TCP connect to ${ports.gate.join(' ')} until one answers${datagramWords('every-address')}${pingWords(scope.size)}`,
    `Hosts that show life: TCP connect to ${cost.ports.join(' ')}${datagramWords('alive')}; then the questions below where they fit`,
    listen
      ? 'Local segments whose whole network lies in the scope: multicast questions'
      : 'No multicast (--no-listen)',
    '',
    `Conversations at the least, all silent: ${digits(cost.gateConversations)}, ${duration(cost.secondsSilent)} at ${digits(BigInt(rate))} a second`,
    `Conversations at the worst, all alive:  ${digits(cost.worstCaseConversations)}, ${duration(cost.secondsWorst)} at ${digits(BigInt(rate))} a second`,
    `One live host at the worst: ${cost.perLiveHost.connections} connections one after another, ${cost.perLiveHost.datagrams} datagrams, ${digits(BigInt(cost.perLiveHost.bytes))} bytes read`,
    '',
    ...scanners.flatMap(declarationLines),
    '',
    'Nothing was sent.',
  ];
  return lines.join('\n');
}

function datagramWords(audience: 'every-address' | 'alive'): string {
  const ids = scanners.flatMap((scanner) =>
    scanner.kind === 'datagram' && scanner.audience === audience
      ? [`${scanner.id} (UDP ${scanner.port})`]
      : [],
  );
  return ids.length === 0 ? '' : `; datagrams of ${ids.join(', ')}`;
}

function pingWords(size: bigint): string {
  return size <= pingUpTo ? '; one ICMP echo where all else was silent' : '';
}

function declarationLines({ id, sends, neverSends, cost }: Declaration): string[] {
  return [
    id,
    `  sends  ${sends}`,
    `  never  ${neverSends}`,
    `  at most ${cost.connections} connections, ${cost.datagrams} datagrams, ${digits(BigInt(cost.bytes))} bytes an address`,
  ];
}
