#!/usr/bin/env bash
# Installs the C# kernel for Jupyter: publishes the .NET host beside the kernel's Python package and registers `.net-csharp`.
# Needs the .NET 10 SDK, and Python with ipykernel. PYTHON=... picks another Python; PREFIX=... another place (default: the user's).
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
python="${PYTHON:-/usr/bin/python3}"
data="${PREFIX:+$PREFIX/share/jupyter}"
data="${data:-$("$python" -c 'from jupyter_core.paths import jupyter_data_dir; print(jupyter_data_dir())')}"
"$python" -c 'import ipykernel' 2>/dev/null || {
  echo "ipykernel is missing for $python: apt-get install python3-ipykernel (or pip install ipykernel)" >&2
  exit 1
}

target="$data/kernels/.net-csharp"
fresh="$(mktemp -d)"
trap 'rm -rf "$fresh"' EXIT
dotnet publish "$here/Host/Relationships.Notebooks.Host.csproj" --configuration Release --output "$fresh/host" --nologo --verbosity quiet
cp -r "$here/csharp_kernel" "$fresh/csharp_kernel"
rm -rf "$fresh/csharp_kernel/__pycache__"
"$python" - "$python" "$target" >"$fresh/kernel.json" <<'PYTHON'
import json, sys
python, target = sys.argv[1:]
print(json.dumps({
    "argv": [python, "-m", "csharp_kernel", "-f", "{connection_file}"],
    "display_name": ".NET (C#)",
    "language": "C#",
    "interrupt_mode": "signal",
    "env": {"PYTHONPATH": target, "CSHARP_KERNEL_HOST": f"{target}/host/Relationships.Notebooks.Host.dll"},
}, indent=2))
PYTHON
mkdir -p "$(dirname "$target")"
rm -rf "$target"
mv "$fresh" "$target"
chmod 755 "$target"
trap - EXIT
echo "installed .net-csharp in $target"
