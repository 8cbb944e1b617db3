"""What stops a command, in a sentence with the remedy: files, databases, and Ctrl-C."""

import errno
from dataclasses import dataclass

from django.db import Error, IntegrityError

NOT_STORED = "What was not finished is not stored."


@dataclass(frozen=True, slots=True)
class Words:
    """`is_about_tables`: a migration that was not run is a better reason, if there is one."""

    sentence: str
    is_about_tables: bool = False


# What SQLite and PostgreSQL say, in small letters; what it means, and the remedy.
OF_DATABASES: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("database is locked", "database table is locked", "lock timeout", "deadlock"),
        f"another process is writing to the database. {NOT_STORED} Run the command again when "
        "the other one has ended",
    ),
    (
        ("disk is full", "disk full", "no space left", "disk i/o error", "could not extend file"),
        f"the disk of the database is full, or cannot be written. {NOT_STORED} Make room and run "
        "the command again",
    ),
    (
        ("readonly database", "read-only transaction", "read only"),
        "the database can only be read. Run the command as the user who owns the database and its "
        "folder, and not on a copy for reading",
    ),
    (
        ("unable to open database file",),
        "the database file cannot be opened. Look at DATABASE_URL, and at the rights of the file "
        "and its folder",
    ),
    (
        ("not a database", "malformed"),
        "the database file is damaged, or none of SQLite. Restore a backup: manage.py restore",
    ),
    (
        ("could not connect", "connection failed", "connection refused", "could not translate host",
         "connection is closed", "server closed the connection", "terminating connection",
         "timeout expired"),
        f"the database does not answer. {NOT_STORED} See that it runs, and look at DATABASE_URL",
    ),
    (
        ("permission denied",),
        "the user of DATABASE_URL may not do this in the database. Give it the right",
    ),
)  # fmt: skip
OF_FILES = {
    errno.ENOSPC: "the disk is full: make room",
    errno.EDQUOT: "the quota of the disk is used up: make room",
    errno.EFBIG: "the file would be larger than this process may write: raise the limit (ulimit)",
    errno.EROFS: "the disk can only be read: name another folder",
    errno.EACCES: "permission denied: give this user the right, or run it as another one",
    errno.EPERM: "permission denied: give this user the right, or run it as another one",
    errno.ENOENT: "there is no such file or folder: look at its name",
    errno.EISDIR: "it is a folder: name a file",
    errno.ENOTDIR: "a part of its path is no folder: look at its name",
    errno.EEXIST: "it exists already: choose another name",
    errno.ENAMETOOLONG: "the name is too long: choose another one",
    errno.EMFILE: "too many files are open: raise the limit (ulimit)",
    errno.EPIPE: "nobody reads what it prints any more",
}


def words_for(error: BaseException) -> Words:
    if isinstance(error, KeyboardInterrupt):
        return Words(f"interrupted. {NOT_STORED} Run the command again to go on")
    if isinstance(error, OSError):
        what = OF_FILES.get(error.errno or 0, error.strerror or str(error))
        name = f"{error.filename}: " if error.filename else ""
        return Words(f"{name}{what}. {NOT_STORED}")
    if isinstance(error, IntegrityError):
        return Words(
            f"the database refuses a row: {_line(error)}. {NOT_STORED} Another process may have "
            "written the same: run the command again",
            is_about_tables=True,
        )
    said = str(error).lower()
    for signs, sentence in OF_DATABASES:
        if any(sign in said for sign in signs):
            return Words(f"the database cannot be used: {_line(error)}: {sentence}")
    return Words(
        f"the database cannot be used: {_line(error)}. {NOT_STORED}", isinstance(error, Error)
    )


def _line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
