# What the scripts in bin/ need of the machine. Sourced, never run.
# A fresh Debian has the .NET 10 SDK and Node 20 by the README; the rest is installed from Debian's own packages, only where it is missing.

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Prints the Debian packages that are missing for the names asked for.
missing_packages() {
  local name
  for name in "$@"; do
    case "$name" in
      fonts-*) dpkg -s "$name" >/dev/null 2>&1 || echo "$name" ;;
      haproxy) [ -x /usr/sbin/haproxy ] || command -v haproxy >/dev/null || echo haproxy ;;
      *) command -v "$name" >/dev/null || echo "$name" ;;
    esac
  done
}

# The packages start a service when they are installed; ours are started by hand, on their own ports, and stopped again.
without_services() {
  local policy=/usr/sbin/policy-rc.d made="" outcome=0
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null && as_root chmod 755 "$policy" && made=1
  fi
  "$@" || outcome=$?
  [ -z "$made" ] || as_root rm -f "$policy"
  return "$outcome"
}

install_packages() {
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || { echo "nothing is missing"; return 0; }
  command -v apt-get >/dev/null || { echo "please install by hand:" $missing; return 1; }
  echo "installing:" $missing
  as_root apt-get update -q
  # shellcheck disable=SC2086 # a list of package names
  without_services as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
}

# The build of Chromium without windows, where Debian has it of the very version that is here: browser tests are quicker with it, and go without it.
install_light_chromium() {
  command -v chromium-headless-shell >/dev/null && { echo "nothing is missing"; return 0; }
  command -v apt-get >/dev/null || return 0
  as_root apt-get update -q -o Acquire::Retries=0 -o Acquire::http::Timeout=15 || return 0
  apt-get install -s --no-install-recommends chromium-headless-shell 2>/dev/null | grep -q '^0 upgraded, 1 newly installed, 0 to remove' || { echo "not of this version"; return 0; }
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium-headless-shell || echo "did not come; Chromium itself will do"
}

check_tools() {
  local outcome=0
  dotnet --version | grep -q '^10\.' || { echo "the .NET 10 SDK is missing"; outcome=1; }
  node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)' || { echo "Node 20 or newer is missing"; outcome=1; }
  return "$outcome"
}

# npm ci where the lock file is newer than what is installed.
npm_install() {
  local folder=$1
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && [ "${CI:-}" != true ] && { echo "up to date"; return 0; }
  npm --prefix "$folder" ci --no-audit --no-fund
}

export PATH="$PATH:/usr/sbin:/sbin"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
