import pytest

from previews.importers.formats.duty_words import duty_of, split_duty


@pytest.mark.parametrize(
    ("label", "duty"),
    [
        ("Referee", "referee"),
        ("Schiedsrichter", "referee"),
        ("AR 9", ""),
        ("Assistant referee", "assistant_referee"),
        ("Assistant Referee 1", "assistant_1"),
        ("2nd assistant", "assistant_2"),
        ("ASSISTANT_REFEREE_N1", "assistant_1"),
        ("2. Assistent", "assistant_2"),
        ("Arbitre assistant 2", "assistant_2"),
        ("Segundo asistente", "assistant_2"),
        ("Assistente 1", "assistant_1"),
        ("Fourth official", "fourth"),
        ("4th Official", "fourth"),
        ("Vierter Offizieller", "fourth"),
        ("Quatrième arbitre", "fourth"),
        ("Cuarto árbitro", "fourth"),
        ("IV uomo", "fourth"),
        ("Additional assistant referee 1", "additional_1"),
        ("Additional Assistant Referees", "additional"),
        ("Torrichter 2", "additional_2"),
        ("Giudice di porta 1", "additional_1"),
        ("Árbitro asistente adicional 2", "additional_2"),
        ("Reserve assistant referee", "reserve_assistant"),
        ("Fifth official", "reserve_assistant"),
        ("Reserves", ""),
        ("VAR", "var"),
        ("V.A.R.", "var"),
        ("Video assistant referee", "var"),
        ("Video-Assistent", "var"),
        ("Arbitre assistant vidéo", "var"),
        ("Árbitro asistente de vídeo", "var"),
        ("AVAR", "avar"),
        ("Assistant VAR", "avar"),
        ("AVAR1", "avar_1"),
        ("AVAR 2", "avar_2"),
        ("AVAR-3", "avar_3"),
        ("AVAR 4", ""),
        ("second AVAR", "avar_2"),
        ("AVAR II", "avar_2"),
        ("Assistant VAR 1", "avar_1"),
        ("VAR-Assistent", "avar"),
        ("2. VAR-Assistent", "avar_2"),
        ("Assistant du VAR", "avar"),
        ("Asistente VAR 2", "avar_2"),
        ("Secondo AVAR", "avar_2"),
        ("VAR 2", ""),
        ("Observer", ""),
        ("", ""),
    ],
)
def test_label_of_an_official(label, duty):
    assert duty_of(label) == duty


@pytest.mark.parametrize(
    ("text", "name", "duty"),
    [
        ("VAR: Stuart Attwell (England)", "Stuart Attwell (England)", "var"),
        ("Stuart Attwell (VAR)", "Stuart Attwell", "var"),
        ("Stuart Attwell (AVAR 2) (England)", "Stuart Attwell (England)", "avar_2"),
        ("Stuart Attwell (England)", "Stuart Attwell (England)", ""),
        ("Stuart Attwell", "Stuart Attwell", ""),
        ("Observer: A B", "Observer: A B", ""),
    ],
)
def test_label_beside_a_name(text, name, duty):
    assert split_duty(text) == (name, duty)
