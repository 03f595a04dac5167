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

# Each engine once for the whole build: the modules' tests find them through these variables.
start_engines() {
  engines_pid=$(detached "$results/engines.env" "$results/engines.log" engines "$results/engines.env") || return 1
  set -a
  # shellcheck source=/dev/null
  . "$results/engines.env"
  set +a
}

stop_engines() {
  [ -n "$engines_pid" ] || return 0
  kill "$engines_pid" 2>/dev/null || true
  while kill -0 "$engines_pid" 2>/dev/null; do sleep 0.2; done
  engines_pid=
  unset LINTUAN_TEST_POSTGRES LINTUAN_TEST_PULSAR LINTUAN_TEST_CLICKHOUSE
}

java_tests() { "$mvn" -B -ntp --fail-at-end verify && touch "$stamp"; }

start_stack() { detached "$state/env" "$state/logs/launcher.log" up >/dev/null; }

stop_stack() {
  if [ -e "$state/env" ]; then (launcher down) >&2; fi
}

browser_tests() {
  set -a
  # shellcheck source=/dev/null
  . "$state/env"
  set +a
  LINTUAN_BROWSER_RESULTS=$PWD/$results/browser.json in_dashboards test:browser
}

small_replay() {
  (launcher replay --formed "$samples/formed.txt" --failed "$samples/failed.txt" --groups 60 --groups-per-deal 20 \
    --seed 7 --json "$PWD/$results/replay.json" "$@")
}

# Sums of all reports: JUnit's XML of every module, then the JSON of the pages' and the browser's tests.
totals() {
  node infra/local/scripts/totals.mjs "$results" "${#failures[@]}"
}

clean_up_tests() {
  stop_stack
  stop_engines
}

prepare_tests() {
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

test_everything() {
  step "pages: install" install_pages
  step "pages: lint" in_dashboards lint
  step "pages: types" in_dashboards typecheck
  step "pages: unit tests" unit_tests_of_pages
  step "pages: build" in_dashboards build
  step "engines for the tests" prepare_engines
  step "programs: build, gates, unit, contract and engine tests" java_tests
  stop_engines
  step "a stack" start_stack
  if [ -e "$state/env" ]; then
    step "browser tests" browser_tests
    step "a small replay" small_replay
  fi
}

prepare_engines() {
  "$mvn" -q -B -ntp -DskipTests -pl infra/local -am package && start_engines
}

run_tests() {
  local began=$SECONDS
  prepare_tests
  test_everything
  end_tests "$began"
}

# Longer: the same, then replays that differ in seed and in how many groups share a deal.
run_verify() {
  local began=$SECONDS seed
  prepare_tests
  test_everything
  for seed in 1 2 3; do
    step "replay, seed $seed, 20 groups a deal" small_replay --groups 500 --groups-per-deal 20 --seed "$seed"
    step "replay, seed $seed, 500 groups a deal" small_replay --groups 500 --groups-per-deal 500 --seed "$seed"
  done
  end_tests "$began"
}
