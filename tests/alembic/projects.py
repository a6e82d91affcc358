#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""projects.py LIMBECK: the graphs of real projects, as limbeck and Alembic show them.

Each file in projects/ is a project's folder of scripts, reduced to what its graph is made of: a line per script, with
its file, id, parents, dependencies and branch labels, `-` where there is none. The scripts are written from that, and
the lines of `heads`, `history` and `branches` compared. Their order is left out: docs/revisions.md says which one limbeck
chooses where the graph leaves it open.
"""

import io
import logging
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    from alembic import command
    from alembic.config import Config
except ImportError:
    print("there is no Alembic: install Debian's package 'alembic'")
    sys.exit(1 if os.environ.get("LIMBECK_REQUIRE_SERVERS") else 77)

logging.disable(logging.CRITICAL)

COMMANDS = ["heads", "history", "branches"]
SCRIPT = '''"""Revision {id}"""
revision = {id!r}
down_revision = {parents!r}
branch_labels = {labels!r}
depends_on = {dependencies!r}
'''


def read_scripts(path):
    """The file and the text of each script."""
    for line in path.read_text().splitlines():
        if line.startswith("#"):
            continue
        file, id_, *lists = line.split(" ")
        lists += ["-"] * (3 - len(lists))
        parents, dependencies, labels = (None if field == "-" else tuple(field.split(",")) for field in lists)
        if parents and len(parents) == 1:
            parents = parents[0]  # as Alembic writes it
        yield file + ".py", SCRIPT.format(id=id_, parents=parents, dependencies=dependencies, labels=labels)


def write_project(folder, scripts):
    versions = folder / "versions"
    versions.mkdir()
    for file, text in scripts:
        (versions / file).write_text(text)
    ini = folder / "alembic.ini"
    ini.write_text("[alembic]\nscript_location = %s\n" % folder)
    return str(ini)


def alembics_answer(ini, name):
    out = io.StringIO()
    getattr(command, name)(Config(ini, stdout=out))
    return out.getvalue()


def limbecks_answer(tool, ini, name):
    return subprocess.run([tool, "--quiet", "--config", ini, name], stdout=subprocess.PIPE, check=True, text=True).stdout


def difference(ours, theirs):
    ours, theirs = sorted(ours.splitlines()), sorted(theirs.splitlines())
    return ["  limbeck: " + line for line in ours if line not in theirs] + [
        "  alembic: " + line for line in theirs if line not in ours] + (
        ["  %d lines, and %d of Alembic's" % (len(ours), len(theirs))] if len(ours) != len(theirs) else [])


def main():
    tool, is_equal = sys.argv[1], True
    for path in sorted((pathlib.Path(__file__).parent / "projects").glob("*.txt")):
        with tempfile.TemporaryDirectory() as folder:
            scripts = list(read_scripts(path))
            ini = write_project(pathlib.Path(folder), scripts)
            for name in COMMANDS:
                faults = difference(limbecks_answer(tool, ini, name), alembics_answer(ini, name))
                print("%s: %s of %d scripts: %s" % (path.stem, name, len(scripts), "different" if faults else "the same"))
                print("\n".join(faults[:20]), end="\n" if faults else "")
                is_equal = is_equal and not faults
    return 0 if is_equal else 1


if __name__ == "__main__":
    sys.exit(main())
