// The library beside DuckDB, over the same events, taking turns: node run.mjs EVENTS CUSTOMERS ROUNDS CSV_ROUNDS RESULTS
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import duckdb, { DuckDBInstance } from '@duckdb/node-api';
import { measured } from './children.mjs';
import { Library } from './library.mjs';
import { csv, decayedSum, digest, rfm, rfmByCuts } from './queries.mjs';
import { markdown, median, ratios, save } from './report.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const benchmarks = join(root, 'benchmarks/Relationships.Benchmarks/bin/Release/net10.0/Relationships.Benchmarks.dll');
const tool = join(root, 'src/Relationships.Cli/bin/Release/net10.0');
const [events, customers, rounds, csvRounds] = process.argv.slice(2, 6).map(Number);
const results = process.argv[6];
const stages = new Set((process.env.STAGES ?? 'rfm,foldSums,fold').split(','));

function expectEqual(what, ours, theirs, tolerance = 0) {
  if (!(Math.abs(ours - theirs) <= tolerance * Math.max(Math.abs(ours), Math.abs(theirs)))) {
    throw new Error(`${what}: the library has ${ours}, DuckDB ${theirs}; they did not do the same work`);
  }
}

async function load(connection, file) {
  await connection.run(`CREATE TABLE raw AS SELECT substr(customer, 2)::INTEGER AS customer, "at", kind, amount, id FROM ${csv(file)}`);
  await connection.run('CREATE TYPE kind AS ENUM (SELECT DISTINCT kind FROM raw ORDER BY kind)');
  await connection.run('CREATE TABLE events AS SELECT customer, "at", kind::kind AS kind, amount FROM raw');
  const [[count, people, distinct]] = (await connection.runAndReadAll('SELECT count(*)::INTEGER, count(DISTINCT customer)::INTEGER, count(DISTINCT id)::INTEGER FROM raw')).getRows();
  await connection.run('DROP TABLE raw');
  return { count, people, distinct };
}

async function timed(connection, query) {
  await connection.run('DROP TABLE IF EXISTS result');
  const start = performance.now();
  await connection.run(`CREATE TEMP TABLE result AS ${query}`);
  return (performance.now() - start) / 1000;
}

async function compareDigests(connection, ours) {
  for (const [place, [measure, quintile, sums]] of [['recency_days', 'r', ours.recencyDays], ['frequency', 'f', ours.frequency], ['monetary', 'm', ours.monetary]].entries()) {
    const theirs = (await connection.runAndReadAll(digest(measure, quintile))).getRows();
    for (const [q, n, total] of theirs) {
      expectEqual(`customers in ${quintile} ${q}`, ours.counts[5 * place + q - 1], n);
      expectEqual(`${measure} over ${quintile} ${q}`, sums[q - 1], total, 1e-9);
    }
  }
}

async function memory(connection, library, threads, loaded) {
  await connection.run(`SET threads = ${threads}`);
  const asOf = library.about.asOf;
  const seconds = {};
  const note = (round, name, value) => { if (round >= 0) (seconds[name] ??= []).push(value); };
  for (let round = -1; round < rounds; round++) {
    note(round, 'duckdb rfm', await timed(connection, rfm('events', asOf)));
    const ranked = await library.ask(`rfm ${threads}`);
    note(round, 'library rfm', ranked.seconds);
    if (round < 0) await compareDigests(connection, ranked);
    note(round, 'duckdb rfmByCuts', await timed(connection, rfmByCuts('events', asOf)));
    if (stages.has('foldSums')) {
      const sums = await library.ask(`foldSums ${threads}`);
      note(round, 'library foldSums', sums.seconds);
      expectEqual('relationships summed', sums.relationships, loaded.people);
    }
    note(round, 'duckdb decayedSum', await timed(connection, decayedSum('events', asOf)));
    if (stages.has('fold')) {
      const folded = await library.ask(`fold ${threads}`);
      note(round, 'library fold', folded.seconds);
      expectEqual('relationships folded', folded.relationships, loaded.people);
      expectEqual('events counted, repeated ids once', folded.events, loaded.distinct);
    }

    process.stderr.write(`${threads} thread${threads > 1 ? 's' : ''}, ${round < 0 ? 'warm-up' : `round ${round + 1} of ${rounds}`}\n`);
  }
  return Object.fromEntries(Object.entries(seconds).map(([name, values]) => [name, median(values)]));
}

async function fromCsv(file, lines, folder, asOf) {
  const [ours, theirs] = [[], []];
  const out = join(folder, 'scores.csv');
  for (let round = 0; round < csvRounds; round++) {
    const query = await measured(process.execPath, [fileURLToPath(new URL('duckdb-csv.mjs', import.meta.url)), file, '2', asOf]);
    theirs.push({ ...JSON.parse(query.out), process: query.seconds, peak: query.peak });
    expectEqual('customers from the CSV', customers, theirs[round].rows);
    ours.push(await measured('dotnet', [join(tool, 'relationships.dll'), 'score', '--events', file, '--out', out]));
    process.stderr.write(`CSV, round ${round + 1} of ${csvRounds}\n`);
  }
  const scored = (await readFile(out)).reduce((count, byte) => count + (byte === 10 ? 1 : 0), -1);
  expectEqual('relationships scored from the CSV', scored, customers);
  const [seconds, peak] = [runs => median(runs.map(r => r.seconds)), runs => Math.max(...runs.map(r => r.peak))];
  return {
    lines, bytes: (await stat(file)).size,
    library: { seconds: seconds(ours), peak: peak(ours) },
    duckdb: { seconds: seconds(theirs), process: median(theirs.map(r => r.process)), peak: peak(theirs) },
  };
}

const loadAtStart = loadavg()[0];
const folder = await mkdtemp(join(tmpdir(), 'relationships-peers-'));
try {
  const file = join(folder, 'events.csv');
  const library = await Library.start(benchmarks, events, customers);
  await library.ask(`export ${file}`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const loaded = await load(connection, file);
  expectEqual('events', events, loaded.count);

  const medians = {};
  for (const threads of [1, 2]) medians[threads] = await memory(connection, library, threads, loaded);
  library.stop();
  connection.closeSync();
  instance.closeSync();

  const result = {
    date: new Date().toISOString().slice(0, 10), events, customers, rounds, csvRounds,
    processor: library.about.processor, cores: availableParallelism(), duckdb: duckdb.version(), node: process.version,
    loadAtStart, medians, ratios: [1, 2].flatMap(threads => ratios(medians[threads], threads)),
    csv: csvRounds > 0 ? await fromCsv(file, events, folder, library.about.asOf) : null,
    loadAtEnd: loadavg()[0],
  };
  await save(result, results);
  console.log(markdown(result));
} finally {
  await rm(folder, { recursive: true });
}
