#!/usr/bin/env bash
# The library beside DuckDB, over the same generated events, alternating in one run.
# Usage: bash benchmarks/peers/run.sh [EVENTS] [CUSTOMERS] [ROUNDS] [CSV_ROUNDS]
# Writes benchmarks/results/DATE-peers.md and .json; RESULTS=FOLDER writes them elsewhere. CSV_ROUNDS=0 leaves the CSV out.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "node and npm are needed: apt-get install nodejs npm" >&2
  exit 1
fi

npm ci --silent
dotnet build -c Release --nologo -v quiet ../Relationships.Benchmarks
dotnet build -c Release --nologo -v quiet ../../src/Relationships.Cli
exec node run.mjs "${1:-10000000}" "${2:-1000000}" "${3:-5}" "${4:-3}" "${RESULTS:-../results}"
