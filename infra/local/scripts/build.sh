# shellcheck shell=bash
# shellcheck disable=SC2154 # ./lintuan sets mvn, npm, stamp and state before it sources this file
# Building only what is missing or out of date. Sourced by ./lintuan.

modules=(infra/contracts infra/local infra/sandbox-payment platform-api stream-jobs infra/workload)

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
  "$mvn" -q -B -ntp -DskipTests package || fail "The build failed; what Maven said stands above."
  touch "$stamp"
}

install_pages() {
  if [ ! -e dashboards/node_modules/.package-lock.json ] ||
    [ dashboards/package-lock.json -nt dashboards/node_modules/.package-lock.json ]; then
    say "Fetching what the pages are built with (npm) …"
    (cd dashboards && "$npm" ci --no-audit --no-fund --loglevel=error >&2) || fail "npm ci failed; what npm said stands above."
  fi
}

build_pages() {
  pages_are_stale || return 0
  install_pages
  say "Building the pages (npm) …"
  (cd dashboards && "$npm" run --silent build >&2) || fail "The pages could not be built; what npm said stands above."
}

build_all() {
  build_pages
  build_java
}
