# shellcheck shell=bash
# shellcheck disable=SC2154 # ./lintuan sets mvn, npm, stamp and state before it sources this file
# Building only what is missing or out of date. Sourced by ./lintuan.

modules=(infra/contracts infra/local infra/sandbox-payment platform-api stream-jobs infra/workload infra/bench infra/chaos infra/simulation)

# Whether any source is newer than the stamp of the last whole build, or something it made is gone.
java_is_stale() {
  [ -e "$stamp" ] || return 0
  local module
  for module in "${modules[@]}"; do
    [ -e "$module/target/classes" ] || return 0
    if [ -n "$(find "$module/pom.xml" "$module/src/main" pom.xml -newer "$stamp" -type f -print -quit 2>/dev/null)" ]; then
      return 0
    fi
  done
  return 1
}

pages_are_stale() {
  local manifest=dashboards/dist/.vite/manifest.json
  [ -e "$manifest" ] || return 0
  [ -n "$(find dashboards -path dashboards/node_modules -prune -o -path dashboards/dist -prune \
    -o -type f \( -path 'dashboards/src/*' -o -name '*.html' -o -name 'package-lock.json' -o -name 'vite.config.*' \) \
    -newer "$manifest" -print -quit)" ]
}

build_java() {
  java_is_stale || return 0
  say "Building the programs (Maven) …"
  if ! "$mvn" -q -B -ntp -DskipTests package; then
    say "The build failed; what Maven said stands above."
    return 1
  fi
  touch "$stamp"
}

install_pages() {
  if [ ! -e dashboards/node_modules/.package-lock.json ] ||
    [ dashboards/package-lock.json -nt dashboards/node_modules/.package-lock.json ]; then
    say "Fetching what the pages are built with (npm) …"
    if ! (cd dashboards && "$npm" ci --no-audit --no-fund --loglevel=error >&2); then
      say "npm ci failed; what npm said stands above."
      return 1
    fi
  fi
}

build_pages() {
  pages_are_stale || return 0
  install_pages || return 1
  say "Building the pages (npm) …"
  if ! (cd dashboards && "$npm" run --silent build >&2); then
    say "The pages could not be built; what npm said stands above."
    return 1
  fi
}

# New class files under running programs would break them.
build_all() {
  local running
  running=$(launchers_here)
  if [ -z "$running" ]; then
    build_pages && build_java
  elif [ ! -e "$stamp" ]; then
    say "Programs of this folder are running (process ${running//$'\n'/, }), but what they run from was removed: stop them first."
    return 1
  elif java_is_stale || pages_are_stale; then
    say "Programs of this folder are running (process ${running//$'\n'/, }), so what changed since they were built is not built now."
  fi
}
