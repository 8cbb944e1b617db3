#!/bin/sh
# Puts the packages of a requirements file into .venv, their hashes checked. What was installed is
# remembered as a copy of that file: when it is the same, nothing is done and nothing downloaded.
set -eu
requirements=$1
python=.venv/bin/python
remembered=.venv/installed-$requirements

works() { "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; }

if works && cmp -s "$requirements" "$remembered"; then
    exit
fi
if ! mkdir -p .venv var 2>/dev/null || ! [ -w .venv ] || ! [ -w var ]; then
    echo "matchhub cannot write to .venv and var in $PWD:" \
        "make the folder yours (chown -R \"\$USER\" .) or clone matchhub where you may write." >&2
    exit 1
fi
if ! works; then
    found=$(tools/find_python.sh)
    "$found" -m venv --clear .venv
fi
echo "Installing $requirements ..."
# uv itself is pinned and hashed among the development packages; it installs in a quarter of the
# time. It does not read pip's configuration (a mirror, say): where it fails, pip goes its own way.
sed -n '/^uv==/,/[^\\]$/p' requirements-dev.txt >.venv/uv.txt
pip="$python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement"
$pip .venv/uv.txt
if ! "$python" -m uv pip install --quiet --python "$python" --require-hashes --requirement "$requirements"; then
    echo "uv could not; trying with pip ..."
    $pip "$requirements"
fi
cp "$requirements" "$remembered"
