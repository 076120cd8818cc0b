import process from 'node:process';
import { compile, openDatabase } from '../../db/file/database.ts';

/** A place in what a process does, the same on whatever machine: just before or after its so-manieth commit. */
export type Place = `${'before' | 'after'} commit ${number}`;

/** From now on, ends this process as kill -9 does once it gets to a {@link Place}; with an empty text it goes on to its end. */
export function cutOffAt(place: string): void {
  if (place === '') return;
  const [when, , number] = place.split(' ');
  const database = openDatabase(':memory:');
  const statement: { run(this: { readonly source: string }, ...values: unknown[]): unknown } =
    Object.getPrototypeOf(compile(database, 'SELECT 1'));
  database.close();
  const { run } = statement;
  let commits = 0;
  statement.run = function (...values) {
    if (this.source !== 'COMMIT') return run.apply(this, values);
    commits += 1;
    const here = commits === Number(number);
    if (here && when === 'before') end();
    const result = run.apply(this, values);
    if (here && when === 'after') end();
    return result;
  };
}

function end(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('the process lives on after SIGKILL');
}
