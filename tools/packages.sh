#!/bin/sh
# Installs the packages of a requirements file into .venv and checks their hashes. Keeps a copy of
# the file in .venv, and installs nothing while the copy is the same as the file.
set -eu
requirements=$1
python=.venv/bin/python
installed=.venv/installed-$requirements

works() { "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; }

if works && cmp -s "$requirements" "$installed"; then
    exit
fi
if ! mkdir -p .venv var 2>/dev/null || ! [ -w .venv ] || ! [ -w var ]; then
    echo "matchhub cannot write to .venv and var in $PWD:" \
        "become the owner of the folder (chown -R \"\$USER\" .), or clone matchhub into one of yours." >&2
    exit 1
fi
if ! works; then
    base_python=$(tools/find_python.sh)
    "$base_python" -m venv --clear .venv
fi
echo "Installing $requirements ..."
# uv, pinned with its hashes in requirements-dev.txt, takes a quarter of pip's time. It does not
# read pip's configuration, such as a mirror, so that pip is tried when uv fails.
sed -n '/^uv==/,/[^\\]$/p' requirements-dev.txt >.venv/uv.txt
pip="$python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement"
$pip .venv/uv.txt
if ! "$python" -m uv pip install --quiet --python "$python" --require-hashes --requirement "$requirements"; then
    echo "uv failed. Installing with pip ..."
    $pip "$requirements"
fi
cp "$requirements" "$installed"
