#!/usr/bin/env bash
# One worker under four fifths of the load that it can take, for so long: its memory, and how long reports wait until they are in
# the ledger, by tenths of the time. The broker, the database and the submitter share the machine with it.
# usage: bench/soak.sh [MINUTES [WORDS]], as root of a machine whose packages .ci/servers may install
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-60} words=${2:-350} sample=2000
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
bin=$PWD/artifacts/bin
dotnet build -c Release src/Ceasewire.Cli > /dev/null
dotnet build -c Release bench/Ceasewire.Benchmarks > /dev/null
. .ci/servers
program=$bin/Ceasewire.Cli/release/ceasewire.dll
load() { dotnet "$bin/Ceasewire.Benchmarks/release/Ceasewire.Benchmarks.dll" load "$@"; }
submit() { dotnet "$program" submit - --from jsonl "${queue[@]}" > "$servers/submitted"; }
queue=(--broker "$CEASEWIRE_TEST_RABBITMQ" --queue soak)
ledger="$CEASEWIRE_TEST_POSTGRES?schema=soak&originals=$servers/originals"

load $sample "$words" 1 | submit
began=$(date +%s%N)
dotnet "$program" work --until-empty --ledger "$ledger" "${queue[@]}"
took=$((($(date +%s%N) - began) / 1000000))
rate=$((sample * 800 / took))
[ "$rate" -gt 0 ] || { echo "Too slow to load: $sample reports took $took ms" >&2; exit 1; }
echo "$sample reports of $words words in $took ms; load: $rate a second for $minutes minutes"

dotnet "$program" work --ledger "$ledger" "${queue[@]}" --log json 2> "$servers/log" > "$servers/out" &
worker=$!
load $((rate * minutes * 60)) "$words" 2 "$rate" | submit &
echo "| minute | resident MB | longest wait s | waiting |"
echo "|---:|---:|---:|---:|"
told=0
for tenth in $(seq 1 10); do
  sleep $((minutes * 6))
  resident=$(awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$worker/status")
  lines=$(wc -l < "$servers/log")
  wait=$(sed -n "$((told + 1)),${lines}p" "$servers/log" | grep -oE '"Wait":[0-9.]+' | cut -d: -f2 | sort -n | tail -1 || true)
  told=$lines
  waiting=$(dotnet "$program" queue count "${queue[@]}" | cut -d' ' -f1)
  echo "| $((minutes * tenth / 10)) | $resident | ${wait:-} | $waiting |"
done
kill -TERM $worker
wait $worker || true
cat "$servers/out"
