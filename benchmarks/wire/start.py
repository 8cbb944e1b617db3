"""`make run` for the first time: from an empty folder of data to the first page."""

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.databases import PROJECT
from benchmarks.wire.servers import free_port, wait_for

LEFT_OUT = shutil.ignore_patterns(".*", "var", "__pycache__", "node_modules")
TIMEOUT = 600
PAGE = "/previews/atalanta-v-liverpool-2024-04-18/"


def measure() -> dict[str, float]:
    """Seconds until the preview is answered, and the processor time of all that ran until the end.

    Without the installation of packages, which depends on the network.
    """
    with TemporaryDirectory(prefix="matchhub-bench-") as name:
        copy, port = Path(name) / "matchhub", free_port()
        shutil.copytree(PROJECT, copy, ignore=LEFT_OUT)
        variables = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        before, started = _cpu(), perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "tools.serve"],
            cwd=copy,
            env=variables | {"PORT": str(port)},
            stdout=subprocess.DEVNULL,
        )
        try:
            wait_for(port, PAGE, process, TIMEOUT)
            seconds = perf_counter() - started
        finally:
            process.terminate()
            process.wait()
        return {"seconds": seconds, "cpu_seconds": _cpu() - before}


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
