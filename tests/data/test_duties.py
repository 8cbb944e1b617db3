from previews.data.duties import duties, duty_numbers, duty_words
from previews.importers.formats.duty_words import NUMBERED
from previews.importers.formats.parsed_fixture import ParsedOfficial
from previews.importers.formats.row_officials import COLUMNS
from previews.importers.formats.word_key import word_key
from previews.importers.linking.duties import IN_ORDER, with_duties
from previews.models import Appointment


def test_no_word_means_two_duties_and_every_word_is_written_as_it_is_looked_up():
    words = [word for words in duties().words.values() for word in words]

    assert sorted(words) == sorted(duty_words())
    assert [word for word in words if word != word_key(word)] == []


def test_no_word_means_two_numbers():
    words = [word for words in duties().numbers.values() for word in words]

    assert sorted(words) == sorted(duty_numbers())


def test_every_duty_of_a_file_is_one_that_is_stored():
    numbered = {f"{name}_{n}" for name, most in NUMBERED.values() for n in range(1, most + 1)}
    stored = set(Appointment.Duty.values)

    assert numbered < stored
    assert set(duties().words) - set(IN_ORDER) < stored
    assert set(COLUMNS) - set(IN_ORDER) == stored
    for duty in COLUMNS:
        ((assigned, _),), left = with_duties([ParsedOfficial("A", duty=duty)])
        assert (assigned in stored, left) == (True, [])
