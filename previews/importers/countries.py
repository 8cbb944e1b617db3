"""Countries as result files name them, and FIFA's three letters for each.

Codes: FIFA's list of member associations; behind them the names met in openfootball,
football-data and schochastics files, and associations that are no more.
"""

import re
from functools import cache

from previews.football.spelling import fold

COUNTRIES = """
AFG Afghanistan; ALB Albania; ALG Algeria; AND Andorra; ANG Angola; ARG Argentina; ARM Armenia
ARU Aruba; ASA American Samoa; ATG Antigua and Barbuda; AUS Australia; AUT Austria, at, Österreich
AZE Azerbaijan; BAH Bahamas; BAN Bangladesh; BDI Burundi; BEL Belgium, be; BEN Benin; BER Bermuda
BFA Burkina Faso; BHR Bahrain; BHU Bhutan
BIH Bosnia and Herzegovina, Bosnia Herzegovina, Bosnia-Herzegovina
BIH Bosnia & Herzegovina
BLR Belarus; BLZ Belize; BOL Bolivia; BOT Botswana; BRA Brazil, Brasil; BRB Barbados; BRU Brunei
BUL Bulgaria; CAM Cambodia; CAN Canada; CGO Congo; CHA Chad; CHI Chile; CHN China, China PR
CIV Ivory Coast, Côte d'Ivoire; CMR Cameroon; COD Congo DR, DR Congo; COL Colombia; CPV Cape Verde
CRC Costa Rica; CRO Croatia; CUB Cuba; CYP Cyprus; CZE Czech Republic, Czechia; DEN Denmark
DJI Djibouti; DOM Dominican Republic; ECU Ecuador; EGY Egypt; ENG England, English
EQG Equatorial Guinea; ERI Eritrea; ESP Spain, es, Spanish, España; EST Estonia; ETH Ethiopia
FIJ Fiji; FIN Finland; FRA France, fr, French; FRO Faroe Islands, Faroe; GAB Gabon; GAM Gambia
GEO Georgia; GER Germany, de, German, Deutschland; GHA Ghana; GIB Gibraltar; GNB Guinea-Bissau
GRE Greece; GRN Grenada; GUA Guatemala; GUI Guinea; GUY Guyana; HAI Haiti; HKG Hong Kong
HON Honduras; HUN Hungary; IDN Indonesia; IND India
IRL Republic of Ireland, Ireland, Ireland Republic, ROI; IRN Iran; IRQ Iraq; ISL Iceland
ISR Israel; ITA Italy, it, Italian, Italia; JAM Jamaica; JOR Jordan; JPN Japan; KAZ Kazakhstan
KEN Kenya; KGZ Kyrgyzstan; KOR South Korea, Korea Republic; KOS Kosovo, KVX; KSA Saudi Arabia
KUW Kuwait; LAO Laos; LBN Lebanon; LBR Liberia; LBY Libya; LIE Liechtenstein; LTU Lithuania
LUX Luxembourg; LVA Latvia; MAC Macau; MAD Madagascar; MAR Morocco; MAS Malaysia; MDA Moldova
MDV Maldives; MEX Mexico; MKD North Macedonia, Macedonia, Macedonia Fyr, FYR Macedonia; MLI Mali
MLT Malta; MNE Montenegro; MNG Mongolia; MOZ Mozambique; MRI Mauritius; MTN Mauritania; MWI Malawi
MYA Myanmar; NAM Namibia; NCA Nicaragua; NED Netherlands, nl, Holland; NEP Nepal; NGA Nigeria
NIG Niger; NIR Northern Ireland; NOR Norway; NZL New Zealand; OMA Oman; PAK Pakistan; PAN Panama
PAR Paraguay; PER Peru; PHI Philippines; PLE Palestine; POL Poland; POR Portugal
PRK North Korea, Korea DPR; PUR Puerto Rico; QAT Qatar; ROU Romania, ROM; RSA South Africa
RUS Russia; RWA Rwanda; SCO Scotland, Scottish; SEN Senegal; SGP Singapore, SIN; SLE Sierra Leone
SLV El Salvador; SMR San Marino; SOM Somalia; SRB Serbia; SRI Sri Lanka; SSD South Sudan
SUD Sudan; SUI Switzerland, Swiss; SUR Suriname; SVK Slovakia; SVN Slovenia; SWE Sweden
SWZ Eswatini; SYR Syria; TAN Tanzania; TGO Togo; THA Thailand; TJK Tajikistan; TKM Turkmenistan
TPE Chinese Taipei; TRI Trinidad and Tobago, Trinidad & Tobago; TUN Tunisia; TUR Turkey, Türkiye
UAE United Arab Emirates; UGA Uganda; UKR Ukraine; URU Uruguay; USA United States, USA
UZB Uzbekistan; VEN Venezuela; VIE Vietnam; VIN Saint Vincent and the Grenadines; WAL Wales, Welsh
YEM Yemen; ZAM Zambia; ZIM Zimbabwe; FRG West Germany; GDR East Germany; URS Soviet Union, USSR
YUG Yugoslavia; TCH Czechoslovakia; SCG Serbia and Montenegro; MON Monaco; SAA Saarland
CTA Central African Republic; CUW Curaçao; COM Comoros; LES Lesotho; SEY Seychelles
STP São Tomé and Príncipe; GUM Guam; PNG Papua New Guinea; TAH Tahiti; SOL Solomon Islands
VAN Vanuatu; NCL New Caledonia; TLS East Timor
"""
BRACKET = re.compile(r"\s*\((?P<words>[^\W\d][^()\d]*)\)$")


def _table() -> dict[str, str]:
    entries = re.split(r"[;\n]", COUNTRIES)
    return {
        fold(name.strip()): entry.split()[0]
        for entry in (entry.strip() for entry in entries)
        if entry
        for name in [entry[:3], *entry[4:].split(",")]
    }


CODES = _table()


@cache
def country_code(words: str) -> str:
    """FIFA's letters for a country in any of its names; empty when it is none."""
    return CODES.get(fold(words.strip()), "")


@cache
def split_country(name: str) -> tuple[str, str]:
    """The club and the country behind it: "Atalanta (Italy)" is Atalanta of ITA.

    A bracket that is no country stays in the name: "Accrington FC (1878-1896)".
    """
    found = BRACKET.search(name)
    code = country_code(found["words"]) if found else ""
    return (name[: found.start()], code) if found and code else (name, "")
