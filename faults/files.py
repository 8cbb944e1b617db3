"""Files and texts that somebody made to hang, to fill or to break the commands that read them."""

import resource
from functools import partial
from pathlib import Path

from faults.forks import in_fork, manage
from faults.outcome import Outcome

# Of one command: more than any of these files may take.
CPU_SECONDS, MEMORY = 60, 2 << 30
BILLION = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
SEEDS = {
    "deep.yaml": "[" * 40_000,
    "deep-maps.yaml": "{a: " * 20_000,
    "bomb.yaml": BILLION,
    "self.yaml": "- &a\n  model: previews.club\n  fields: *a\n",
    "tag.yaml": "!!python/object/apply:os.system ['true']\n",
    "wide.yaml": "- model: previews.club\n  fields:\n" + "    x: 1\n" * 5_000,
    "null.yaml": "- model: previews.club\n  fields: {name: 'a\0b', country: ENG}\n",
    "long.yaml": "- model: previews.club\n  fields: {name: " + "n" * 500_000 + "}\n",
    "number.yaml": "- model: previews.season\n  fields: {name: 1e999999999}\n",
    "empty.yaml": "",
    "binary.yaml": "\x7fELF\x02\x01",
}
RESULTS = {
    "deep.json": "[" * 100_000,
    "number.json": '{"name": "A", "matches": [{"round": ' + "9" * 100_000 + "}]}",
    "quotes.csv": 'Date,HomeTeam,AwayTeam,FTHG,FTAG\n"' + 'x","z\n' * 8_000,
    "wide.csv": "Date,HomeTeam,AwayTeam,FTHG,FTAG" + ",x" * 20_000 + "\n01/01/2020,A,B,1,1\n",
    "goals.csv": "Date,HomeTeam,AwayTeam,FTHG,FTAG\n01/01/2020,A FC,B FC," + "9" * 5_000 + ",1\n",
    "null.csv": "Date,HomeTeam,AwayTeam,FTHG,FTAG\n01/01/2020,A\0,B\0,1,1\n",
    "brackets.txt": "= English Fault League 2015/16\n\n" + "[x] " * 100_000 + "\n",
    "open.txt": "= English Fault League 2015/16\n\n" + "  (a 1',\n" * 40_000,
    "dates.txt": "= English Fault League 9999/00\n\nSat Feb/31\n  A FC v B FC 1-1\n",
    "zip.xlsx": "PK\x03\x04" + "\0" * 100,
    "empty.csv": "",
}


def hostile_files(folder: Path, share: int = 1) -> Outcome:
    """Each ends with a status of the commands, without a traceback; every `share`th file only."""
    outcome = Outcome("hostile files")
    texts = [("load_fixtures", name, text) for name, text in SEEDS.items()]
    texts += [("import_results", name, text) for name, text in RESULTS.items()]
    for command, name, text in texts[::share]:
        (folder / name).write_text(text, encoding="utf-8")
        log = folder / "log"
        act = partial(_limited, command, str(folder / name))
        status, _ = in_fork(act, log)
        outcome.note(_problem(f"{command} {name}", status, log))
    return outcome


def _limited(command: str, path: str) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    manage(command, path)


def _problem(what: str, status: int, log: Path) -> str | None:
    if status not in (0, 1, 2):
        return f"{what} ended with {status}"
    said = log.read_text(errors="replace")
    return f"{what} ended with a traceback" if "Traceback" in said else None
