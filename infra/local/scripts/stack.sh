# shellcheck shell=bash
# shellcheck disable=SC2154 # ./lintuan sets state and called_from before it sources this file
# Launchers: starting one, finding those that run, stopping one. Sourced by ./lintuan.
# They are found by their process numbers and not through Java, so that a stack can be stopped even after `mvn clean`.

launcher_main=io.lintuan.local.launcher.Launcher
start_limit_seconds=1800
stop_limit_seconds=120
started=

# Every verb but the short one carries the mark by which launchers_here finds it.
launcher() {
  local module=infra/local heap=192m jar mark=()
  # Verbs that work themselves, with the workload's clients, come with a module of their own.
  case $1 in chaos | audit) module=infra/chaos heap=1g ;; esac
  jar=$(echo "$PWD/$module/target/${module##*/}"-*.jar)
  [ "$1" = status ] || mark=("-Dlintuan.tree=$PWD")
  LINTUAN_CALLED_FROM=$called_from exec java -XX:TieredStopAtLevel=1 "-Xmx$heap" -Dslf4j.internal.verbosity=ERROR \
    --add-exports=java.base/sun.net=ALL-UNNAMED ${mark[@]+"${mark[@]}"} \
    -cp "$jar:$(cat "$module/target/classpath")" "$launcher_main" "$@"
}

# No stack and no servers: many short worlds in memory, as many at a time as there are cores.
simulation() {
  java -Xmx768m -XX:+UseParallelGC -cp "$(echo infra/simulation/target/simulation-*.jar):$(cat infra/simulation/target/classpath)" \
    io.lintuan.simulation.Simulate "$@"
}

# /proc where there is one: a small system has no ps.
alive() {
  local letter
  if [ -r /proc/self/status ]; then
    letter=$(sed -n 's/^State:[[:space:]]*\(.\).*/\1/p' "/proc/$1/status" 2>/dev/null || true)
  else
    letter=$(ps -o state= -p "$1" 2>/dev/null || true)
  fi
  # A zombie has ended, even where nobody ever asks for its exit code.
  case $letter in '' | Z* | X*) return 1 ;; esac
}

has_argument() {
  if [ -r /proc/self/cmdline ]; then
    grep -qzxF -e "$2" "/proc/$1/cmdline" 2>/dev/null
  else
    ps -ww -o command= -p "$1" 2>/dev/null | grep -qF -e "$2"
  fi
}

# The number of the launcher that holds the state directory; fails when there is none.
holder() {
  local pid
  pid=$(cat "$state/lock" 2>/dev/null) || return 1
  [ -n "$pid" ] && has_argument "$pid" "$launcher_main" && echo "$pid"
}

# The numbers of all launchers that run what was built in this folder, whatever their state directory.
launchers_here() {
  local file
  if [ -r /proc/self/cmdline ]; then
    # shellcheck disable=SC2013 # names in /proc have no spaces
    for file in $(grep -lzxF -e "$launcher_main" /proc/[0-9]*/cmdline 2>/dev/null); do
      has_argument "${file//[!0-9]/}" "-Dlintuan.tree=$PWD" && echo "${file//[!0-9]/}"
    done
  else
    # shellcheck disable=SC2009 # pgrep does not show the words
    ps -axww -o pid=,command= | grep -F -e "-Dlintuan.tree=$PWD " | grep -F -e " $launcher_main " | awk '{ print $1 }'
  fi
  return 0
}

ended_within() {
  local until=$((SECONDS + $2))
  while alive "$1"; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.2
  done
}

# Asks a launcher to stop all that it started, and waits until it has.
stop_launcher() {
  kill "$1" 2>/dev/null || true
  if ! ended_within "$1" "$stop_limit_seconds"; then
    say "Process $1 does not end. Its logs are in $state."
    return 1
  fi
  # Does nothing but take the exit code where it is a child of this shell.
  wait "$1" 2>/dev/null || true
}

# Starts a verb behind the terminal and returns when the command READY says yes to its number, which is in $started.
detached() {
  local ready=$1 log=$2 until=$((SECONDS + start_limit_seconds))
  shift 2
  mkdir -p "$(dirname "$log")"
  (LINTUAN_DETACHED=yes launcher "$@") >"$log" 2>&1 </dev/null &
  started=$!
  until "$ready" "$started"; do
    if ! alive "$started"; then
      wait "$started" 2>/dev/null || true
      cat "$log" >&2
      return 2
    fi
    if [ "$SECONDS" -ge "$until" ]; then
      say "It was not ready after $start_limit_seconds s; see $log"
      stop_launcher "$started"
      return 2
    fi
    sleep 0.2
  done
}

# A launcher removes an older stack's variables before it writes its number into the lock.
stack_is_ready() { [ "$(cat "$state/lock" 2>/dev/null)" = "$1" ] && [ -e "$state/env" ]; }

refuse_second_stack() {
  local pid
  if pid=$(holder); then
    fail "A stack of this project is running already (process $pid). Look at it with ./lintuan status, stop it with ./lintuan down."
  fi
}

down() {
  local pid
  if ! pid=$(holder); then
    echo "Nothing is running."
    return 0
  fi
  stop_launcher "$pid" || return 2
  echo "Everything is stopped."
}

status() {
  local pid
  if [ -e "$stamp" ]; then
    launcher status "$@"
  elif pid=$(holder); then
    say "A stack is running (process $pid), but its programs were removed. Stop it with ./lintuan down."
    return 1
  else
    say "No stack is running: nothing is built yet."
    return 3
  fi
}

# Only what a stack puts there, by name: the directory may be anything that somebody chose.
reset() {
  local place
  down >&2 || return 2
  if [ ! -e "$state/lock" ]; then
    say "There is no data of a stack in $state."
    return 0
  fi
  for place in "$state"/tmp-*; do
    if has_argument "${place##*-}" "$launcher_main"; then
      fail "Process ${place##*-} still works in $place. Wait until it is done, or stop it, and try again."
    fi
  done
  rm -rf "$state"/data "$state"/logs "$state"/logs-* "$state"/tmp-* "$state"/env "$state"/secrets "$state"/incoming[0-9]* ||
    fail "Not everything in $state could be removed; what containers wrote may need more rights."
  rm -f "$state/lock"
  rmdir "$state" 2>/dev/null || say "What else is in $state is not Lintuan's and stays."
  say "Data and logs in $state are gone."
}
