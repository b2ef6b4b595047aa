#!/usr/bin/env bash
# Reports a second of one, two and four workers with one thread each, and how much of the processors they, the database and the broker used.
# usage: bench/workers.sh [ARTICLES [WORDS]], as root of a machine whose packages .ci/servers may install
set -euo pipefail
cd "$(dirname "$0")/.."
articles=${1:-4000} words=${2:-350}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
bin=$PWD/artifacts/bin
dotnet build -c Release src/Ceasewire.Cli > /dev/null
dotnet build -c Release bench/Ceasewire.Benchmarks > /dev/null
. .ci/servers
program=$bin/Ceasewire.Cli/release/ceasewire.dll

# Processor time of all programs of a user so far, in seconds.
used() { # user
  local tick=0 pid
  for pid in $(pgrep -u "$1"); do
    tick=$((tick + $(awk '{ print $14 + $15 + $16 + $17 }' "/proc/$pid/stat" 2> /dev/null || echo 0)))
  done
  echo $((tick / 100))
}

echo "| workers | reports/s | over one | processor s: workers | PostgreSQL | RabbitMQ |"
echo "|---:|---:|---:|---:|---:|---:|"
for workers in 1 2 4; do
  queue=(--broker "$CEASEWIRE_TEST_RABBITMQ" --queue "workers$workers")
  ledger="$CEASEWIRE_TEST_POSTGRES?schema=workers$workers&originals=$servers/originals"
  dotnet "$bin/Ceasewire.Benchmarks/release/Ceasewire.Benchmarks.dll" load "$articles" "$words" \
    | dotnet "$program" submit - --from jsonl "${queue[@]}" > "$servers/submitted"
  dotnet "$program" add - --from jsonl --ledger "$ledger" < /dev/null > "$servers/made" || true
  database=$(used postgres) broker=$(used rabbitmq) began=$(date +%s%N)
  pids=()
  for _ in $(seq "$workers"); do
    bash -c 'TIMEFORMAT="%U %S"; time dotnet "$@"' - "$program" work --until-empty --threads 1 --ledger "$ledger" "${queue[@]}" \
      > "$servers/out" 2>> "$servers/times$workers" &
    pids+=($!)
  done
  wait "${pids[@]}"
  took=$((($(date +%s%N) - began) / 1000000))
  [ "$workers" -gt 1 ] || one=$took
  own=$(awk 'NF == 2 && $1 + 0 == $1 { sum += $1 + $2 } END { printf "%.0f", sum }' "$servers/times$workers")
  echo "| $workers | $((articles * 1000 / took)) | $(awk "BEGIN { printf \"%.2f\", $one / $took }") | $own | $(($(used postgres) - database)) | $(($(used rabbitmq) - broker)) |"
done
