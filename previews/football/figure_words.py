"""A figure of an answer as a part of a sentence: "4 first legs lost at home", "none decided"."""

from previews.text.stated_value import Value, in_words, plainly

# A reader may have the score in the order of the winner.
HOSTS_FIRST = " (hosts first)"
# By the figure's title: those of which neither "4 first legs lost" nor "against Everton" is made.
PHRASES = {
    "position": "position {}",
    "goal difference": "a goal difference of {}",
    "current run": "a current run of {}",
    "longest run": "a longest run of {}",
    "results, latest first": "the results {}, latest first",
    "biggest win": "{} as the biggest win",
    "biggest defeat": "{} as the biggest defeat",
    "top scorer": "{} as top scorer",
    "top scorers": "{} as top scorers",
    "goals of the top scorer": "{} goals of the top scorer",
    "goals of the widest deficit recovered": "{} goals as the widest deficit recovered",
    "hosts": "{} as hosts",
    "hosts of the last meeting": "{} as hosts of the last meeting",
    "score": f"a score of {{}}{HOSTS_FIRST}",
    "score of the last meeting": f"{{}}{HOSTS_FIRST} as the score of the last meeting",
    "competition": "in the {}",
    "club": "for {}",
    "years": "in {}",
    "last match": "the last match on {}",
    "first meeting": "the first meeting on {}",
    "last meeting": "the last meeting on {}",
    "the next would be number": "the next as number {}",
    "the first in": "the first in {}",
    "the last in": "the last in {}",
    "biggest win on": "the biggest win on {}",
    "biggest defeat on": "the biggest defeat on {}",
}
# "None decided", but "no points".
OF_MATCHES = {"went", "decided", "undecided", "won", "drawn", "lost", "not", "of", "sent"}
FULLER = {title: f"matches {title}" for title in ("played", "won", "drawn", "lost")}
SINGULAR = {
    "matches": "match",
    "meetings": "meeting",
    "ties": "tie",
    "legs": "leg",
    "points": "point",
    "goals": "goal",
    "penalties": "penalty",
    "bookings": "booking",
    "times": "time",
    "days": "day",
    "hours": "hour",
    "runs": "run",
    "finals": "final",
    "deficits": "deficit",
    "sheets": "sheet",
}


def figure_in_words(title: str, value: Value) -> str:
    """The value with its title, in the order of a sentence."""
    if title == "top scorers" and len(plainly(value)) == 2:
        title = "top scorer"
    if title in PHRASES:
        return PHRASES[title].format(in_words(value))
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"{title} {in_words(value)}"
    title = FULLER.get(title, title)
    first, *_others = title.split()
    if value == 0:
        return f"{'none' if first in OF_MATCHES else 'no'} {title}"
    return f"{in_words(value)} {_singular(title) if value == 1 else title}"


def _singular(title: str) -> str:
    """The first noun in the singular: "first leg lost at home", "match in which it scored"."""
    words = title.split()
    for place, word in enumerate(words):
        if word in SINGULAR:
            words[place] = SINGULAR[word]
            break
    return " ".join(words)
