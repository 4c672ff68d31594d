import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSqlPaymentStore, payWithWallet, sqlPaymentStoreMigration } from '../../../src/server.js';
import type { PaymentStore, SqlDialect } from '../../../src/server.js';
import { eventually } from '../../eventually.js';
import { anotherServer, payment, setUpOrder } from './set-up-order.js';
import { hasMariadb, startMariadb, startPostgres, startSqlite } from './start-databases.js';
import type { TestDatabase } from './start-databases.js';

const databases: [SqlDialect, () => Promise<TestDatabase>, boolean, string][] = [
  ['postgres', startPostgres, true, 'batua_payments'],
  ['sqlite', startSqlite, true, 'batua_payments'],
  ['mysql', startMariadb, hasMariadb, 'shop.batua_payments'],
];

describe.each(databases)('the SQL store on %s', (dialect, start, isHere, table) => {
  describe.runIf(isHere)('with a real database', () => {
    let database: TestDatabase;
    let store: PaymentStore;
    beforeAll(async () => {
      database = await start();
      await database.query(sqlPaymentStoreMigration(dialect, table).up, []);
      store = createSqlPaymentStore({ query: database.query, dialect, table });
    }, 60_000);
    afterAll(() => database.stop());

    test('adds a key once when several servers add it at the same time', async () => {
      for (const key of Array.from({ length: 10 }, () => randomUUID())) {
        const added = await Promise.all(
          Array.from({ length: 8 }, (_, server) => store.add(key, `server ${server}`, 60_000)),
        );
        expect(added.filter(Boolean)).toHaveLength(1);
        await expect(store.get(key)).resolves.toBe(`server ${added.indexOf(true)}`);
      }
    });

    test('returns a written value unchanged and null for any other key', async () => {
      const key = `batua:pay:${randomUUID()}:1`;
      const value = `{"customerId":"o'brien \\" ? $1 \\\\ ₹"}`;
      await store.set(key, value, 60_000);
      await expect(store.get(key)).resolves.toBe(value);
      await store.set(key, 'second', 60_000);
      await expect(store.get(key)).resolves.toBe('second');
      await expect(store.get(key.toUpperCase())).resolves.toBeNull();
      await expect(store.add(key, 'third', 60_000)).resolves.toBe(false);
      await expect(store.get(key)).resolves.toBe('second');
    });

    test('expires a value by the clock of the database, so that its key can be added again', async () => {
      const key = randomUUID();
      await expect(store.add(key, 'first', 40)).resolves.toBe(true);
      await eventually(async () => expect(await store.get(key)).toBeNull());
      await expect(store.add(key, 'second', 60_000)).resolves.toBe(true);
      await expect(store.get(key)).resolves.toBe('second');
    });

    test('keeps values that have not expired when it cleans up', async () => {
      const [kept, expired] = [randomUUID(), randomUUID()];
      await store.set(kept, 'kept', 60_000);
      await store.set(expired, 'expired', 1);
      await eventually(async () => expect(await store.get(expired)).toBeNull());
      await database.query(sqlPaymentStoreMigration(dialect, table).cleanUp, []);
      await expect(store.get(kept)).resolves.toBe('kept');
      const rows = await database.query(`SELECT attempt_key FROM ${table}`, []);
      expect(JSON.stringify(rows)).not.toContain(expired);
    });

    test('charges an order once and returns CHARGED on both servers', async () => {
      await database.query(`DELETE FROM ${table}`, []);
      const { juspay, emulator, calls, held } = await setUpOrder(100);
      emulator.setLatency({ pay: 100 });
      const other = await anotherServer(emulator);
      const servers = [juspay, other, juspay, other];
      const results = await Promise.all(servers.map((server) => payWithWallet(server, payment, { store })));
      expect(results.map(({ status }) => status)).toEqual(['CHARGED', 'CHARGED', 'CHARGED', 'CHARGED']);
      expect(calls().filter((call) => call === 'pay')).toHaveLength(1);
      expect(held()).toBe(150);
    });
  });
});

test('creates a MySQL table with case-sensitive keys and Unicode content', () => {
  expect(sqlPaymentStoreMigration('mysql')).toEqual({
    up:
      'CREATE TABLE IF NOT EXISTS batua_payments (attempt_key VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin ' +
      'NOT NULL PRIMARY KEY, content TEXT CHARACTER SET utf8mb4 NOT NULL, writer VARCHAR(36) NOT NULL, expires_at BIGINT NOT NULL)',
    cleanUp: 'DELETE FROM batua_payments WHERE expires_at <= CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED)',
  });
});

test.each(['a b', 'a;drop', '', 'a.b.c', '"a"'])('refuses the table name %j', (table) => {
  const query = async () => [];
  expect(() => createSqlPaymentStore({ query, dialect: 'postgres', table })).toThrow(TypeError);
});

test('throws before a debit if the driver returns no rows or other columns', async () => {
  const store = createSqlPaymentStore({ query: async () => ({ rows: [] }), dialect: 'postgres' });
  await expect(store.get('a')).rejects.toThrow('query gave no rows');
  const renamed = createSqlPaymentStore({ query: async () => [{ CONTENT: 'a' }], dialect: 'postgres' });
  await expect(renamed.get('a')).rejects.toThrow('without the columns');
});
