import { counted } from '../../src/model/counted.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { addVersions } from '../evidence/version-store.ts';
import { addAuditEntry } from '../file/audit.ts';
import { otherHolder, thisMoment } from '../file/lease.ts';
import type { Inventory } from '../inventory.ts';
import { queueOf } from '../queue/queue.ts';
import { instant } from '../values/time.ts';
import { type Difference, differences } from './import-decisions.ts';
import { type News, newsIn, storeNews } from './import-news.ts';
import { type ImportCounts, keepImport } from './imports.ts';
import { withNewDevices } from './known-from-import.ts';
import { type Concerning, linkImported } from './link-imported.ts';
import { type FileToImport, type MatchedLine, matchLines } from './match-file.ts';

/** The result of an import. */
export interface StoredImport {
  /** Null if the file had no new information: then nothing was written. */
  readonly id: number | null;
  readonly counts: ImportCounts;
  readonly lines: readonly MatchedLine[];
  /** Devices that are known from this import only: no sweep has received anything from them. */
  readonly newDevices: readonly number[];
  /** Where a register differs from what is recorded about the device, which is not changed. */
  readonly differences: readonly Difference[];
}

/**
 * Imports a file's lines, in one transaction with an entry in the audit trail. Lines about no known device are not kept, except
 * those of an asset register and those that show a camera by themselves, which become devices. A file whose every line is known changes nothing. While a sweep runs, the evidence for conclusions
 * stays as it is until it ends. `again`: a site did the same, and whether it had no sweep running.
 */
export function storeImport(
  inventory: Inventory,
  file: FileToImport,
  {
    who,
    concluding,
    again,
  }: {
    readonly who: string;
    readonly concluding: Concluding;
    readonly again?: { readonly observe: boolean };
  },
): StoredImport {
  const at = instant(concluding.at);
  return inventory.write(() => {
    const observe = again?.observe ?? otherHolder(inventory, thisMoment()) === null;
    const matched = matchLines(inventory, file);
    const lines = observe ? withNewDevices(inventory, file, matched, { ...concluding, at }) : matched;
    const kept = lines.filter(({ match }) => match.device !== null || file.kind === 'assets');
    const news = kept.flatMap(({ line }) => newsIn(inventory, file, line));
    const counts = countsOf(file, lines, news.length);
    const done = { lines, newDevices: newIn(matched, lines), counts };
    if (news.length === 0) return { ...done, id: null, differences: differencesIn(inventory, lines) };
    if (again === undefined) {
      const { site, ...rest } = file;
      queueOf(inventory, site)?.({ kind: 'imported', file: rest, observe, who, at });
    }
    const { id, unlinked } = keep(inventory, file, news, {
      ...{ at, who, counts },
      elsewhere: again !== undefined,
    });
    const devices = new Set([...unlinked, ...lines.flatMap(({ match }) => match.device ?? [])]);
    const concerning = { devices: [...devices], import: id };
    link(inventory, file.site, { concerning, observe }, { ...concluding, at });
    return { ...done, id, differences: differencesIn(inventory, lines) };
  });
}

function newIn(before: readonly MatchedLine[], after: readonly MatchedLine[]): readonly number[] {
  const made = after.flatMap(({ match }, at) =>
    before[at]?.match.device === null ? (match.device ?? []) : [],
  );
  return [...new Set(made)];
}

/** Runs `work` and rolls back everything it wrote, to show what imports would change. */
export function tryOut<Result>(inventory: Inventory, work: () => Result): Result {
  const results: Result[] = [];
  const takenBack = new Error('rolled back');
  try {
    inventory.write(() => {
      results.push(work());
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  return results[0] as Result;
}

function keep(
  inventory: Inventory,
  file: FileToImport,
  news: readonly News[],
  of: {
    readonly at: string;
    readonly who: string;
    readonly counts: ImportCounts;
    readonly elsewhere: boolean;
  },
): { readonly id: number; readonly unlinked: readonly number[] } {
  const { at, who, counts } = of;
  const id = keepImport(inventory, { ...file, ...of, writtenAt: instant(file.writtenAt) });
  const unlinked = storeNews(inventory, file, id, news);
  const message = sentence(file, counts);
  addAuditEntry(inventory, {
    at,
    who,
    action: 'import',
    device: null,
    message,
    detail: { import: id, counts },
  });
  return { id, unlinked };
}

function differencesIn(inventory: Inventory, lines: readonly MatchedLine[]): readonly Difference[] {
  return lines.flatMap(({ line, match }) =>
    match.device === null ? [] : differences(inventory, match.device, line),
  );
}

function link(
  inventory: Inventory,
  site: string,
  linking: { readonly concerning: Concerning; readonly observe: boolean },
  concluding: Concluding,
): void {
  for (const device of linkImported(inventory, site, concluding, linking))
    addVersions(inventory, { device }, { at: concluding.at, sweep: null, person: true });
}

function countsOf(file: FileToImport, lines: readonly MatchedLine[], added: number): ImportCounts {
  const devices = lines.flatMap(({ match }) => (match.device === null ? [] : [match.device]));
  return {
    lines: lines.length,
    matched: devices.length,
    devices: new Set(devices).size,
    added,
    bad: file.bad,
  };
}

function sentence({ file, kind }: FileToImport, { lines, matched, devices, bad }: ImportCounts): string {
  const broken = bad === 0 ? '' : ` ${bad} could not be read.`;
  return `Imported ${file} (${kind}): ${counted(lines, 'line')}, ${matched} of them about ${counted(devices, 'device')}.${broken}`;
}
