# shellcheck shell=bash
# shellcheck disable=SC2154 # ./lintuan sets mvn, npm, stamp and state before it sources this file
# ./lintuan test and verify. Sourced by ./lintuan.

results=target/test-results
samples=$PWD/infra/local/samples
failures=()
engines_pid=

# Runs a step; a failure is remembered and the rest still runs, so that one run shows everything.
step() {
  local name=$1 began=$SECONDS
  shift
  say ""
  say "== $name"
  if "$@"; then
    say "== $name: fine ($((SECONDS - began)) s)"
  else
    failures+=("$name")
    say "== $name: FAILED ($((SECONDS - began)) s)"
  fi
}

in_dashboards() { (cd dashboards && "$npm" run --silent "$@"); }

unit_tests_of_pages() {
  (cd dashboards && "$npm" run --silent test -- --reporter=default --reporter=json --outputFile.json="../$results/pages.json")
}

engines_are_ready() { [ -e "$results/engines.env" ]; }

# Each engine once for the whole build: the modules' tests find them through these variables.
start_engines() {
  detached engines_are_ready "$results/engines.log" engines "$results/engines.env" || return 1
  engines_pid=$started
  set -a
  # shellcheck source=/dev/null
  . "$results/engines.env"
  set +a
}

stop_engines() {
  [ -n "$engines_pid" ] || return 0
  stop_launcher "$engines_pid" || true
  engines_pid=
  unset LINTUAN_TEST_POSTGRES LINTUAN_TEST_PULSAR LINTUAN_TEST_CLICKHOUSE
}

java_tests() { "$mvn" -B -ntp --fail-at-end verify && touch "$stamp"; }

start_stack() { detached stack_is_ready "$state/logs/launcher.log" up; }

stop_stack() {
  if holder >/dev/null; then down >&2 || true; fi
}

browser_tests() {
  set -a
  # shellcheck source=/dev/null
  . "$state/env"
  set +a
  LINTUAN_BROWSER_RESULTS=$PWD/$results/browser.json in_dashboards test:browser
}

# Arguments: name of the JSON file, file of formed groups, file of failed ones, then options of the replay.
replay_into() {
  local json=$PWD/$results/$1.json formed=$2 failed=$3
  shift 3
  (launcher replay --formed "$formed" --failed "$failed" --json "$json" "$@")
}

small_replay() {
  replay_into replay "$samples/formed.txt" "$samples/failed.txt" --groups 60 --groups-per-deal 20 --seed 7
}

# What it tells is long and lies beside the results; what differs is said.
tour_of_deals() {
  local told=$results/tour.txt
  (launcher tour deals) >"$told" || {
    grep -E '^[0-9]+\. |DIFFERS' "$told" >&2
    return 1
  }
}

# Argument: number of seeds. On a stack of its own, so before the one of the other steps takes its memory. Whoever orders and
# whoever is ordered from share the machine's cores here, and R3 is about a service that has them.
break_things() {
  (launcher chaos --seeds "$1" --slack 3 --json "$PWD/$results/chaos-$1.json")
}

# Argument: number of seeds. Worlds in memory, so it needs no stack.
simulate_worlds() {
  simulation --seeds "$1" --json "$PWD/$results/simulation.json"
}

# Sums of all reports: JUnit's XML of every module, then the JSON of the pages' and the browser's tests.
totals() {
  node infra/local/scripts/totals.mjs "$results" "${#failures[@]}"
}

clean_up_tests() {
  stop_stack
  stop_engines
}

refuse_beside_programs() {
  local running
  running=$(launchers_here)
  if [ -n "$running" ]; then
    fail "Programs of this folder are running (process ${running//$'\n'/, }), and the tests build anew what they run from." \
      "Stop them first, a stack with ./lintuan down."
  fi
}

prepare_tests() {
  refuse_beside_programs
  require_tools
  rm -rf "$results"
  find . -path ./dashboards/node_modules -prune -o -type d \( -name surefire-reports -o -name failsafe-reports \) -print0 |
    xargs -0 -r rm -rf
  mkdir -p "$results"
  # A stack of its own, beside whatever runs here.
  state=$PWD/$results/stack
  export LINTUAN_STATE_DIR=$state
  local port
  for port in HTTP PAYMENT FLINK POSTGRES PULSAR PULSAR_ADMIN CLICKHOUSE; do export "LINTUAN_${port}_PORT=0"; done
  trap clean_up_tests EXIT
}

end_tests() {
  clean_up_tests
  trap - EXIT
  local began=$1 name
  say ""
  for name in ${failures[@]+"${failures[@]}"}; do say "FAILED: $name"; done
  say "All of it took $(((SECONDS - began) / 60)) min $(((SECONDS - began) % 60)) s."
  totals
}

# Arguments: number of seeds of chaos, and of the simulation.
test_everything() {
  step "pages: install" install_pages
  step "pages: lint" in_dashboards lint
  step "pages: types" in_dashboards typecheck
  step "pages: unit tests" unit_tests_of_pages
  step "pages: build" in_dashboards build
  step "safeguards: their patches fit" safeguards_fit
  step "engines for the tests" prepare_engines
  step "programs: build, gates, unit, contract and engine tests" java_tests
  stop_engines
  step "simulation, $2 seeds" simulate_worlds "$2"
  step "chaos, $1 seeds" break_things "$1"
  step "a stack" start_stack
  if [ -e "$state/env" ]; then
    step "browser tests" browser_tests
    step "a small replay" small_replay
    step "a tour of deals" tour_of_deals
  fi
}

prepare_engines() {
  "$mvn" -q -B -ntp -DskipTests -pl infra/local -am package && start_engines
}

run_tests() {
  local began=$SECONDS
  prepare_tests
  test_everything 5 200
  end_tests "$began"
}

# Every line of the samples, or of larger files, at several seeds and numbers of groups that share a deal.
more_replays() {
  local seed groups
  local formed=${LINTUAN_VERIFY_FORMED:-$samples/formed.txt} failed=${LINTUAN_VERIFY_FAILED:-$samples/failed.txt}
  for seed in 1 2 3; do
    for groups in 20 500; do
      step "replay, seed $seed, $groups groups a deal" \
        replay_into "replay-$seed-$groups" "$formed" "$failed" --groups-per-deal "$groups" --seed "$seed"
    done
  done
}

run_verify() {
  local began=$SECONDS
  prepare_tests
  test_everything 20 10000
  if [ -e "$state/env" ]; then more_replays; fi
  step "safeguards: a test misses each" run_safeguards
  end_tests "$began"
}
