#!/usr/bin/env bash
# Builds everything in Release and runs every test of the solution.
# Last line: "N passed, N failed, N skipped". Fails when a test failed, none ran, or the build broke.
# TEST_SUMMARY=file also writes that line there.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
solution=Relationships.Core.sln
results="$(mktemp -d)"
passed=0 failed=0 skipped=0

finish() {
  local status=$?
  # Broken before, or beside, the tests: that is one failure.
  if ((status != 0 && failed == 0)); then failed=1; fi
  rm -rf "$results"
  local summary="$passed passed, $failed failed, $skipped skipped"
  if [[ -n ${TEST_SUMMARY:-} ]]; then echo "$summary" >"$TEST_SUMMARY"; fi
  echo "$summary"
  exit "$status"
}
trap finish EXIT

install() {
  local root=()
  if ((EUID != 0)); then root=(sudo); fi
  echo "installing $*"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# need COMMAND PACKAGE...: installs the packages from Debian where the command is absent.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null || install "$@"
}

need grep grep
need sed sed
# .NET needs ICU for the tests under Turkish and Arabic cultures; its package is named by its version.
compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null || compgen -G '/usr/lib*/libicuuc.so.*' >/dev/null ||
  install '^libicu[0-9]+$'

# The notebooks' kernel is tried in Debian's own Jupyter, whatever other Python stands on the PATH.
/usr/bin/python3 -c 'import ipykernel, jupyter_client, nbconvert' 2>/dev/null ||
  install jupyter-nbconvert python3-ipykernel jupyter-client

# Reports are opened in the system's own browser, Playwright brings none along; what would be skipped without one fails here.
[[ -x /usr/bin/google-chrome ]] || need chromium chromium
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 RELATIONSHIPS_BROWSER=required

if ! command -v dotnet >/dev/null; then
  echo "dotnet is not on the PATH: install the .NET 10 SDK" >&2
  exit 1
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0
export MSBUILDTERMINALLOGGER=off MSBUILDDISABLENODEREUSE=1

dotnet restore "$solution" --verbosity quiet
dotnet msbuild "$solution" -target:Build -property:Configuration=Release -maxcpucount -nologo -verbosity:quiet

status=0
dotnet test "$solution" --configuration Release --no-build --nologo --verbosity quiet \
  --logger trx --logger "console;verbosity=minimal" --property:TestResultsRoot="$results" 2>&1 |
  sed -u -E '/^(Test run for |A total of |No test is available in |Additionally, path to test adapters |Results File: |  Skipped |\[xUnit.net [^]]*\] .*\[SKIP\]|$)/d' || status=$?

# counter NAME FILE: one attribute of a results file's <Counters ... />.
counter() {
  grep -o '<Counters [^>]*>' "$2" | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"
}

# reasons FILE: what was skipped, and the first line of why.
reasons() {
  sed -n '
    /<UnitTestResult /{
      s/.* testName="\([^"]*\)".* outcome="NotExecuted".*/skipped \1/
      t keep
      s/.*//
      : keep
      h
    }
    /<Message>/{
      x
      /^skipped /{
        G
        s/\n *<Message>/: /
        s/<\/Message>.*//
        s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g
        p
      }
      s/.*//
      x
    }' "$1"
}

while IFS= read -r file; do
  passed=$((passed + $(counter passed "$file")))
  for kind in failed error timeout aborted; do failed=$((failed + $(counter "$kind" "$file"))); done
  # What is in the list but was not executed; the runner leaves notExecuted at 0.
  skipped=$((skipped + $(counter total "$file") - $(counter executed "$file")))
  reasons "$file"
done < <(find "$results" -name '*.trx' | sort)

for project in tests/*/*.csproj; do
  name="$(basename "$project" .csproj)"
  grep -qs '<UnitTestResult ' "$results/$name"/*.trx || echo "no test ran in $name"
done

if ((status != 0)); then exit "$status"; fi
if ((failed > 0)); then exit 1; fi
if ((passed == 0)); then
  echo "no test ran" >&2
  exit 1
fi
