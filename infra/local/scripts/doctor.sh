# shellcheck shell=bash
# shellcheck disable=SC2154 # ./lintuan sets mvn and npm before it sources this file
# What this machine must have. Sourced by ./lintuan, which defines say, fail, mvn and npm.

trouble=0

ok() { printf 'ok       %s\n' "$*"; }
missing() { printf 'MISSING  %s\n' "$*"; trouble=1; }
note() { printf 'note     %s\n' "$*"; }

# Versions of tools; empty when the tool is not there, which is no error here.
java_major() { { java -version 2>&1 || true; } | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }
javac_major() { { javac -version 2>&1 || true; } | sed -n 's/^javac \([0-9]*\).*/\1/p'; }
node_major() { { node --version 2>/dev/null || true; } | sed -n 's/^v\([0-9]*\).*/\1/p'; }
maven_version() { { "$mvn" --version 2>/dev/null || true; } | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'; }

check_jdk() {
  if ! command -v javac >/dev/null; then
    missing "JDK 17: install one (Debian: apt install openjdk-17-jdk-headless) and put it on the PATH"
  elif [ "$(javac_major)" != 17 ] || [ "$(java_major)" != 17 ]; then
    missing "JDK 17: java is $(java_major) and javac $(javac_major); put version 17 first on the PATH and in JAVA_HOME"
  else
    ok "JDK 17"
  fi
}

check_maven() {
  local version
  version=$(maven_version)
  case $version in
    '') missing "Maven 3.8 or newer: install it (Debian: apt install maven)" ;;
    [0-2].* | 3.[0-7].*) missing "Maven 3.8 or newer: this is $version" ;;
    *) ok "Maven $version" ;;
  esac
}

check_node() {
  local major
  major=$(node_major)
  if [ -z "$major" ]; then
    missing "Node 20 or newer: install it from nodejs.org or your distribution"
  elif [ "$major" -lt 20 ]; then
    missing "Node 20 or newer: this is $major"
  else
    ok "Node $major"
  fi
  if command -v "$npm" >/dev/null; then ok "npm"; else missing "npm: it comes with Node"; fi
}

check_unpacking() {
  if command -v tar >/dev/null; then ok "tar"; else missing "tar: needed to unpack the engines"; fi
}

check_chromium() {
  if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
    ok "Chromium"
  else
    note "Chromium is not here: only the browser tests need it (Debian: apt install chromium fonts-noto-cjk)"
  fi
}

check_room() {
  local memory disk
  if [ -r /proc/meminfo ]; then
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
    if [ "$memory" -ge 3500 ]; then
      ok "memory: $memory MB free"
    else
      missing "memory: $memory MB free, 3500 are needed; close something"
    fi
  fi
  disk=$(df -Pm . | awk 'NR == 2 { print $4 }')
  if [ "$disk" -ge 5000 ]; then
    ok "disk: $disk MB free"
  else
    missing "disk: $disk MB free, 5000 are needed the first time (1500 for the engines); make room"
  fi
}

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# variable, usual port, who uses it
check_port() {
  local chosen=${!1:-}
  local port=${chosen:-$2}
  if ! [[ $port =~ ^[0-9]{1,5}$ ]] || [ "$((10#$port))" -gt 65535 ]; then
    missing "$1 is '$port': it must be a port (1 to 65535), or 0 for any free one"
    return
  fi
  port=$((10#$port))
  if [ "$port" = 0 ] || ! port_taken "$port"; then
    ok "port $port for $3"
  elif [ -n "$chosen" ]; then
    missing "port $port for $3 is taken: stop what listens there, or choose another one with $1"
  else
    note "port $port for $3 is taken: a free one will be used; choose one with $1"
  fi
}

check_ports() {
  check_port LINTUAN_HTTP_PORT 8080 "the pages and the API"
  check_port LINTUAN_PAYMENT_PORT 8090 "the payment sandbox"
  check_port LINTUAN_FLINK_PORT 8081 "Flink"
  check_port LINTUAN_POSTGRES_PORT 15432 "PostgreSQL"
  check_port LINTUAN_PULSAR_PORT 16650 "Pulsar"
  check_port LINTUAN_PULSAR_ADMIN_PORT 18080 "Pulsar's administration"
  check_port LINTUAN_CLICKHOUSE_PORT 18123 "ClickHouse"
}

doctor() {
  check_jdk
  check_maven
  check_node
  check_unpacking
  check_chromium
  check_room
  check_ports
  if [ "$trouble" = 0 ]; then say "This machine can run Lintuan."; else say "Something is missing, see above."; fi
  return "$trouble"
}

# Before anything is built: silent when all is there.
require_tools() {
  local report
  report=$(check_jdk; check_maven; check_node; check_unpacking)
  if grep '^MISSING' <<<"$report" >&2; then
    fail "Install what is missing and try again; ./lintuan doctor checks everything."
  fi
}
