import { markDevice } from '../../db/decisions/mark.ts';
import { type Mark, markSentence } from '../../db/decisions/mark-sentence.ts';
import { decisionAt } from '../../db/decisions/newest-change.ts';
import { decisionRecord } from '../../db/devices/decisions.ts';
import { nowOf } from '../../db/devices/find.ts';
import { siteNames } from '../../db/devices/sites.ts';
import { InventoryError } from '../../db/errors.ts';
import { type ImportCounts, keepImport } from '../../db/imports/imports.ts';
import { tryOut } from '../../db/imports/store-import.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { DecisionColumn } from '../import/decision-headings.ts';
import type { DecisionLine, DecisionReading } from '../import/decisions.ts';
import type { Account } from '../model/account.ts';
import type { DecisionRecord } from '../model/decision.ts';
import type { Device } from '../model/device.ts';
import type { ImportProblem } from '../model/imported.ts';
import { Refused } from '../model/refused.ts';
import { clean } from '../model/text.ts';
import { checkRole, seenDevice, sees } from './account.ts';
import { deviceOfLine } from './line-device.ts';
import { markOfLine } from './line-mark.ts';

/** A filled-in list, and its name without its folder. */
export interface DecisionFile {
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal, and when it was last changed; ISO 8601, UTC. */
  readonly digest: string;
  readonly writtenAt: string;
  readonly reading: DecisionReading;
}

/** A line that changed what is decided about its device. */
export interface ImportedDecision {
  readonly line: number;
  readonly device: Pick<Device, 'id' | 'site' | 'ip'>;
  /** What was recorded, as in the audit trail. */
  readonly message: string;
}

/** What a filled-in list came to. */
export interface DecisionImport {
  readonly file: string;
  readonly lines: number;
  readonly changed: readonly ImportedDecision[];
  /** Lines with what was recorded already. */
  readonly unchanged: number;
  /** Lines that were not taken, by number, and why. */
  readonly refused: readonly ImportProblem[];
  /** Cells that were emptied, which changes nothing. */
  readonly emptied: readonly ImportProblem[];
  readonly unreadColumns: readonly string[];
}

/** Filled-in lists that are imported together; `at` is ISO 8601. With `dryRun` nothing is written. */
export interface DecisionFiles {
  readonly files: readonly DecisionFile[];
  readonly at: string;
  readonly dryRun?: boolean;
}

/**
 * Records the decisions of filled-in lists, in one transaction, with an entry in the audit trail for each device that changes. A line that
 * cannot be read, is about another device or contradicts a newer decision is refused, and the others are taken. Takes the role editor.
 */
export function importDecisions(
  inventory: Inventory,
  account: Account,
  { files, at, dryRun = false }: DecisionFiles,
): readonly DecisionImport[] {
  checkRole(account, 'editor');
  const store = () => inventory.write(() => files.map((file) => importFile(inventory, account, file, at)));
  return dryRun ? tryOut(inventory, store) : store();
}

function importFile(
  inventory: Inventory,
  account: Account,
  { file, digest, writtenAt, reading }: DecisionFile,
  at: string,
): DecisionImport {
  const decidedBy = { who: account.name, at };
  const changed: ImportedDecision[] = [];
  const refused: ImportProblem[] = [...reading.problems];
  const emptied: ImportProblem[] = [];
  const sites = new SiteCounts();
  for (const line of reading.lines) {
    try {
      const { device, mark, base } = meaningOf(inventory, account, line);
      emptied.push(...emptiedCells(line, mark.state === undefined ? base : null, reading.columns));
      if (Object.keys(mark).length === 0) {
        sites.addLine(device, 0);
        continue;
      }
      const source = `${file}, line ${line.line}`;
      markDevice(inventory, device.id, mark, { ...decidedBy, action: 'import decisions', source });
      const { id, site, ip } = device;
      sites.addLine(device, 1);
      changed.push({ line: line.line, device: { id, site, ip }, message: markSentence(mark) });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (line.site !== null) sites.addRefusal(line.site);
      refused.push({ line: line.line, message: clean(error.message) });
    }
  }
  for (const [site, counts] of sites.known(siteNames(inventory).filter((site) => sees(account, site))))
    keepImport(inventory, { ...decidedBy, site, kind: 'decisions', file, digest, writtenAt, counts });
  const lines = reading.lines.length + reading.problems.length;
  return {
    file,
    lines,
    changed,
    unchanged: lines - changed.length - refused.length,
    refused: refused.sort((a, b) => a.line - b.line),
    emptied,
    unreadColumns: reading.unreadColumns,
  };
}

/** The lines of a file by site: an import belongs to one site, and a list may have several. */
class SiteCounts {
  readonly #sites = new Map<string, { matched: Set<number>; lines: number; added: number; bad: number }>();

  #of(site: string) {
    const counts = this.#sites.get(site) ?? { matched: new Set<number>(), lines: 0, added: 0, bad: 0 };
    this.#sites.set(site, counts);
    return counts;
  }

  addLine({ id, site }: Pick<Device, 'id' | 'site'>, added: 0 | 1): void {
    const counts = this.#of(site);
    counts.matched.add(id);
    counts.lines += 1;
    counts.added += added;
  }

  addRefusal(site: string): void {
    this.#of(site).bad += 1;
  }

  /** The counts of the sites among these. */
  known(names: readonly string[]): readonly (readonly [string, ImportCounts])[] {
    return [...this.#sites].flatMap(([site, { matched, lines, added, bad }]) =>
      names.includes(site)
        ? [[site, { lines: lines + bad, matched: lines, devices: matched.size, added, bad }] as const]
        : [],
    );
  }
}

function isRefusal(error: unknown): error is Error {
  return error instanceof Refused || (error instanceof InventoryError && error.kind === 'usage');
}

interface Meaning {
  readonly device: Device;
  readonly mark: Mark;
  readonly base: DecisionRecord | null;
}

function meaningOf(inventory: Inventory, account: Account, line: DecisionLine): Meaning {
  const device = deviceOfLine(inventory, account, line);
  const base = baseOf(inventory, line, device);
  const now = decisionRecord(inventory, device.id);
  const mark = markOfLine(line, { base, now, verdict: device.verdict });
  if (mark.replacedBy !== undefined) seenDevice(inventory, account, mark.replacedBy);
  return { device, base, mark };
}

/** What was decided when the file was written. Throws Refused if the file is of another inventory. */
function baseOf(
  inventory: Inventory,
  { change, device: named }: DecisionLine,
  device: Device,
): DecisionRecord | null {
  if (change === null) return null;
  const at = decisionAt(inventory, change);
  if (at !== null && nowOf(inventory, at.device) === device.id) return at.record;
  throw new Refused(
    `column Decision: change: ${change} is no change of device ${named} in this inventory. Export the list again.`,
  );
}

/** Owner and notes are not among them: they are left out of a file that was written without --personal. */
const emptiable = [
  ['decision', 'Decision', 'state'],
  ['acceptedUntil', 'Accepted until', 'until'],
  ['plannedRemoval', 'Planned removal', 'plannedFor'],
  ['because', 'Decision: why', 'because'],
  ['location', 'Location', 'location'],
  ['assetTag', 'Asset tag', 'assetTag'],
] as const satisfies readonly (readonly [DecisionColumn, string, keyof DecisionRecord])[];

function emptiedCells(
  line: DecisionLine,
  base: DecisionRecord | null,
  columns: ReadonlySet<DecisionColumn>,
): readonly ImportProblem[] {
  if (base === null) return [];
  const titles = emptiable.flatMap(([column, title, field]) =>
    columns.has(column) && line[column] === null && base[field] !== null && base[field] !== 'open'
      ? [title]
      : [],
  );
  return titles.length === 0
    ? []
    : [{ line: line.line, message: `${titles.join(', ')} of device ${line.device}.` }];
}
