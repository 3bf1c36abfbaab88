// What DuckDB is asked. Its table: customer INTEGER, "at" TIMESTAMP, kind ENUM, amount DOUBLE, id VARCHAR (for counting only).

const measures = (from, asOf) => `
  SELECT customer, date_diff('second', max("at"), TIMESTAMP '${asOf}') / 86400.0 AS recency_days,
         count(*) AS frequency, avg(coalesce(amount, 0)) AS monetary
  FROM ${from} WHERE kind = 'purchase' GROUP BY customer`;

/** Recency, frequency, mean amount and their quintiles as SQL has them: ntile(5), 5 the best. */
export const rfm = (from, asOf) => `
  WITH m AS (${measures(from, asOf)})
  SELECT *, ntile(5) OVER (ORDER BY recency_days DESC) AS r, ntile(5) OVER (ORDER BY frequency) AS f, ntile(5) OVER (ORDER BY monetary) AS m FROM m`;

/** The same by four cuts a measure, which DuckDB does quicker; here equal values are always of one quintile, so the groups differ in size. */
export const rfmByCuts = (from, asOf) => {
  const compare = name => [1, 2, 3, 4].map(i => `(${name} > cut_${name}[${i}])::TINYINT`).join(' + ');
  return `
  WITH m AS MATERIALIZED (${measures(from, asOf)}),
       cuts AS (SELECT quantile_disc(recency_days, [.2, .4, .6, .8]) AS cut_recency_days,
                       quantile_disc(frequency, [.2, .4, .6, .8]) AS cut_frequency,
                       quantile_disc(monetary, [.2, .4, .6, .8]) AS cut_monetary FROM m)
  SELECT m.*, 5 - (${compare('recency_days')}) AS r, 1 + (${compare('frequency')}) AS f, 1 + (${compare('monetary')}) AS m FROM m, cuts`;
};

/** One sum that halves every 180 days. */
export const decayedSum = (from, asOf) => `
  SELECT customer, sum(pow(2, -date_diff('second', "at", TIMESTAMP '${asOf}') / (86400.0 * 180))) AS decayed FROM ${from} GROUP BY customer`;

/** The events from the file, text as text. */
export const csv = file => `
  read_csv('${file}', header = true, delim = ',', quote = '', escape = '', columns = {
    'customer': 'VARCHAR', 'at': 'TIMESTAMP', 'kind': 'VARCHAR', 'channel': 'VARCHAR', 'connection': 'VARCHAR',
    'amount': 'DOUBLE', 'due': 'TIMESTAMP', 'episode': 'VARCHAR', 'id': 'VARCHAR'})`;

/** How many customers are in each quintile, and the sum of the measure over each: what does not depend on which of equal values falls below a cut. */
export const digest = (measure, quintile) =>
  `SELECT ${quintile}::INTEGER AS q, count(*)::DOUBLE AS n, sum(${measure})::DOUBLE AS total FROM result GROUP BY q ORDER BY q`;
