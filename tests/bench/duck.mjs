// duck.mjs THREADS SQL: runs the statements in DuckDB, as whole a process as
// any other. NODE_PATH does not reach modules, so the package stands where the
// first line says: DUCKDB names its folder.
import { createRequire } from 'node:module';

const need = createRequire(process.env.DUCKDB + '/package.json');
const { DuckDBInstance } = need('@duckdb/node-api');
const [threads, sql] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
await connection.run(sql);
