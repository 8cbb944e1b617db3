"""The clubs of the generated archive: those of the example match and made-up ones."""

from benchmarks.match import Club

LIVERPOOL = Club("Liverpool", "ENG")
ATALANTA = Club("Atalanta", "ITA")
CLUBS_IN_A_LEAGUE = 20

# Only countries whose leagues run from summer to summer: there is one calendar.
COUNTRIES = {
    "ENG": "England", "ITA": "Italy", "ESP": "Spain", "GER": "Germany", "FRA": "France",
    "NED": "Netherlands", "POR": "Portugal", "BEL": "Belgium", "SCO": "Scotland", "TUR": "Turkey",
    "GRE": "Greece", "AUT": "Austria", "SUI": "Switzerland", "DEN": "Denmark", "POL": "Poland",
    "CZE": "Czech Republic", "CRO": "Croatia", "SRB": "Serbia", "UKR": "Ukraine", "RUS": "Russia",
    "ROU": "Romania", "BUL": "Bulgaria", "HUN": "Hungary", "SVK": "Slovakia", "SVN": "Slovenia",
    "BIH": "Bosnia-Herzegovina", "MKD": "North Macedonia", "ALB": "Albania", "KVX": "Kosovo",
    "MNE": "Montenegro", "MDA": "Moldova", "CYP": "Cyprus", "ISR": "Israel", "MLT": "Malta",
    "LUX": "Luxembourg", "AND": "Andorra", "SMR": "San Marino", "GIB": "Gibraltar",
    "WAL": "Wales", "NIR": "Northern Ireland", "ARM": "Armenia", "AZE": "Azerbaijan",
    "LIE": "Liechtenstein",
}  # fmt: skip
ENDINGS = (
    "bridge", "ford", "ton", "ham", "worth", "field", "gate", "mouth", "stead", "wick",
    "by", "dale", "minster", "port", "haven", "chester", "bury", "ley", "hurst", "combe",
)  # fmt: skip


def league_clubs(country: str) -> list[Club]:
    """Return the clubs of a country's league, the strongest first."""
    start = COUNTRIES[country].replace(" ", "")[:5].capitalize()
    made_up = [Club(f"{start}{ending}", country) for ending in ENDINGS]
    strongest = {club.country: club for club in (LIVERPOOL, ATALANTA)}.get(country, made_up[0])
    return [strongest, *made_up[1:]]
