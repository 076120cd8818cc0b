import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import type { Inventory } from '../inventory.ts';

/** Size of the write-ahead log (bytes) from which it is not left alone: SQLite empties it at a quarter of this, if no reader prevents it. */
const mostBytes = 67_108_864;
/** How long after a look the next one may follow, in milliseconds. */
const everyMs = 5_000;
/** The bytes of the file for shared memory that readers lock (SQLite's WAL-index format, 2.3.1: WAL_READ_LOCK). */
const readLocks = { first: 123, last: 127 };

/**
 * Keeps the log of an inventory from growing: a reader that holds a transaction keeps SQLite from emptying it. Only for the one who
 * writes, between transactions.
 */
export class LogWatch {
  readonly #inventory: Inventory;
  readonly #bytes: number;
  readonly #everyMs: number;
  #next = 0;
  /** The readers that were reported; null if none are. */
  #reported: string | null = null;

  constructor(inventory: Inventory, limits: { readonly bytes?: number; readonly everyMs?: number } = {}) {
    this.#inventory = inventory;
    this.#bytes = limits.bytes ?? mostBytes;
    this.#everyMs = limits.everyMs ?? everyMs;
  }

  /**
   * Empties the log if it is too large. Returns a sentence for people if readers prevent it that were not reported yet; else null.
   */
  check(): string | null {
    const { path } = this.#inventory;
    const size = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (size < this.#bytes || performance.now() < this.#next) return null;
    this.#next = performance.now() + this.#everyMs;
    if (emptyLog(this.#inventory)) {
      this.#reported = null;
      return null;
    }
    const names = readersOf(path)
      .map(({ program, pid }) => `${program} (process ${pid})`)
      .join(', ');
    if (names === this.#reported) return null;
    this.#reported = names;
    return blockedText(path, size, names);
  }
}

function blockedText(path: string, bytes: number, names: string): string {
  const grown = `The log ${path}-wal has grown to ${Math.ceil(bytes / 1_048_576)} MB and cannot be emptied`;
  return names === ''
    ? `${grown}: another program reads the inventory and does not end its transaction. Find it (fuser -v ${path}) and end it.`
    : `${grown}: ${names} reads the inventory and does not end its transaction. Let it finish, or end it.`;
}

/** Moves everything from the log into the file and empties it, without waiting for anyone. False if a reader prevents it. */
function emptyLog(inventory: Inventory): boolean {
  const wait = inventory.get<{ timeout: number }>('PRAGMA busy_timeout')?.timeout ?? 0;
  inventory.get('PRAGMA busy_timeout = 0');
  try {
    inventory.get('PRAGMA wal_checkpoint(PASSIVE)');
    return inventory.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0;
  } finally {
    inventory.get(`PRAGMA busy_timeout = ${wait}`);
  }
}

/** A process that holds a read transaction. */
interface Reader {
  readonly pid: number;
  readonly program: string;
}

/** The processes that read an inventory at this moment, as Linux lists their locks; none where that cannot be found out. */
function readersOf(path: string): readonly Reader[] {
  try {
    const { ino } = statSync(`${path}-shm`);
    const pids = readFileSync('/proc/locks', 'latin1')
      .split('\n')
      .flatMap((line) => readerIn(line, ino));
    return [...new Set(pids)].map((pid) => ({ pid, program: programOf(pid) }));
  } catch {
    // Not Linux, or the list is not shown here: the sentence states how to look for them.
    return [];
  }
}

/** `1: POSIX  ADVISORY  READ 1234 08:02:131077 124 124`: the process, if that is a reader's lock on the file. */
function readerIn(line: string, ino: number): readonly number[] {
  const [, , , kind, pid, file = '', from, to] = line.trim().split(/\s+/);
  const isReader =
    kind === 'READ' &&
    Number(file.split(':')[2]) === ino &&
    Number(from) >= readLocks.first &&
    Number(to) <= readLocks.last;
  return isReader && Number(pid) > 0 ? [Number(pid)] : [];
}

function programOf(pid: number): string {
  if (pid === process.pid) return 'a page or export of this service';
  try {
    return readFileSync(`/proc/${pid}/comm`, 'latin1')
      .trim()
      .replace(/[^ -~]/g, '?');
  } catch {
    return 'a program';
  }
}
