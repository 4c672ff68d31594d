/** The databases that `createSqlPaymentStore` speaks to. MariaDB counts as MySQL. */
export type SqlDialect = 'postgres' | 'mysql' | 'sqlite';

/** The statements of a payment store. `?` stands for a parameter, in the sequence of `SqlStatements`. */
export interface SqlStatements {
  /** Parameters: key, value, writer, lifetime. It replaces an entry only when its lifetime is over. */
  add: string;
  /** Parameter: key. */
  get: string;
  /** Parameters: key, value, writer, lifetime. */
  set: string;
  createTable: string;
  deleteExpired: string;
}

/** The database's own clock in epoch milliseconds: all servers share it. */
const clocks: Record<SqlDialect, string> = {
  postgres: `CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)`,
  mysql: `CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)`,
  sqlite: `CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)`,
};

/** Keys differ by case, and MySQL compares without it by default. */
const keyTypes: Record<SqlDialect, string> = {
  postgres: 'VARCHAR(190)',
  mysql: 'VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin',
  sqlite: 'TEXT',
};

/** The default character set of MySQL can lack letters. */
const contentTypes: Record<SqlDialect, string> = {
  postgres: 'TEXT',
  mysql: 'TEXT CHARACTER SET utf8mb4',
  sqlite: 'TEXT',
};

const columns = 'attempt_key, content, writer, expires_at';

/** Returns the statements for one dialect and table. */
export function sqlStatements(dialect: SqlDialect, table: string): SqlStatements {
  const now = clocks[dialect];
  const insert = `INSERT INTO ${table} (${columns}) VALUES (?, ?, ?, ${now} + ?)`;
  return {
    ...(dialect === 'mysql' ? mysqlWrites(insert, now) : standardWrites(insert, now, table)),
    get: `SELECT content, writer FROM ${table} WHERE attempt_key = ? AND expires_at > ${now}`,
    createTable:
      `CREATE TABLE IF NOT EXISTS ${table} (attempt_key ${keyTypes[dialect]} NOT NULL PRIMARY KEY, ` +
      `content ${contentTypes[dialect]} NOT NULL, writer VARCHAR(36) NOT NULL, expires_at BIGINT NOT NULL)`,
    deleteExpired: `DELETE FROM ${table} WHERE expires_at <= ${now}`,
  };
}

function standardWrites(insert: string, now: string, table: string): Pick<SqlStatements, 'add' | 'set'> {
  const set =
    `${insert} ON CONFLICT (attempt_key) DO UPDATE SET ` +
    'content = excluded.content, writer = excluded.writer, expires_at = excluded.expires_at';
  return { set, add: `${set} WHERE ${table}.expires_at <= ${now}` };
}

/** MySQL has no condition on the update, and assigns from left to right: `expires_at` comes last. */
function mysqlWrites(insert: string, now: string): Pick<SqlStatements, 'add' | 'set'> {
  const names = ['content', 'writer', 'expires_at'];
  const replace = names.map((name) => `${name} = VALUES(${name})`).join(', ');
  const replaceExpired = names
    .map((name) => `${name} = IF(expires_at <= ${now}, VALUES(${name}), ${name})`)
    .join(', ');
  return {
    set: `${insert} ON DUPLICATE KEY UPDATE ${replace}`,
    add: `${insert} ON DUPLICATE KEY UPDATE ${replaceExpired}`,
  };
}
