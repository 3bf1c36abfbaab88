// Results as text and as files.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const median = values => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

const ms = seconds => `${(1000 * seconds).toFixed(0)} ms`;
const mib = bytes => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

const comparisons = [
  ['RFM with quintiles', 'library rfm', 'duckdb rfm', 1 / 5],
  ['RFM, beside DuckDB by cuts', 'library rfm', 'duckdb rfmByCuts', null],
  ['foldSums, beside DuckDB\'s RFM', 'library foldSums', 'duckdb rfm', 1 / 4],
  ['fold, beside DuckDB\'s RFM', 'library fold', 'duckdb rfm', threads => threads === 1 ? 1 / 2 : 2 / 5],
  ['fold, beside one decayed sum', 'library fold', 'duckdb decayedSum', null],
];

export const ratios = (medians, threads) => comparisons.filter(([, ours]) => ours in medians).map(([name, ours, theirs, wanted]) => ({
  name, threads, library: medians[ours], duckdb: medians[theirs], ratio: medians[ours] / medians[theirs],
  wanted: typeof wanted === 'function' ? wanted(threads) : wanted,
}));

export function markdown(result) {
  const lines = [
    `# Beside DuckDB, ${result.date}`, '',
    `${result.processor}; DuckDB ${result.duckdb} (@duckdb/node-api), node ${result.node}; load at the start ${result.loadAtStart.toFixed(1)}, at the end ${result.loadAtEnd.toFixed(1)} on ${result.cores} cores.`,
    `${result.events.toLocaleString('en')} events of ${result.customers.toLocaleString('en')} customers, the same for both and in memory before the clock starts; the two take turns in one run, medians of ${result.rounds} rounds after a warm-up.`,
    'Numbers of customers by quintile, sums of the measures over each, relationships and events counted were compared and are equal.', '',
    `    bash benchmarks/peers/run.sh ${result.events} ${result.customers} ${result.rounds} ${result.csvRounds}`, '',
    '| threads | what | library | DuckDB | ratio | wanted |', '|---:|---|---:|---:|---:|---:|',
    ...result.ratios.map(r => `| ${r.threads} | ${r.name} | ${ms(r.library)} | ${ms(r.duckdb)} | ${r.ratio.toFixed(2)} | ${r.wanted ? `<= ${r.wanted.toFixed(2)}` : ''} |`), '',
  ];
  if (result.csv) {
    lines.push(
      '## From a CSV', '',
      `${result.csv.lines.toLocaleString('en')} lines, ${mib(result.csv.bytes)}: \`relationships score\` (the whole process) beside DuckDB's CSV to RFM (the query alone), two threads, medians of ${result.csvRounds} rounds, most memory of any.`, '',
      '| | seconds | whole process | most memory |', '|---|---:|---:|---:|',
      `| relationships score | ${result.csv.library.seconds.toFixed(2)} | ${result.csv.library.seconds.toFixed(2)} | ${mib(result.csv.library.peak)} |`,
      `| DuckDB, CSV to RFM | ${result.csv.duckdb.seconds.toFixed(2)} | ${result.csv.duckdb.process.toFixed(2)} | ${mib(result.csv.duckdb.peak)} |`, '');
  }
  return lines.join('\n');
}

export async function save(result, folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${result.date}-peers.json`), `${JSON.stringify(result, null, 2)}\n`);
  await writeFile(join(folder, `${result.date}-peers.md`), markdown(result));
}
