# shellcheck shell=bash
# shellcheck disable=SC2154 # ./lintuan sets mvn and the other scripts what they say, before it sources this file
# ./lintuan safeguards: takes each safeguard out of a copy of the sources and shows the test that goes red.
# A file in infra/safeguards is a patch that removes one, under three lines that say what it is and which test misses it.

safeguards=$PWD/infra/safeguards
safeguards_copy=$PWD/target/safeguards

# Arguments: patch, name of the line.
safeguard_says() { sed -n "s/^$2: //p;/^diff /q" "$1"; }

# The copy lies inside this repository, and git would take the patch's paths for the repository's own.
in_safeguards_copy() { (cd "$safeguards_copy" && GIT_CEILING_DIRECTORIES=$(dirname "$safeguards_copy") "$@"); }

safeguards_fit() {
  local patch misfits=0
  for patch in "$safeguards"/*.patch; do
    git apply --check "$patch" || misfits=$((misfits + 1))
  done
  return "$((misfits > 0))"
}

# What was built there before stays: Maven sees by the times of the sources what has to be built again.
copy_sources() {
  mkdir -p "$safeguards_copy"
  find "$safeguards_copy" -mindepth 1 -name target -prune -o -type f -exec rm {} +
  tar -c --exclude=target --exclude=node_modules --exclude=.git --exclude=.lintuan . | tar -x -C "$safeguards_copy"
}

# Arguments: module, then tests as Maven names them. 0: all green, 1: some red, 2: none ran.
run_safeguarded() {
  local module=$1 tests=$2 units engines reports
  units=$(tr ',' '\n' <<<"$tests" | grep -vE 'IT(#|$)' | paste -sd, -) || true
  engines=$(tr ',' '\n' <<<"$tests" | grep -E 'IT(#|$)' | paste -sd, -) || true
  reports=$safeguards_copy/$module/target
  rm -rf "$reports"/*-reports
  in_safeguards_copy "$mvn" -q -B -ntp -pl "$module" -am verify -Dtest="${units:-NoneTest}" -Dit.test="${engines:-NoneIT}" \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dspotless.check.skip=true -Dcheckstyle.skip=true >"$safeguards_copy.log" 2>&1 && return 0
  grep -qsE '<(failure|error)[ >]' "$reports"/*-reports/TEST-*.xml && return 1
  return 2
}

# Every test that went red, the first three by name, then what the first of them says.
reds() {
  awk '/^\[ERROR\] .* -- Time elapsed: .* <<< (FAILURE|ERROR)!/ && !/Tests run:/ {
         test = $2
         sub(/^([a-z0-9]+\.)+/, "", test)
         sub(/[(].*/, "", test)
         if (!seen[test]++ && ++tests <= 3) names = names (tests > 1 ? ", " : "") test
         listening = says == ""
         next
       }
       listening && NF {
         says = $0
         sub(/^([a-z0-9]+\.)+[A-Za-z0-9$.]+: */, "", says)
         listening = says == ""
       }
       END { print names (tests > 3 ? " and " tests - 3 " more" : "") " – " substr(says, 1, 120) }' "$safeguards_copy.log"
}

with_safeguards_green() {
  local module tests
  for module in $(for patch in "$@"; do safeguard_says "$patch" Module; done | sort -u); do
    tests=$(for patch in "$@"; do
      if [ "$(safeguard_says "$patch" Module)" = "$module" ]; then safeguard_says "$patch" Test; fi
    done | sort -u | paste -sd, -)
    if ! run_safeguarded "$module" "$tests"; then
      say "With every safeguard in place these should be green, and are not: $tests ($module)"
      tail -n 30 "$safeguards_copy.log" >&2
      return 1
    fi
  done
}

# Argument: a patch. Fails when nothing missed the safeguard.
without_safeguard() {
  local patch=$1 module test verdict=0
  module=$(safeguard_says "$patch" Module)
  test=$(safeguard_says "$patch" Test)
  in_safeguards_copy git apply "$patch" || return 1
  run_safeguarded "$module" "$test" || verdict=$?
  in_safeguards_copy git apply -R "$patch" || return 1
  case $verdict in
    1) printf '%-20s red: %s\n' "$(basename "$patch" .patch)" "$(reds)" ;;
    0) printf '%-20s NOT MISSED by %s: %s\n' "$(basename "$patch" .patch)" "$test" "$(safeguard_says "$patch" Safeguard)" ;;
    *)
      printf '%-20s DID NOT RUN\n' "$(basename "$patch" .patch)"
      tail -n 30 "$safeguards_copy.log" >&2
      ;;
  esac
  [ "$verdict" = 1 ]
}

# Arguments: names of safeguards; all when there are none.
run_safeguards() {
  local patch patches=() missing=0
  for patch in "${@:-*}"; do
    # shellcheck disable=SC2206 # the star is meant
    patches+=("$safeguards"/$patch.patch)
  done
  for patch in "${patches[@]}"; do
    if [ ! -e "$patch" ]; then
      # No exit: as a step of verify it must leave the totals to be said.
      say "There is no safeguard '$(basename "$patch" .patch)' in infra/safeguards."
      return 2
    fi
  done
  copy_sources
  say "First with all of them in place …"
  with_safeguards_green "${patches[@]}" || return 1
  for patch in "${patches[@]}"; do
    without_safeguard "$patch" || missing=$((missing + 1))
  done
  printf '%d safeguards, %d of them missed by a test\n' "${#patches[@]}" "$((${#patches[@]} - missing))"
  return "$((missing > 0))"
}
