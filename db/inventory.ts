import type { Statement } from 'better-sqlite3';
import { asInventoryError } from './errors.ts';
import { type Connection, compile } from './file/database.ts';

/** What can be bound to a parameter. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** A value for each `?`, or one object for all of the statement's `@names`. */
export type SqlParameter = SqlValue | { readonly [name: string]: SqlValue };

/**
 * An open inventory. Everything is plain SQL; statements are compiled once and kept. All other files in this folder
 * take one as their first argument. SQLite's errors are thrown as InventoryError.
 */
export interface Inventory {
  readonly path: string;
  readonly readonly: boolean;
  /** Every row. */
  all<Row>(sql: string, ...parameters: SqlParameter[]): Row[];
  /** Every row as a list of its values, in column order: twice as fast for thousands of rows. */
  lists<Row extends readonly SqlValue[]>(sql: string, ...parameters: SqlParameter[]): Row[];
  /** The first row. */
  get<Row>(sql: string, ...parameters: SqlParameter[]): Row | undefined;
  /** Writes; returns how many rows changed and the id of the last row inserted. */
  run(sql: string, ...parameters: SqlParameter[]): { readonly changes: number; readonly id: number };
  /** Synchronous reads that see one state of the file, without what others write meanwhile. Keep it short: it holds back the checkpoint. */
  read<Result>(work: () => Result): Result;
  /** One write transaction, synchronous and all-or-nothing; inside another, it is part of that one. */
  write<Result>(work: () => Result): Result;
  /**
   * A write transaction that does not wait for the disk: it survives the end of the process at once, but a power cut only from
   * the next {@link write} on. After a power cut SQLite always has everything up to some moment, and nothing after it.
   */
  writeSoon<Result>(work: () => Result): Result;
  /** Token of the lease this process took through this object. */
  leaseToken: string | null;
  close(): void;
}

function keeping(make: (sql: string) => Statement): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const made = make(sql);
    kept.set(sql, made);
    return made;
  };
}

/** Wraps a database connection. */
export function wrap(db: Connection, path: string): Inventory {
  const prepare = keeping((sql) => compile(db, sql));
  const prepareLists = keeping((sql) => compile(db, sql).raw());
  const explained = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw asInventoryError(error, path);
    }
  };
  const transaction = db.transaction((work: () => unknown) => work());
  const waitForDisk = compile(db, 'PRAGMA synchronous = FULL');
  const goOn = compile(db, 'PRAGMA synchronous = NORMAL');
  return {
    path,
    readonly: db.readonly,
    leaseToken: null,
    all: <Row>(sql: string, ...parameters: SqlParameter[]) =>
      explained(() => prepare(sql).all(...parameters) as Row[]),
    lists: <Row extends readonly SqlValue[]>(sql: string, ...parameters: SqlParameter[]) =>
      explained(() => prepareLists(sql).all(...parameters) as Row[]),
    get: <Row>(sql: string, ...parameters: SqlParameter[]) =>
      explained(() => prepare(sql).get(...parameters) as Row | undefined),
    run: (sql, ...parameters) =>
      explained(() => {
        const result = prepare(sql).run(...parameters);
        return { changes: result.changes, id: Number(result.lastInsertRowid) };
      }),
    read: <Result>(work: () => Result) => explained(() => transaction.deferred(work) as Result),
    write: <Result>(work: () => Result) => explained(() => transaction.immediate(work) as Result),
    writeSoon: <Result>(work: () => Result) =>
      explained(() => {
        // Inside another transaction, the outer one decides when to wait for the disk.
        if (db.inTransaction) return transaction(work) as Result;
        goOn.run();
        try {
          return transaction.immediate(work) as Result;
        } finally {
          waitForDisk.run();
        }
      }),
    close: () => explained(() => db.close()),
  };
}
