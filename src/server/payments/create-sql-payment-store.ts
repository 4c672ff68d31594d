import type { PaymentStore } from './payment-store.js';
import { sqlStatements } from './sql-dialect.js';
import type { SqlDialect } from './sql-dialect.js';

/**
 * Runs one statement and resolves with its rows, through whichever driver the server has. Each statement has to be
 * committed when the promise fulfils, and has to run on the primary, not on a replica that lags behind.
 * - pg, PGlite: `(sql, values) => pool.query(sql, values).then(({ rows }) => rows)`
 * - mysql2: `(sql, values) => pool.query(sql, values).then(([rows]) => rows)`
 * - better-sqlite3: `async (sql, values) => { const s = db.prepare(sql); return s.reader ? s.all(values) : s.run(values); }`
 */
export type SqlQuery = (sql: string, values: (string | number)[]) => Promise<unknown>;

export interface SqlPaymentStoreOptions {
  /** Runs a statement; see `SqlQuery` for the line that each driver needs. */
  query: SqlQuery;
  dialect: SqlDialect;
  /**
   * Name of the table, which `sqlPaymentStoreMigration` creates.
   * @default 'batua_payments'
   */
  table?: string | undefined;
}

/**
 * Creates a store of payments in an SQL database: PostgreSQL 9.5, MySQL 5.7, MariaDB 10.2, SQLite 3.24, or newer. The
 * promise that no order is debited twice holds for as long as the database keeps what it has committed.
 *
 * @throws {TypeError} When the table's name or the dialect cannot be used.
 */
export function createSqlPaymentStore({ query, dialect, table }: SqlPaymentStoreOptions): PaymentStore {
  const statements = statementsOf(dialect, table);
  const numbered = (sql: string) => (dialect === 'postgres' ? numberParameters(sql) : sql);

  async function read(key: string): Promise<{ content: string; writer: string } | null> {
    const rows = await query(numbered(statements.get), [key]);
    if (!Array.isArray(rows)) throw new TypeError('createSqlPaymentStore: query gave no rows.');
    const row: unknown = rows[0];
    if (row === undefined) return null;
    const { content, writer } = Object(row) as Record<string, unknown>;
    if (typeof content !== 'string' || typeof writer !== 'string') {
      throw new TypeError('createSqlPaymentStore: query gave rows without the columns that were selected.');
    }
    return { content, writer };
  }

  return {
    async add(key, value, lifetime) {
      // Who wrote the entry decides, so that a driver that sends a statement twice changes nothing.
      const writer = crypto.randomUUID();
      await query(numbered(statements.add), [key, value, writer, Math.ceil(lifetime)]);
      return (await read(key))?.writer === writer;
    },
    async get(key) {
      return (await read(key))?.content ?? null;
    },
    async set(key, value, lifetime) {
      await query(numbered(statements.set), [key, value, crypto.randomUUID(), Math.ceil(lifetime)]);
    },
  };
}

/**
 * Returns the SQL that a payment store needs: `up` creates its table, `cleanUp` deletes what has expired and can run
 * once a day.
 *
 * @throws {TypeError} When the table's name or the dialect cannot be used.
 */
export function sqlPaymentStoreMigration(
  dialect: SqlDialect,
  table?: string,
): { up: string; cleanUp: string } {
  const { createTable, deleteExpired } = statementsOf(dialect, table);
  return { up: createTable, cleanUp: deleteExpired };
}

function statementsOf(dialect: SqlDialect, table = 'batua_payments') {
  if (!/^[A-Za-z_]\w{0,62}(?:\.[A-Za-z_]\w{0,62})?$/.test(table)) {
    throw new TypeError('createSqlPaymentStore: the table must be a name such as batua_payments.');
  }
  if (!['postgres', 'mysql', 'sqlite'].includes(dialect)) {
    throw new TypeError('createSqlPaymentStore: the dialect must be postgres, mysql or sqlite.');
  }
  return sqlStatements(dialect, table);
}

/** PostgreSQL writes parameters as $1, $2 … */
function numberParameters(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${++count}`);
}
