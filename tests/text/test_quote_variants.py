import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.text.diff_spans import Span, SpanKind
from previews.text.misquote import MisquoteKind
from previews.text.quote_variants import QuoteVariant, align

SAME, DIFFERENT, ONLY_HERE = SpanKind.SAME, SpanKind.DIFFERENT, SpanKind.ONLY_HERE
OMITTED, BRACKETED, ELLIPSIS = SpanKind.OMITTED, SpanKind.BRACKETED, SpanKind.ELLIPSIS

IN_A_MOST_BEAUTIFUL_WAY = QuoteVariant(
    "Goal",
    "I remember that I said (in 2019): ‘If we fail, then let’s fail in a most beautiful way’ "
    "and that’s how I see it again.",
)
IN_THE_MOST_BEAUTIFUL_WAY = QuoteVariant(
    "The Independent",
    "I remember I said, ‘If we fail, then let’s fail in the most beautiful way’. "
    "And that’s exactly how I see it again.",
)
SAID_AGAIN = QuoteVariant(
    "Reuters",
    "I remember saying if we fail, let's fail in the most beautiful way and I'll say that again",
)


def spans(*texts, source=0, **settings):
    wordings = [QuoteVariant(f"outlet {number}", text) for number, text in enumerate(texts)]
    return align(wordings, **settings).wordings[source].spans


def misquoted(one, other, language="en"):
    wordings = [QuoteVariant("one", one, language), QuoteVariant("other", other, language)]
    return [misquote.kind for misquote in align(wordings, language=language).misquotes]


def test_one_utterance_in_three_wordings_is_told_apart_word_by_word():
    alignment = align([SAID_AGAIN, IN_A_MOST_BEAUTIFUL_WAY, IN_THE_MOST_BEAUTIFUL_WAY])

    reuters, goal, independent = alignment.wordings
    assert alignment.fullest == goal
    assert reuters.spans == (
        Span("I remember ", SAME),
        Span("saying ", DIFFERENT, "that I said"),
        Span("if we fail, ", SAME),
        Span("", OMITTED, "then"),
        Span("let's fail in ", SAME),
        Span("the ", DIFFERENT, "a"),
        Span("most beautiful way and ", SAME),
        Span("I'll say that ", DIFFERENT, "that’s how I see it"),
        Span("again", SAME),
    )
    assert independent.spans == (
        Span("I remember ", SAME),
        Span("", OMITTED, "that"),
        Span("I said, ‘If we fail, then let’s fail in ", SAME),
        Span("the ", DIFFERENT, "a"),
        Span("most beautiful way’. And that’s ", SAME),
        Span("exactly ", ONLY_HERE),
        Span("how I see it again.", SAME),
    )
    assert goal.spans == (
        Span("I remember ", SAME),
        Span("that I said ", DIFFERENT),
        Span("(in 2019): ", BRACKETED),
        Span("‘If we fail, then let’s fail in ", SAME),
        Span("a ", DIFFERENT),
        Span("most beautiful way’ and ", SAME),
        Span("that’s how I see it ", DIFFERENT),
        Span("again.", SAME),
    )
    assert alignment.misquotes == ()


def test_wording_cut_short_says_what_it_leaves_out():
    short = QuoteVariant("one", "It will be one of the most important games in our history.")
    long = QuoteVariant(
        "other",
        "It will be one of the most important matches in history. But these are things said on "
        "the eve of the match.",
    )

    cut, fullest = align([short, long]).wordings

    assert cut.is_cut_short
    assert not fullest.is_cut_short
    assert cut.spans[-1] == Span("", OMITTED, "But these are things said on the eve of the match")
    assert fullest.spans[-1] == Span(
        "But these are things said on the eve of the match.", ONLY_HERE
    )


def test_a_wording_that_says_it_is_a_part_omits_no_sentence():
    opening = QuoteVariant("one", "We want to win the game.", part="opening")
    whole = QuoteVariant("other", "We want to win the game. Then we will see.")

    assert align([opening, whole]).wordings[0].spans == (Span("We want to win the game.", SAME),)


def test_reordered_sentences_are_the_same_sentences():
    alignment = align(
        [
            QuoteVariant("one", "We want to win the game. Tomorrow is more difficult."),
            QuoteVariant("other", "Tomorrow is more difficult. We want to win the game."),
        ]
    )

    assert [len(wording.spans) for wording in alignment.wordings] == [1, 1]
    assert [wording.is_reordered for wording in alignment.wordings] == [True, False]
    assert not alignment.differs


@pytest.mark.parametrize("dots", ["…", "...", "[...]", "(…)"])
def test_ellipsis_holds_the_words_it_stands_for(dots):
    assert spans(
        f"If we play good, {dots} then we will see.",
        "If we play good, we have a chance to win it and then we will see.",
    ) == (
        Span("If we play good, ", SAME),
        Span(f"{dots} ", ELLIPSIS, "we have a chance to win it and"),
        Span("then we will see.", SAME),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Let's go, don't stop.", "let us go; do not stop", id="contractions"),
        pytest.param("He said: ‘that’s it’.", 'He said, "that is it"', id="nested-quotes"),
        pytest.param("We lost 3-0 to Atlético.", "We lost three-nil to Atletico!", id="numbers"),
        pytest.param("We cannot wait.", "We can't wait…", id="cannot"),
        pytest.param("A semi-final for 1,000 fans", "A semi final for 1000 fans", id="hyphen"),
        pytest.param("We played [last week] well.", "We played well.", id="bracketed-insertion"),
    ],
)
def test_spelling_punctuation_and_case_are_no_differences(one, other):
    kinds = {span.kind for source in (0, 1) for span in spans(one, other, source=source)}

    assert kinds <= {SAME, BRACKETED, ELLIPSIS}
    assert misquoted(one, other) == []


def test_dont_differs_from_do_as_a_whole_word():
    assert spans("They don't have to score.", "They surely do have to score.") == (
        Span("They ", SAME),
        Span("don't ", DIFFERENT, "surely do"),
        Span("have to score.", SAME),
    )


def test_translations_are_marked_and_not_compared_with_the_original():
    italian = QuoteVariant("Gazzetta", "Sarà una delle partite più importanti.", "it")
    english = QuoteVariant("Reuters", "It will be one of the most important games.")

    translation, leading = align([italian, english]).wordings

    assert translation.is_translation
    assert translation.spans == (Span(italian.text, SAME),)
    assert not leading.is_translation
    assert leading.is_fullest


def test_without_a_wording_in_the_readers_language_the_commonest_leads():
    italian = QuoteVariant("Gazzetta", "Sarà una delle partite più importanti.", "it")

    assert align([italian], language="en").fullest.wording == italian
    assert align([]).wordings == ()


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("I don't think it is over.", "I do think it is over.", [MisquoteKind.NEGATION]),
        ("We are not afraid of them.", "We are afraid of them.", [MisquoteKind.NEGATION]),
        ("We will never give up here.", "We will give up here.", [MisquoteKind.NEGATION]),
        ("I do not believe we will win.", "We will win.", [MisquoteKind.NEGATION]),
        ("We lost 3-0 over there.", "We lost 2-0 over there.", [MisquoteKind.NUMBER]),
        ("We need four goals now.", "We need three goals now.", [MisquoteKind.NUMBER]),
        ("The first leg was better.", "The second leg was better.", [MisquoteKind.NUMBER]),
        ("We beat Barcelona at home.", "We beat Madrid at home.", [MisquoteKind.NAME]),
        ("We saw Salah score today.", "We saw Mané score today.", [MisquoteKind.NAME]),
    ],
)
def test_negation_number_and_name_are_flagged_where_wordings_differ(one, other, kinds):
    assert misquoted(one, other) == kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We do not fear them.", "We don't fear them."),
        ("We lost 3–0 over there.", "We lost three-nil over there."),
        ("We need 4 goals now.", "We need four goals now."),
        ("One of our best games.", "A best game, one of ours."),
        ("[Liverpool] are a beatable team.", "They are a beatable team."),
        ("Liverpool are a beatable team.", "They are a beatable team."),
        ("We said (in 2019) we would try.", "We said in 2019 we would try."),
        ("We saw Jürgen Klopp smile at us.", "We saw Klopp smile at us."),
        ("We want to win the game.", "We want to win the game. It is not easy."),
        ("Games like that are rare.", "Matches like that are rare."),
        ("We want to win.", "We want to win, and we will not stop at two."),
    ],
)
def test_omissions_pronouns_and_spellings_are_no_misquotes(one, other):
    assert misquoted(one, other) == []


def test_misquotes_name_both_sources_and_their_words():
    alignment = align(
        [
            QuoteVariant("Sky", "We need four goals now."),
            QuoteVariant("Goal", "We need three goals now."),
        ]
    )

    (misquote,) = alignment.misquotes
    assert misquote.sources == ("Goal", "Sky")
    assert misquote.words == ("three", "four")


def test_a_negation_is_flagged_in_the_language_of_the_wordings():
    assert misquoted("Non abbiamo paura di loro", "Abbiamo paura di loro", "it") == [
        MisquoteKind.NEGATION
    ]


def test_a_capital_is_no_name_in_german():
    assert misquoted("Wir haben das Spiel gewonnen", "Wir haben die Partie gewonnen", "de") == []


VOCABULARY = st.sampled_from(
    (
        "we", "lost", "not", "three", "3-0", "Barcelona", "the", "game", "in", "don't", "do",
        "let's", "let", "us", "won. We", "that’s", "[last week]", "‘If", "way’.", "…", "(now)",
    )
)  # fmt: skip
TEXTS = st.lists(VOCABULARY, min_size=1, max_size=14).map(" ".join)
WORDINGS = st.lists(
    st.builds(QuoteVariant, st.sampled_from(["Goal", "Reuters", "Sky"]), TEXTS),
    min_size=1,
    max_size=4,
)


@given(WORDINGS)
def test_spans_of_a_wording_are_the_wording(wordings):
    aligned = align(wordings).wordings

    assert ["".join(span.text for span in one.spans) for one in aligned] == [
        wording.text for wording in wordings
    ]


@given(WORDINGS, st.randoms(use_true_random=False))
def test_order_of_wordings_changes_nothing(wordings, random):
    shuffled = random.sample(wordings, len(wordings))

    alignment, shuffled_alignment = align(wordings), align(shuffled)

    assert dict(zip(wordings, alignment.wordings, strict=True)) == dict(
        zip(shuffled, shuffled_alignment.wordings, strict=True)
    )
    assert alignment.misquotes == shuffled_alignment.misquotes


@given(TEXTS)
def test_a_text_never_differs_from_itself_in_capitals_and_without_punctuation(text):
    plain = text.upper().replace("‘", "").replace("’.", "")

    assert align([QuoteVariant("one", text), QuoteVariant("other", plain)]).misquotes == ()


@given(TEXTS)
def test_two_sources_with_one_text_agree(text):
    alignment = align([QuoteVariant("one", text), QuoteVariant("other", text)])

    kinds = {span.kind for wording in alignment.wordings for span in wording.spans}
    assert kinds <= {SAME, BRACKETED, ELLIPSIS}
    assert alignment.misquotes == ()


def test_the_same_wordings_are_aligned_once_whoever_asks():
    wordings = [QuoteVariant("one", "we can win"), QuoteVariant("other", "we can’t win")]

    alignment = align(wordings)

    assert align(tuple(wordings)) is alignment
    assert align(wordings[::-1]) is not alignment
