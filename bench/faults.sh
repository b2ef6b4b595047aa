#!/usr/bin/env bash
# Workers, the broker and the database are killed (SIGKILL) in turn while reports are submitted and read; then the ledger must be
# that of an undisturbed run. Then every report is delivered three times in random order, which must make the same export.
# usage: bench/faults.sh [KILLS [ARTICLES [WORDS]]], as root of a machine whose packages .ci/servers may install
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-12} articles=${2:-1200} words=${3:-40} workers=2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
bin=$PWD/artifacts/bin
dotnet build -c Release src/Ceasewire.Cli > /dev/null
dotnet build -c Release bench/Ceasewire.Benchmarks > /dev/null
. .ci/servers
mkdir "$servers/work"
trap 'stop_workers; stop_servers' EXIT
RANDOM=11

program=$bin/Ceasewire.Cli/release/ceasewire.dll
ceasewire() { dotnet "$program" "$@"; }
queue=(--broker "$CEASEWIRE_TEST_RABBITMQ" --queue faults)
ledger="$CEASEWIRE_TEST_POSTGRES?schema=faults&originals=$servers/work/originals"
reports=$servers/work/reports.jsonl
declare -A killed=([worker]=0 [broker]=0 [database]=0)
pids=()

start_worker() { # number
  # Not through the function, whose shell would be what is killed.
  dotnet "$program" work --ledger "$ledger" "${queue[@]}" >> "$servers/work/out" 2>> "$servers/work/talk" &
  pids[$1]=$!
}

stop_workers() {
  for pid in "${pids[@]}"; do kill -9 "$pid" 2> /dev/null || true; done
  pids=()
}

# A pause of up to so many tenths of a second.
pause() { sleep "$(printf '%d.%d' $((RANDOM % $1 / 10)) $((RANDOM % 10)))"; }

kill_one() { # worker | broker | database
  case $1 in
    worker)
      local at=$((RANDOM % workers))
      kill -9 "${pids[$at]}" && wait "${pids[$at]}" 2> /dev/null || true
      pause 10
      start_worker "$at" ;;
    broker)
      kill -9 "$(cat "$servers/rabbitmq/pid")"
      pause 20
      start_rabbit ;;
    database)
      kill -9 "$(head -1 "$servers/postgres/data/postmaster.pid")"
      pause 20
      until start_postgres 2> /dev/null; do sleep 0.2; done ;;
  esac
  killed[$1]=$((killed[$1] + 1))
}

# Where the broker is down at the start there is nothing to wait for, and it is run again.
submit_share() { # first line
  until sed -n "$1,$(($1 + share - 1))p" "$reports" \
    | ceasewire submit - --from jsonl "${queue[@]}" >> "$servers/work/submitted" 2>> "$servers/work/talk"; do
    sleep 1
  done
}

export_of() { ceasewire export csv --ledger "$1" | sha256sum | cut -d' ' -f1; }

dotnet "$bin/Ceasewire.Benchmarks/release/Ceasewire.Benchmarks.dll" load "$articles" "$words" > "$reports"
ceasewire add "$reports" --from jsonl --ledger "$servers/work/undisturbed.db" | tail -1
expected=$(export_of "$servers/work/undisturbed.db")

began=$SECONDS
for at in $(seq 0 $((workers - 1))); do start_worker "$at"; done
targets=(worker broker database)
share=$(((articles + kills - 1) / kills))
for number in $(seq 0 $((kills - 1))); do
  submit_share $((number * share + 1)) &
  submit=$!
  pause 30
  kill_one "${targets[$((number % 3))]}"
  wait $submit
done
echo "$kills kills in $((SECONDS - began)) s: ${killed[worker]} workers, ${killed[broker]} broker, ${killed[database]} database"

# What is acknowledged and what waits is all there is.
ceasewire work --until-empty --ledger "$ledger" "${queue[@]}" >> "$servers/work/out" 2>> "$servers/work/talk"
stop_workers
ceasewire queue count "${queue[@]}"
ceasewire verify --ledger "$ledger" | tail -1
disturbed=$(export_of "$ledger")
echo "$articles reports of $words words: undisturbed $expected, disturbed $disturbed"

cat "$reports" "$reports" "$reports" | shuf --random-source=<(yes 7) > "$servers/work/thrice.jsonl"
ceasewire submit "$servers/work/thrice.jsonl" --from jsonl "${queue[@]}"
again="$CEASEWIRE_TEST_POSTGRES?schema=again&originals=$servers/work/originals"
ceasewire work --until-empty --ledger "$again" "${queue[@]}"
thrice=$(export_of "$again")
echo "each delivered three times in random order: $thrice"
[ "$expected" = "$disturbed" ] && [ "$expected" = "$thrice" ]
