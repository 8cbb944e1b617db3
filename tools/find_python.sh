#!/bin/sh
# Prints the path of a Python that can run matchhub: 3.12 or newer, with venv. When $PYTHON is set,
# only that one is tried. Each candidate is run, because pyenv's shims in PATH exist for versions
# that are not active, and fail.

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
    reason="PYTHON=$PYTHON cannot be used"
else
    reason="found only $(python3 --version 2>&1 || echo none)"
fi
echo "matchhub needs Python 3.12 or newer with its venv module ($reason):" \
    "install it (Debian and Ubuntu: apt-get install python3 python3-venv; pyenv: pyenv install 3.13)," \
    "or choose one: make run PYTHON=/path/to/python3.13" >&2
exit 1
