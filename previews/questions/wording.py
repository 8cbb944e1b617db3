"""Each question as a sentence about its parameters, and the groups in which fans find it."""

from collections.abc import Mapping

# By group and by question. What stands in brackets is not said where its parameter has no value or
# its default. What a sentence does not name stands behind it: the scope and the day.
SENTENCES: Mapping[str, Mapping[str, str]] = {
    "A club": {
        "form": "The last {last} results of {club}[ {where}]",
        "streak": "{kind}: the current and the longest run of {club}[ {where}]",
        "last-time": (
            "The last {what} of {club}[ against {opponent}][ {where}][ in the round {round}]"
            "[ by {margin} or more goals]"
        ),
        "biggest-results": "The {last} biggest wins and defeats[ of {club}]",
        "rest": "Days of rest of {club} and its matches within {days} days",
        "stages-reached": "How far {club} came through the years[, at least {round}]",
    },
    "Two clubs": {
        "head-to-head": "The record of {club} against {opponent}[ {where}]",
        "meetings": "The first and the last meeting of {club} and {opponent}[ {where}]",
    },
    "Ties of two legs": {
        "comebacks": (
            "Who overturned first legs lost[ by {club}] by {deficit} or more goals"
            "[, the second leg {second_leg}][ decided since {since}]"
        ),
        "first-legs-lost-at-home": "First legs lost at home by {club} and what became of the ties",
        "ties-lost-both-legs": "Ties of which {club} lost both legs[, by the score {definition}]",
    },
    "Tables and scorers": {
        "table": (
            "The table of {competition}[ in the season {season}][ and the stage {stage}][ {where}]"
            "[ with the figures of {club}]"
        ),
        "scorers": "The first {last} scorers[ of {club}]",
        "player-goals": "The goals of {player}[ for {club}][ against {opponent}]",
    },
    "Within a match": {
        "leads-lost": "Leads that {club} lost within a match",
        "deficits-recovered": "Deficits that {club} recovered within a match",
        "first-goal": "Points of {club} after scoring first and after conceding first",
    },
    "Referees": {
        "referee-record": "Matches[ of {club}] with {official} as referee",
        "bookings": "Cards in matches[ of {club}] with {official} as referee",
    },
}
SENTENCE_OF = {slug: words for group in SENTENCES.values() for slug, words in group.items()}

# How a choice reads in a sentence, by parameter; others are written as they are.
CHOICES: Mapping[str, Mapping[str, str]] = {
    "where": {
        "anywhere": "at any ground",
        "home": "at home",
        "away": "away",
        "neutral": "on neutral ground",
    },
    "second_leg": {"anywhere": "at any ground", "home": "at home", "away": "away"},
    "kind": {"winless": "without a win", "scoring": "with a goal", "conceding": "conceding a goal"},
    "what": {
        "played": "match",
        "scored": "match with a goal",
        "without_a_goal": "match without a goal",
    },
    "definition": {"final": "in the end", "ninety": "after 90 minutes"},
}
# What a field that may stay empty stands for then.
EMPTY: Mapping[str, str] = {
    "club": "any club",
    "opponent": "any club",
    "round": "any",
    "since": "1990",
    "season": "such as 2023/24",
    "stage": "such as Group A",
    "competition": "any",
    "organiser": "such as UEFA",
}
# What a form calls the fields that stand below the sentence.
LABELS: Mapping[str, str] = {
    "competition": "Only the competition",
    "organiser": "Only the organiser",
    "season": "Only the season",
    "before": "Only before the day",
}


def choice_in_words(parameter: str, value: str) -> str:
    return CHOICES.get(parameter, {}).get(value, value.replace("_", " "))
