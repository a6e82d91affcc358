#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""compare.py GRAPH_ANSWERS [FIRST_SEED [COUNT]]: random graphs and symbols, answered by limbeck and by Alembic.

What is compared: the steps, as a set (docs/revisions.md says which order limbeck chooses where the graph leaves one
open); the rows of the version table after each step, and at the end; and whether there is an error. Where the two
differ, a rule of RULES must say why, by a row of the table "What differs from Alembic" in docs/revisions.md.
"""

import collections
import logging
import os
import random
import subprocess
import sys
import types
import warnings

try:
    from alembic.runtime.migration import HeadMaintainer, MigrationStep
    from alembic.script.base import Script, ScriptDirectory
    from alembic.script.revision import RevisionMap
except ImportError:
    print("there is no Alembic: install Debian's package 'alembic'")
    sys.exit(1 if os.environ.get("LIMBECK_REQUIRE_SERVERS") else 77)

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)


class Case:
    """A graph, the rows that its database holds, and what is asked."""

    def __init__(self, graph, command, rows, symbol):
        self.graph, self.command, self.rows, self.symbol = graph, command, rows, symbol
        self.states = None  # Alembic's rows after each of limbeck's steps

    def line(self):
        return "\t".join([self.command, ",".join(self.rows), self.symbol])


class RandomGraph:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seed = seed
        large = seed % 100 == 99
        size = 1200 * (1 + seed // 100 % 4) if large else self.random.randrange(3, 40)
        self.parents, self.dependencies, self.labels = {}, {}, {}
        for number in range(size):
            self.add(number, large)
        self.needs = {i: self.parents[i] + [self.label_owner.get(d, d) for d in self.dependencies[i]] for i in self.parents}
        self.followers = collections.defaultdict(set)
        for id_, needs in self.needs.items():
            for need in needs:
                self.followers[need].add(id_)
        self.children = collections.defaultdict(set)
        for id_, parents in self.parents.items():
            for parent in parents:
                self.children[parent].add(id_)

    def add(self, number, large):
        chance = self.random.random
        id_ = "%04x%s" % (self.random.randrange(0x10000), number)
        earlier = list(self.parents)
        recent = earlier[-20:]
        parents, dependencies = [], []
        if earlier and chance() > (0.002 if large else 0.12):
            parents = [earlier[-1] if chance() < 0.6 else self.random.choice(recent)]
            if chance() < 0.12:
                other = self.random.choice(recent)
                if other not in parents:
                    parents.append(other)
        if earlier and chance() < (0.03 if large else 0.12):
            labels = [l for i in recent for l in self.labels[i]]
            dependencies = [self.random.choice(labels if labels and chance() < 0.3 else recent)]
        self.parents[id_], self.dependencies[id_] = parents, dependencies
        self.labels[id_] = ["label%d" % number] if chance() < (0.01 if large else 0.12) else []

    @property
    def label_owner(self):
        return {label: id_ for id_, labels in self.labels.items() for label in labels}

    def lines(self):
        for id_ in self.parents:
            fields = self.parents[id_], self.dependencies[id_], self.labels[id_]
            yield "\t".join(["revision", id_] + [",".join(field) for field in fields])

    def closure(self, ids, next_):
        seen, todo = set(), list(ids)
        while todo:
            id_ = todo.pop()
            if id_ not in seen:
                seen.add(id_)
                todo.extend(next_[id_])
        return seen

    def rows_of(self, applied):
        return sorted(i for i in applied if not self.followers[i] & applied)

    def heads_of(self, rows):
        """The rows that no other of them needs."""
        return [i for i in rows if not any(i != other and i in self.closure([other], self.needs) for other in rows)]

    def stamped(self, rows, names):
        """The rows after a stamp, as docs/revisions.md tells them."""
        wanted = self.heads_of({self.label_owner.get(name, name) for name in names})
        linked = self.closure(wanted, self.needs) | self.closure(wanted, self.followers)
        return sorted(set(wanted) | set(rows) - linked)

    def spread_labels(self):
        """The labels that hold for each revision, as docs/revisions.md tells them."""
        labels = {id_: set() for id_ in self.parents}
        for label, owner in self.label_owner.items():
            for id_ in self.closure([owner], self.children):
                labels[id_].add(label)
            while len(self.parents[owner]) == 1:
                owner = self.parents[owner][0]
                if len(self.followers[owner]) > 1 or len(self.parents[owner]) > 1:
                    break
                labels[owner].add(label)
        return {id_: sorted(those) for id_, those in labels.items()}

    def has_redundant_need(self, id_):
        needs = self.needs[id_]
        return len(self.heads_of(needs)) < len(needs)

    def cases(self, count):
        for _ in range(count):
            targets = self.random.sample(list(self.parents), min(len(self.parents), self.random.randrange(0, 4)))
            rows = self.rows_of(self.closure(targets, self.needs))
            command = self.random.choice(["upgrade", "upgrade", "downgrade", "downgrade", "stamp", "stamps", "history"])
            if command == "stamps":
                yield Case(self, "stamp", rows, ",".join(self.names()))
            else:
                yield Case(self, command, rows, self.range() if command == "history" else self.symbol())

    def names(self):
        """Several to stamp; mostly such that none implies another, which Alembic does not expect."""
        names = list(self.parents) + list(self.label_owner)
        names = self.random.sample(names, min(len(names), self.random.randrange(2, 6)))
        id_of = lambda name: self.label_owner.get(name, name)
        heads = self.heads_of({id_of(name) for name in names})
        return names if self.random.random() < 0.2 else [name for name in names if id_of(name) in heads]

    def range(self):
        """Mostly one whose lower end is an ancestor of the upper one."""
        pick = self.random.choice
        id_ = pick(list(self.parents))
        below = sorted(self.closure([id_], self.parents))
        label = pick(list(self.label_owner) or [id_])
        steps = self.random.randrange(1, 4)
        lower = pick([pick(below)] * 3 + ["", "base", label, label + "@base", "-%d" % steps])
        upper = pick([id_] * 3 + ["", "heads", "head", label + "@head", "+%d" % steps])
        return lower + ":" + upper

    def symbol(self):
        pick = self.random.choice
        id_ = pick(list(self.parents))
        labels = list(self.label_owner) or [id_]
        steps = self.random.randrange(1, 4)
        return pick(
            [id_] * 4 + [id_[:4], "head", "heads", "base", pick(labels), pick(labels) + "@head", pick(labels) + "@heads",
             pick(labels) + "@base", id_ + "@head", pick(labels) + "@" + id_, "+%d" % steps, "-%d" % steps,
             "%s+%d" % (id_, steps), "%s-%d" % (id_, steps), "head-%d" % steps, "base+%d" % steps,
             "%s@+%d" % (pick(labels), steps), "%s@-%d" % (pick(labels), steps), "nowhere", "%s@nowhere" % pick(labels)])


class Alembic:
    """Alembic's own answers."""

    def __init__(self, graph):
        def script(id_):
            parents = graph.parents[id_]
            module = types.SimpleNamespace(
                __doc__="", revision=id_, down_revision=tuple(parents) or None,
                depends_on=tuple(graph.dependencies[id_]) or None, branch_labels=graph.labels[id_] or None,
                upgrade=None, downgrade=None)
            return Script(module, id_, id_ + ".py")

        self.map = RevisionMap(lambda: [script(id_) for id_ in graph.parents])
        self.scripts = ScriptDirectory.__new__(ScriptDirectory)
        self.scripts.revision_map = self.map

    def history(self, range_):
        base, head = range_.split(":")
        return [script.revision for script in self.scripts.walk_revisions(base or "base", head or "heads")]

    def labels(self, id_):
        return sorted(self.map.get_revision(id_).branch_labels)

    def steps(self, case):
        plan = {"upgrade": self.scripts._upgrade_revs, "downgrade": self.scripts._downgrade_revs,
                "stamp": self.scripts._stamp_revs}[case.command]
        symbol = tuple(case.symbol.split(",")) if "," in case.symbol else case.symbol
        return plan(symbol, tuple(case.rows))

    def rows_after(self, case, ids):
        """The rows after each of these steps, as Alembic's HeadMaintainer keeps them."""
        up = case.command == "upgrade"
        make = MigrationStep.upgrade_from_script if up else MigrationStep.downgrade_from_script
        return self.run(case.rows, [make(self.map, self.map.get_revision(id_)) for id_ in ids])

    @staticmethod
    def run(rows, steps):
        context = types.SimpleNamespace(
            as_sql=True, impl=types.SimpleNamespace(_exec=lambda statement: None), _version=Anything())
        heads = HeadMaintainer(context, rows)
        states = []
        for step in steps:
            heads.update_to_step(step)
            states.append(sorted(heads.heads))
        return states


class Anything:
    """Stands for the version table, to which nothing is written."""

    def __getattr__(self, name):
        return self

    def __call__(self, *args, **kwargs):
        return self


Answer = collections.namedtuple("Answer", "error steps after states")


def limbecks_answer(line):
    kind, *fields = line.split("\t")
    if kind == "error":
        return Answer(fields[0], None, None, None)
    split = lambda text: text.split(",") if text else []
    return Answer(None, split(fields[0]), split(fields[1]), [split(state) for state in fields[2:]])


def alembics_answer(alembic, case):
    try:
        if case.command == "history":
            return Answer(None, alembic.history(case.symbol), [], [])
        steps = alembic.steps(case)
        states = alembic.run(case.rows, steps)
    except Exception as error:  # also what is no CommandError
        return Answer("%s: %s" % (type(error).__name__, error), None, None, None)
    ids = [] if case.command == "stamp" else [step.revision.revision for step in steps]
    return Answer(None, ids, states[-1] if states else sorted(case.rows), states)


def parts(symbol):
    """The branch, point and offset of a symbol; none of the ids and labels here holds a sign."""
    branch, _, rest = symbol.rpartition("@")
    at = max(rest.find("+"), rest.find("-"))
    return branch, (rest if at < 0 else rest[:at]), (0 if at < 0 else int(rest[at:]))


def is_relative(case):
    return not parts(case.symbol)[1]


def stamp_counts_steps(case, what, ours, theirs):
    """`stamp +1`, `stamp -1`: not found, or counts from the heads"""
    counted_from_heads = is_relative(case) and parts(case.symbol)[2] < 0 and theirs.error is None
    return case.command == "stamp" and parts(case.symbol)[2] != 0 and (
        counted_from_heads or "Can't locate" in (theirs.error or ""))


def walks_past_a_merge_point(case, what, ours, theirs):
    """`downgrade -1` at a merge point, `label@-N` past one: "Ambiguous walk\""""
    return what == "error" and "Ambiguous walk" in (theirs.error or "") and parts(case.symbol)[2] < 0


def several_rows(case, what, ours, theirs):
    """`downgrade -1` with several rows: whichever row comes first"""
    return case.command == "downgrade" and is_relative(case) and len(case.rows) > 1 and "several revisions" in (ours.error or "")


def another_head(case, what, ours, theirs):
    """`head` where all heads but one are effective, `downgrade label@head`: several heads"""
    words = ("head", "heads") if case.command == "downgrade" else ("head",)
    return what == "error" and parts(case.symbol)[1] in words and "Multiple head" in (theirs.error or "")


def downgrades_to_heads_of_a_branch(case, what, ours, theirs):
    """`downgrade label@head`: looks at all heads, of which another may be applied, or not"""
    return (case.command == "downgrade" and what == "error" and "@" in case.symbol and parts(case.symbol)[1] in ("head", "heads")
            and (ours.steps == [] or "nothing to take back" in (ours.error or ""))
            and (theirs.steps == [] or "valid downgrade target" in (theirs.error or "")))


def overlapping_heads(case, what, ours, theirs):
    """`label@heads` where one of them needs another: "overlaps\""""
    return what == "error" and parts(case.symbol)[1] == "heads" and "overlaps" in (theirs.error or "")


def reaches_base(case, what, ours, theirs):
    """`upgrade rev-N` that reaches base: AssertionError"""
    return case.command == "upgrade" and what == "error" and parts(case.symbol)[2] < 0 and ours.steps == [] and theirs.error == "AssertionError: "


def above_a_branch_point(case, what, ours, theirs):
    """`downgrade label@rev`, rev above the label and a branch point: not a valid target"""
    return case.command == "downgrade" and what == "error" and "@" in case.symbol and ours.error is None and "Not a valid downgrade target" in (theirs.error or "")


def counts_to_base(case, what, ours, theirs):
    """`downgrade label@-N` that reaches base: may take other trees back too"""
    branch, point, steps = parts(case.symbol)
    return (case.command == "downgrade" and what == "steps" and branch and not point and steps < 0
            and set(ours.steps) < set(theirs.steps) and any(not case.graph.parents[id_] for id_ in ours.steps))


def not_on_the_branch(case, what, ours, theirs):
    """`downgrade label@rev`, rev not on that branch: ignores the label, or fails"""
    return case.command == "downgrade" and "@" in case.symbol and "neither an ancestor nor a descendant" in (ours.error or "")


def keeps_stamped_rows(case, what, ours, theirs):
    """`stamp` of several, or of `heads`, where some are there already, and `stamp label@rev`: deletes rows"""
    if case.command != "stamp" or what != "after" or not (parts(case.symbol)[1] == "heads" or "@" in case.symbol):
        return False
    kept = [row for row in ours.after if row in case.rows]
    return sorted(case.graph.heads_of(set(theirs.after + kept))) == ours.after


def leaves_implied_rows(case, what, ours, theirs):
    """a dependency that an ancestor implies, on the way down: an ancestor's row beside its descendant's"""
    if case.command != "downgrade" or what not in ("after", "states"):
        return False
    heads = lambda rows: sorted(case.graph.heads_of(rows))
    return all(heads(rows) == own for rows, own in zip(case.states + [theirs.after], ours.states + [ours.after]))


def redundant_need(case, what, ours, theirs):
    """a merge point or dependency of which one part is implied by another, on the way up: KeyError"""
    crashed = what == "states-error" or (what == "error" and (theirs.error or "").startswith("KeyError"))
    return crashed and case.command == "upgrade" and any(case.graph.has_redundant_need(id_) for id_ in ours.steps or [])


RULES = [another_head, downgrades_to_heads_of_a_branch, overlapping_heads, stamp_counts_steps, walks_past_a_merge_point, several_rows, reaches_base,
         above_a_branch_point, counts_to_base, not_on_the_branch, keeps_stamped_rows, leaves_implied_rows, redundant_need]


def counts_from_the_upper_end(case, what, ours, theirs):
    """`history -r -3:abc`: counts from the heads"""
    return case.symbol.startswith("-") and ours.error is None


def shows_the_branch(case, what, ours, theirs):
    """`history -r label@base:`: leaves out where the label does not reach its base, or the branch's head is effective"""
    return what == "steps" and "@base:" in case.symbol and set(theirs.steps) < set(ours.steps)


def ends_linked_by_dependency(case, what, ours, theirs):
    """`history -r` with an end that is needed only as a dependency, or with `rev@base:`: AssertionError"""
    return ours.error is None and theirs.error == "AssertionError: "


def another_head_of_a_range(case, what, ours, theirs):
    """`head` where all heads but one are effective: several heads"""
    return ours.error is None and case.symbol.endswith("head") and "Multiple head" in (theirs.error or "")


def stamps_several(case, what, ours, theirs):
    """`stamp` of several: KeyError, AssertionError, rows that overlap, or that are deleted though they are asked for"""
    return case.graph.stamped(case.rows, case.symbol.split(",")) == ours.after


RANGE_RULES = [counts_from_the_upper_end, shows_the_branch, ends_linked_by_dependency, another_head_of_a_range]
STAMPS_RULES = [stamps_several]


def rules_for(case):
    if case.command == "history":
        return RANGE_RULES
    return STAMPS_RULES if "," in case.symbol else RULES


def difference(alembic, case, ours, theirs):
    if (ours.error is None) != (theirs.error is None):
        return "error"
    if ours.error is not None:
        return None
    if case.command != "stamp" and sorted(ours.steps) != sorted(theirs.steps):
        return "steps"
    if case.command in ("upgrade", "downgrade"):
        try:
            case.states = alembic.rows_after(case, ours.steps)
        except Exception:
            return "states-error"
    if ours.after != theirs.after:
        return "after"
    return "states" if case.states not in (None, ours.states) else None


def main():
    tool, first, count = sys.argv[1], int((sys.argv + ["0"])[2]), int((sys.argv[3:] or ["400"])[0])
    asked, lines = [], []
    for seed in range(first, first + count):
        graph = RandomGraph(seed)
        cases = list(graph.cases(12 if len(graph.parents) > 100 else 40))
        asked.append((graph, cases))
        lines += list(graph.lines()) + ["facts", "labels"] + [case.line() for case in cases] + ["end"]
    text = subprocess.run([tool], input="\n".join(lines) + "\n", stdout=subprocess.PIPE, check=True, text=True).stdout
    answers = iter(text.splitlines())
    used, failures = collections.Counter(), []
    for graph, cases in asked:
        alembic = Alembic(graph)
        split = lambda text: sorted(text.split(",")) if text else []
        facts = [split(field) for field in next(answers).split("\t")[1:]]
        map_ = alembic.map
        map_._revision_map
        expected = [sorted(map_.heads), sorted(map_._real_heads), sorted(map_.bases),
                    sorted(i for i in graph.parents if map_.get_revision(i).is_branch_point)]
        if facts != expected:
            failures.append("seed %d: facts %s, but Alembic says %s" % (graph.seed, facts, expected))
        ours = dict(zip(sorted(graph.parents), map(split, next(answers).split("\t")[1:])))
        for id_, told in graph.spread_labels().items():
            theirs = alembic.labels(id_)
            if ours[id_] != told or not set(theirs) <= set(told):
                failures.append("seed %d: labels of %s: %s, but Alembic says %s" % (graph.seed, id_, ours[id_], theirs))
            used["the same" if theirs == told else "a label on a branch point: does not reach its ancestors"] += 1
        for case in cases:
            ours, theirs = limbecks_answer(next(answers)), alembics_answer(alembic, case)
            what = difference(alembic, case, ours, theirs)
            if what is None:
                used["the same"] += 1
                continue
            reason = next((rule.__doc__ for rule in rules_for(case) if rule(case, what, ours, theirs)), "not told by any rule")
            used[reason] += 1
            if reason == "not told by any rule":
                failures.append("seed %d: %s: %s\n   ours %s\n theirs %s" % (graph.seed, what, case.line().replace("\t", " "), ours, theirs))
    for reason, number in used.most_common():
        print("%6d %s" % (number, reason))
    print("\n".join(failures[:30]))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
