import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPool } from 'mysql2/promise';
import initSqlJs from 'sql.js';
import type { SqlQuery } from '../../../src/server.js';
import { eventually } from '../../eventually.js';

/** A database that only one test file uses. */
export interface TestDatabase {
  query: SqlQuery;
  stop: () => Promise<void>;
}

/** Starts PostgreSQL, compiled to WebAssembly. */
export async function startPostgres(): Promise<TestDatabase> {
  const db = await PGlite.create();
  return {
    query: async (sql, values) => (await db.query(sql, values)).rows,
    stop: () => db.close(),
  };
}

export async function startSqlite(): Promise<TestDatabase> {
  const { Database } = await initSqlJs();
  const db = new Database();
  return {
    query: async (sql, values) => {
      const statement = db.prepare(sql, values);
      const rows: unknown[] = [];
      while (statement.step()) rows.push(statement.getAsObject());
      statement.free();
      return rows;
    },
    stop: async () => db.close(),
  };
}

/** Whether this machine has a MariaDB server. */
export const hasMariadb = spawnSync('mariadbd', ['--version']).status === 0;

/** Starts a MariaDB server with ten connections. `stop` ends it. */
export async function startMariadb(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'batua-mariadb-'));
  const socketPath = join(folder, 'socket');
  const user = userInfo().username;
  const common = ['--no-defaults', `--datadir=${join(folder, 'data')}`, `--user=${user}`];
  spawnSync('mariadb-install-db', [...common, '--auth-root-authentication-method=normal']);
  const server = spawn('mariadbd', [...common, `--socket=${socketPath}`, '--skip-networking'], {
    stdio: 'ignore',
  });
  const pool = createPool({ socketPath, user: 'root', connectionLimit: 10 });
  await eventually(() => pool.query('CREATE DATABASE IF NOT EXISTS shop'));
  return {
    query: async (sql, values) => (await pool.query(sql, values))[0],
    stop: async () => {
      await pool.end();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
