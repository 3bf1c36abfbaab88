// CSV to RFM in DuckDB, alone in its process: node duckdb-csv.mjs FILE THREADS AS_OF prints the query's seconds and the number of rows.
import { DuckDBInstance } from '@duckdb/node-api';
import { csv, rfm } from './queries.mjs';

const [file, threads, asOf] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:', { threads })).connect();
const start = performance.now();
await connection.run(`CREATE TABLE result AS ${rfm(csv(file), asOf)}`);
const seconds = (performance.now() - start) / 1000;
const rows = (await connection.runAndReadAll('SELECT count(*)::INTEGER FROM result')).getRows()[0][0];
console.log(JSON.stringify({ seconds, rows }));
