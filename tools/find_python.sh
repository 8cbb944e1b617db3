#!/bin/sh
# Prints the path of a Python that can run matchhub: 3.12 or newer, with venv. $PYTHON is asked
# first, and alone when set. Each one is run and asked, since a name in PATH proves nothing: pyenv's
# shims exist for versions that are not active, and fail.

usable='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))'
pyenv=${PYENV_ROOT:-$HOME/.pyenv}

if [ -n "${PYTHON:-}" ]; then
    set -- "$PYTHON"
else
    set -- python3.13 python3.14 python3.12 python3 python \
        "$pyenv"/versions/3.13*/bin/python3 "$pyenv"/versions/3.1[24]*/bin/python3
fi
for candidate in "$@"; do
    if "$candidate" -c "$usable" >/dev/null 2>&1; then
        exec "$candidate" -c 'import sys; print(sys.executable)'
    fi
done

if [ -n "${PYTHON:-}" ]; then
    found="PYTHON=$PYTHON is not one"
else
    found="found $(python3 --version 2>&1 || echo none) at best"
fi
echo "matchhub needs Python 3.12 or newer with its venv module ($found):" \
    "install it (Debian and Ubuntu: apt-get install python3 python3-venv; pyenv: pyenv install 3.13)," \
    "or name one: make run PYTHON=/path/to/python3.13" >&2
exit 1
