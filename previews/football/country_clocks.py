"""The clock of a country, where nobody has said at which ground of it a match is played.

Only of countries where nearly every ground has the same, Europe's first: Russia has eleven.
"""

_ZONES = """
ALB Europe/Tirane
AND Europe/Andorra
ARG America/Argentina/Buenos_Aires
ARM Asia/Yerevan
AUT Europe/Vienna
AZE Asia/Baku
BEL Europe/Brussels
BIH Europe/Sarajevo
BLR Europe/Minsk
BUL Europe/Sofia
CHN Asia/Shanghai
COL America/Bogota
CRO Europe/Zagreb
CYP Asia/Nicosia
CZE Europe/Prague
DEN Europe/Copenhagen
ENG Europe/London
ESP Europe/Madrid
EST Europe/Tallinn
FIN Europe/Helsinki
FRA Europe/Paris
FRO Atlantic/Faroe
GEO Asia/Tbilisi
GER Europe/Berlin
GIB Europe/Gibraltar
GRE Europe/Athens
HUN Europe/Budapest
IRL Europe/Dublin
ISL Atlantic/Reykjavik
ISR Asia/Jerusalem
ITA Europe/Rome
JPN Asia/Tokyo
KOR Asia/Seoul
KVX Europe/Belgrade
LIE Europe/Vaduz
LTU Europe/Vilnius
LUX Europe/Luxembourg
LVA Europe/Riga
MDA Europe/Chisinau
MKD Europe/Skopje
MLT Europe/Malta
MNE Europe/Podgorica
NED Europe/Amsterdam
NIR Europe/London
NOR Europe/Oslo
POL Europe/Warsaw
POR Europe/Lisbon
ROU Europe/Bucharest
SCO Europe/London
SMR Europe/San_Marino
SRB Europe/Belgrade
SUI Europe/Zurich
SVK Europe/Bratislava
SVN Europe/Ljubljana
SWE Europe/Stockholm
TUR Europe/Istanbul
UKR Europe/Kyiv
WAL Europe/London
"""
ZONES: dict[str, str] = dict(line.split() for line in _ZONES.strip().splitlines())


def zone_of(country: str) -> str | None:
    """The time zone by the country's code: ENG is Europe/London; None where there is no one."""
    return ZONES.get(country)
