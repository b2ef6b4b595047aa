#!/usr/bin/env bash
# One script for every habit; CI runs the same.
# usage: ./build.sh [build | test | golden --accept | eval --gold DIR [--only NAME] | bench | fuzz [MINUTES] | speed | core | times | ledger | desk [CLAIMS] | intake | hostile | load [ARGUMENTS] | faults [KILLS [ARTICLES [WORDS]]] | soak [MINUTES [WORDS]] | workers [ARTICLES [WORDS]] | kills [TIMES] | orders [COUNT] | screens | assets | format [--check]]
set -euo pipefail
cd "$(dirname "$0")"
task=${1:-build}
[ $# -gt 0 ] && shift
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

case "$task" in
  build) dotnet build -c Release "$@" ;;
  test) dotnet test -c Release "$@" ;;
  golden)
    [ "${1:-}" = --accept ] || { echo "usage: ./build.sh golden --accept" >&2; exit 2; }
    CEASEWIRE_ACCEPT_GOLDEN=1 dotnet test -c Release tests/Ceasewire.Pipeline.Tests ;;
  eval)
    # The whole table is kept; a part of it is only printed.
    case " $* " in *" --only "*) keep=() ;; *) keep=(--out eval/SCORES.md) ;; esac
    dotnet run -c Release --project eval/Ceasewire.Evaluation -- "$@" "${keep[@]}" ;;
  fuzz)
    # Each reader is fed changed samples for so many minutes of processor time.
    CEASEWIRE_FUZZ_MINUTES=${1:-10} dotnet test -c Release tests/Ceasewire.Intake.Tests --filter FullyQualifiedName~FuzzTests ;;
  kills)
    # The desk's server amid review and upload, and an ingest, are killed so many times.
    CEASEWIRE_KILLS=${1:-50} dotnet test -c Release tests/Ceasewire.EndToEnd.Tests --filter FullyQualifiedName~KillTests --logger "console;verbosity=detailed" ;;
  orders)
    # The samples arrive in so many orders by chance.
    CEASEWIRE_ORDERS=${1:-1000} dotnet test -c Release tests/Ceasewire.EndToEnd.Tests --filter FullyQualifiedName~ArrivalTests --logger "console;verbosity=detailed" ;;
  faults)
    # Workers, broker and database are killed amid a load of reports.
    bench/faults.sh "$@" ;;
  soak | workers)
    # Reports by a queue into PostgreSQL: at four fifths of what a worker can for so long; and one, two and four workers.
    bench/"$task".sh "$@" ;;
  screens)
    # The pictures of the guide, taken by its test.
    CEASEWIRE_SCREENS=docs/guide dotnet test -c Release tests/Ceasewire.Server.Tests --filter FullyQualifiedName~GuideTests ;;
  bench) dotnet run -c Release --project bench/Ceasewire.Benchmarks -- "$@" ;;
  speed | core | times | ledger | intake | hostile | load) dotnet run -c Release --project bench/Ceasewire.Benchmarks -- "$task" "$@" ;;
  desk)
    # The server is a process of its own. The ledger is kept for the next time; delete it where its tables have changed.
    dotnet build -c Release src/Ceasewire.Cli
    dotnet run -c Release --project bench/Ceasewire.Benchmarks -- desk "$PWD"/artifacts/bin/Ceasewire.Cli/release/ceasewire.dll "$PWD"/artifacts/desk "$@" ;;
  assets)
    # The files that the desk sends, from the packages that its lock file pins.
    desk=src/Ceasewire.Server
    npm ci --ignore-scripts --no-audit --no-fund --prefix "$desk"
    cp "$desk"/node_modules/{leaflet/dist/leaflet.{js,css},topojson-client/dist/topojson-client.min.js,uplot/dist/uPlot.{iife.min.js,min.css},world-atlas/countries-50m.json} "$desk/Assets/vendor/" ;;
  format) if [ "${1:-}" = --check ]; then dotnet format --verify-no-changes; else dotnet format; fi ;;
  *) sed -n '3p' "$0" >&2; exit 2 ;;
esac
