import type { Inventory, SqlParameter, SqlValue } from '../inventory.ts';

/** Tables in which nothing belongs to a site, or that are read only by the number that a row of a device names. */
const open = ['fact', 'hub_service', 'lease', 'migration', 'nightly_service'];
/** Tables that name a site without a key to it: one may be known before its first sweep. */
const named: Readonly<Record<string, string>> = { hub_site: 'site' };

/** Values that would name another site: the lease of a nightly run is held in the name of its site. */
const masked: Readonly<Record<string, string>> = { 'lease.holder': "'camcensus'" };

const seen = '(SELECT name FROM temp.viewer_site)';

/**
 * Limits every query of a connection to the rows of some sites: each table is hidden behind a view of its name, in the connection's own
 * temporary schema. A table that belongs to neither a site nor a device is empty in it, so that a new one cannot be forgotten. Returns the
 * inventory as it is for these sites; the connection, which must be for this alone, stays the caller's to close.
 */
export function limitSites(inventory: Inventory): (sites: readonly string[]) => Inventory {
  inventory.run('PRAGMA temp_store = MEMORY');
  inventory.run('CREATE TEMP TABLE viewer_site (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
  for (const table of tablesOf(inventory)) {
    const condition = conditionOn(inventory, table);
    const columns = inventory.lists<[string]>('SELECT name FROM pragma_table_xinfo(?)', table).flat();
    const values = columns.map((name) => `${masked[`${table}.${name}`] ?? `t."${name}"`} AS "${name}"`);
    if (condition !== null)
      inventory.run(
        `CREATE TEMP VIEW "${table}" AS SELECT ${values.join(', ')} FROM main."${table}" AS t WHERE ${condition}`,
      );
  }
  let current = '';
  return (sites) => {
    const wanted = JSON.stringify(sites);
    const enter = () => {
      if (wanted === current) return;
      current = '';
      inventory.run('DELETE FROM temp.viewer_site');
      inventory.run('INSERT INTO temp.viewer_site SELECT DISTINCT value FROM json_each(?)', wanted);
      current = wanted;
    };
    return entering(inventory, enter);
  };
}

/** The same inventory, with a step before each query: other viewers may have sent queries meanwhile. */
function entering(inventory: Inventory, enter: () => void): Inventory {
  const after = <Result>(work: () => Result): Result => {
    enter();
    return work();
  };
  return {
    ...inventory,
    all: <Row>(sql: string, ...values: SqlParameter[]) => after(() => inventory.all<Row>(sql, ...values)),
    lists: <Row extends readonly SqlValue[]>(sql: string, ...values: SqlParameter[]) =>
      after(() => inventory.lists<Row>(sql, ...values)),
    get: <Row>(sql: string, ...values: SqlParameter[]) => after(() => inventory.get<Row>(sql, ...values)),
    read: (work) => after(() => inventory.read(work)),
  };
}

function tablesOf(inventory: Inventory): readonly string[] {
  return inventory
    .lists<[string]>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .flat();
}

/** Which rows `t` of a table are seen; null: all. */
function conditionOn(inventory: Inventory, table: string): string | null {
  // Queries name an index of it, which a view does not have; they begin at a device.
  if (table === 'conclusion') return null;
  if (open.includes(table)) return '1';
  if (table === 'site') return `t.name IN ${seen}`;
  const name = named[table];
  if (name !== undefined) return `t."${name}" IN ${seen}`;
  const keys = inventory.all<{ table: string; from: string }>(
    'SELECT "table", "from" FROM pragma_foreign_key_list(?)',
    table,
  );
  const to = (other: string) =>
    keys.filter((key) => key.table === other).sort((a, b) => a.from.localeCompare(b.from))[0]?.from;
  const site = to('site');
  if (site !== undefined) return `t."${site}" IN ${seen}`;
  for (const owner of ['device', 'sweep']) {
    const column = to(owner);
    if (column !== undefined)
      return `EXISTS (SELECT 1 FROM main."${owner}" o WHERE o.id = t."${column}" AND o.site IN ${seen})`;
  }
  return '0';
}
