import { type ReidentifyChange, type ReidentifyReport, reidentify } from '../../../db/reidentify.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import type { Device } from '../../model/device.ts';
import type { ReidentifyOptions } from '../commands/reidentify.ts';
import { conclusionsWith } from '../conclusions.ts';
import { madeText } from '../device-text.ts';
import { withInventory } from '../open.ts';
import { activePolicies } from '../policies.ts';
import { formatFor, print, printJson } from '../terminal.ts';

/** Reads the stored evidence of every device with today's fingerprints and policies and tells what reads differently. */
export function reidentifyAll(options: ReidentifyOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, { config }) => {
    const policies = activePolicies(options.policy, config.policies);
    const report = reidentify(inventory, {
      conclusions: conclusionsWith(policies),
      versions: {
        fingerprints: fingerprints.version,
        policies: policies.map(({ id, version }) => ({ id, version })),
      },
      at: new Date().toISOString(),
    });
    if (formatFor(options.format, 'text') === 'json') await printJson(report);
    else await print(reportText(report));
  });
}

/** What a person looks for. Everything else that reads differently (reasons, evidence) is counted. */
const telling = ['verdict', 'manufacturer', 'brand', 'type', 'model'] as const;

function reportText({ devices, changes }: ReidentifyReport): string {
  const told = changes.filter(({ before, after }) => telling.some((field) => before[field] !== after[field]));
  const silent = changes.length - told.length;
  return [
    `${devices} ${devices === 1 ? 'device' : 'devices'} read again, ${told.length} with another result.`,
    ...told.map((change) => `  ${changeLine(change)}`),
    ...(silent === 0
      ? []
      : [`${silent} more with the same result and other reasons (--format json shows them).`]),
  ].join('\n');
}

function changeLine({ before, after, cause }: ReidentifyChange): string {
  const fields = telling.flatMap((field) =>
    before[field] === after[field] ? [] : [`${field} ${said(before[field])} → ${said(after[field])}`],
  );
  return `${after.id}  ${after.ip}  ${madeText(after)}: ${fields.join(', ')}  (because of the ${cause})`;
}

function said(value: Device[(typeof telling)[number]]): string {
  return value ?? 'unknown';
}
