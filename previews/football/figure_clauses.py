"""What a sentence says of a figure beside what the results say, as a sentence for people."""

from collections.abc import Mapping

from previews.football.figure_words import HOSTS_FIRST, figure_in_words
from previews.text.stated_value import Value, in_words, plainly

# By the figure's title: a clause of which the value is a part.
CLAUSES = {
    "hosts": "{} were the hosts",
    "hosts of the last meeting": "{} were the hosts of the last meeting",
    "score": f"the score was {{}}{HOSTS_FIRST}",
    "score of the last meeting": f"the score of the last meeting was {{}}{HOSTS_FIRST}",
    "position": "the position is {}",
    "goal difference": "the goal difference is {}",
    "competition": "it was in the {}",
    "club": "the club is {}",
    "years": "it was in {}",
    "overturned in": "it was in {}",
    "on": "it was on {}",
    "against": "it was against {}",
    "by": "it counts by {}",
    "among": "it is among {}",
    "since": "it has lasted since {}",
    "current run": "the current run is of {}",
    "longest run": "the longest run is of {}",
    "results, latest first": "the results are {}, latest first",
    "first meeting": "the first meeting was on {}",
    "last meeting": "the last meeting was on {}",
    "last match": "the last match was on {}",
    "the first on": "the first was on {}",
    "the last on": "the last was on {}",
    "the first in": "the first was in {}",
    "the last in": "the last was in {}",
    "the next would be number": "the next would be number {}",
    "biggest win": f"the biggest win was {{}}{HOSTS_FIRST}",
    "biggest win on": "the biggest win was on {}",
    "biggest defeat": f"the biggest defeat was {{}}{HOSTS_FIRST}",
    "biggest defeat on": "the biggest defeat was on {}",
    "top scorer": "the top scorer is {}",
    "top scorers": "the top scorers are {}",
    "goals of the top scorer": "the number of goals of the top scorer is {}",
    "goals of the widest deficit recovered": (
        "the number of goals of the widest deficit recovered is {}"
    ),
    "times": "the number of times is {}",
}
# By the title of a number: a clause of it, with its verb in the plural.
OF_MANY = {
    "went through": "{} went through",
    "went out": "{} went out",
    "decided": "{} are decided",
    "undecided": "{} are undecided",
    "won in the end": "{} were won in the end",
    "not won in the end": "{} were not won in the end",
    "drawn in the end": "{} were drawn in the end",
    "lost in the end": "{} were lost in the end",
    "of them won": "{} of them were won",
    "sent off": "{} were sent off",
}


def clause(title: str, value: Value) -> str:
    """ "Liverpool were the hosts", "there are 4 first legs lost at home"."""
    if title in CLAUSES and plainly(value) == ("list",):
        return "there was none"
    if title in CLAUSES:
        return CLAUSES[title].format(in_words(value))
    kind, *meaning = plainly(value)
    if kind != "number":
        return f"the {title} is {in_words(value)}"
    if title in OF_MANY:
        words = OF_MANY[title].format(in_words(value) if meaning[0] else "none")
        return _in_the_singular(words) if meaning[0] == 1 else words
    return f"there {'is' if meaning[0] == 1 else 'are'} {figure_in_words(title, value)}"


def _in_the_singular(words: str) -> str:
    for plural, singular in ((" are ", " is "), (" were ", " was ")):
        words = words.replace(plural, singular)
    return words


def contrast(title: str, stated: Value, known: Value, within: str = "") -> str:
    """What is stated, and behind it what the results have."""
    where = f"{within}," if within else "by the results,"
    return f"it says that {clause(title, stated)}; {where} {clause(title, known)}"


def contrasts(
    names: Mapping[str, str],
    stated: Mapping[str, Value],
    known: Mapping[str, Value],
    within: str = "",
) -> str:
    """One sentence for each figure; `names` are their titles."""
    said = (contrast(title, stated[name], known[name], within) for name, title in names.items())
    return ". ".join(f"{words[:1].upper()}{words[1:]}" for words in said)
