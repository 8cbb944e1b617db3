"""The headers of result tables: which column is which, in the styles met, and by --column."""

from previews.text.spelling import fold

# Left our name, right the headers met, folded; the football-data ones are explained in its
# notes.txt: FT full time, HT half-time, S shots, ST on target, F fouls, C corners, Y, R cards.
HEADERS = {
    "date": "date day matchdate datum fecha",
    "time": "time kickoff kick_off",
    "home": "home hometeam home_team team1 ht heim heimteam",
    "away": "away awayteam away_team team2 at gast gastteam",
    "home_goals": "home_goals fthg hg home_score gh homegoals goals_home",
    "away_goals": "away_goals ftag ag away_score ga awaygoals goals_away",
    "half_time_home": "half_time_home hthg home_ht",
    "half_time_away": "half_time_away htag away_ht",
    "home_ft": "home_ft home_90 after_90_home",
    "away_ft": "away_ft away_90 after_90_away",
    "decided": "decided decided_by",
    "penalties": "penalties pens shoot_out",
    "penalties_home": "penalties_home home_penalties home_pens shoot_out_home",
    "penalties_away": "penalties_away away_penalties away_pens shoot_out_away",
    "season": "season saison",
    "competition": "competition league tournament wettbewerb",
    "division": "div",
    "country": "country",
    "stage": "stage",
    "round": "round",
    "group": "group",
    "matchday": "matchday spieltag",
    "leg": "leg",
    "tie": "tie",
    "neutral": "neutral neutral_ground",
    "status": "status",
    "note": "note remark",
    "venue": "venue stadium ground",
    "city": "city",
    "attendance": "attendance",
    "referee": "referee ref",
    "home_country": "home_country",
    "away_country": "away_country",
    "home_shots": "home_shots hs",
    "away_shots": "away_shots as",
    "home_shots_on_target": "home_shots_on_target hst",
    "away_shots_on_target": "away_shots_on_target ast",
    "home_fouls": "home_fouls hf",
    "away_fouls": "away_fouls af",
    "home_corners": "home_corners hc",
    "away_corners": "away_corners ac",
    "home_yellow_cards": "home_yellow_cards hy",
    "away_yellow_cards": "away_yellow_cards ay",
    "home_red_cards": "home_red_cards hr",
    "away_red_cards": "away_red_cards ar",
}
NAMES = {header: name for name, headers in HEADERS.items() for header in headers.split()}
NEEDED = ("date", "home", "away")

# Divisions as football-data.co.uk numbers them, under the names openfootball gives them.
DIVISIONS = {
    "E0": ("English Premier League", "ENG"),
    "E1": ("English Championship", "ENG"),
    "E2": ("English League One", "ENG"),
    "E3": ("English League Two", "ENG"),
    "EC": ("English National League", "ENG"),
    "SC0": ("Scottish Premiership", "SCO"),
    "D1": ("Deutsche Bundesliga", "GER"),
    "D2": ("Deutsche 2. Bundesliga", "GER"),
    "I1": ("Italian Serie A", "ITA"),
    "I2": ("Italian Serie B", "ITA"),
    "SP1": ("Spanish Primera División", "ESP"),
    "SP2": ("Spanish Segunda División", "ESP"),
    "F1": ("French Ligue 1", "FRA"),
    "F2": ("French Ligue 2", "FRA"),
    "N1": ("Dutch Eredivisie", "NED"),
    "B1": ("Belgian First Division A", "BEL"),
    "P1": ("Portuguese Primeira Liga", "POR"),
    "T1": ("Turkish Süper Lig", "TUR"),
    "G1": ("Greek Super League", "GRE"),
}


def columns_of(header: list[str], asked: dict[str, str]) -> dict[str, int]:
    """Our names and where in the row they stand. `asked` maps our names to the file's headers.

    Raises ValueError when a header asked for, or one that no fixture can do without, is missing.
    """
    places = {fold(name.strip().lstrip("\ufeff")): index for index, name in enumerate(header)}
    found = {NAMES[name]: index for name, index in reversed(places.items()) if name in NAMES}
    for name, theirs in asked.items():
        if name not in HEADERS:
            raise ValueError(f"no column is called {name}; there are {', '.join(HEADERS)}")
        if fold(theirs) not in places:
            raise ValueError(f"the file has no column {theirs}; it has {', '.join(header)}")
        found[name] = places[fold(theirs)]
    if missing := [name for name in NEEDED if name not in found]:
        raise ValueError(f"no column for {', '.join(missing)}: the header is {','.join(header)}")
    return found
