"""The three-letter codes of football's countries: FIFA's members, and those that are no more.

One line a country: the code, its English name, then its other names, parted by commas. The
members are FIFA's 211; codes of dissolved countries are those under which their results stand.
"""

MEMBERS = """
AFG Afghanistan
ALB Albania
ALG Algeria
ASA American Samoa
AND Andorra
ANG Angola
AIA Anguilla
ATG Antigua and Barbuda, Antigua & Barbuda, Antigua
ARG Argentina
ARM Armenia
ARU Aruba
AUS Australia
AUT Austria
AZE Azerbaijan
BAH Bahamas, The Bahamas
BHR Bahrain
BAN Bangladesh
BRB Barbados
BLR Belarus
BEL Belgium
BLZ Belize
BEN Benin
BER Bermuda
BHU Bhutan
BOL Bolivia
BIH Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia & Herzegovina, Bosnia
BOT Botswana
BRA Brazil
VGB British Virgin Islands
BRU Brunei, Brunei Darussalam
BUL Bulgaria
BFA Burkina Faso, Upper Volta
BDI Burundi
CAM Cambodia
CMR Cameroon
CAN Canada
CPV Cape Verde, Cabo Verde, Cape Verde Islands
CAY Cayman Islands
CTA Central African Republic
CHA Chad
CHI Chile
CHN China, China PR, People's Republic of China
TPE Chinese Taipei, Taiwan
COL Colombia
COM Comoros
CGO Congo, Republic of the Congo, Congo-Brazzaville, Congo Republic
COD DR Congo, Congo DR, Democratic Republic of the Congo, Congo-Kinshasa, Zaire
COK Cook Islands
CRC Costa Rica
CRO Croatia
CUB Cuba
CUW Curaçao
CYP Cyprus
CZE Czech Republic, Czechia
DEN Denmark
DJI Djibouti
DMA Dominica
DOM Dominican Republic
ECU Ecuador
EGY Egypt
SLV El Salvador
ENG England
EQG Equatorial Guinea
ERI Eritrea
EST Estonia
SWZ Eswatini, Swaziland
ETH Ethiopia
FRO Faroe Islands, Faroes
FIJ Fiji
FIN Finland
FRA France
GAB Gabon
GAM Gambia, The Gambia
GEO Georgia
GER Germany
GHA Ghana
GIB Gibraltar
GRE Greece
GRN Grenada
GUM Guam
GUA Guatemala
GUI Guinea
GNB Guinea-Bissau
GUY Guyana
HAI Haiti
HON Honduras
HKG Hong Kong, Hong Kong China
HUN Hungary
ISL Iceland
IND India
IDN Indonesia
IRN Iran, IR Iran, Islamic Republic of Iran
IRQ Iraq
ISR Israel
ITA Italy
CIV Ivory Coast, Côte d'Ivoire
JAM Jamaica
JPN Japan
JOR Jordan
KAZ Kazakhstan
KEN Kenya
KVX Kosovo
KUW Kuwait
KGZ Kyrgyzstan, Kyrgyz Republic
LAO Laos, Lao PDR
LVA Latvia
LBN Lebanon
LES Lesotho
LBR Liberia
LBY Libya
LIE Liechtenstein
LTU Lithuania
LUX Luxembourg
MAC Macau, Macao
MAD Madagascar
MWI Malawi
MAS Malaysia
MDV Maldives
MLI Mali
MLT Malta
MTN Mauritania
MRI Mauritius
MEX Mexico
MDA Moldova, Republic of Moldova
MNG Mongolia
MNE Montenegro
MSR Montserrat
MAR Morocco
MOZ Mozambique
MYA Myanmar, Burma
NAM Namibia
NEP Nepal
NED Netherlands, The Netherlands, Holland
NCL New Caledonia
NZL New Zealand, Aotearoa New Zealand
NCA Nicaragua
NIG Niger
NGA Nigeria
PRK North Korea, Korea DPR, DPR Korea
MKD North Macedonia, Macedonia, FYR Macedonia, Republic of Macedonia
NIR Northern Ireland
NOR Norway
OMA Oman
PAK Pakistan
PLE Palestine
PAN Panama
PNG Papua New Guinea
PAR Paraguay
PER Peru
PHI Philippines
POL Poland
POR Portugal
PUR Puerto Rico
QAT Qatar
IRL Republic of Ireland, Ireland, Ireland Republic, Eire
ROU Romania
RUS Russia, Russian Federation
RWA Rwanda
SKN Saint Kitts and Nevis, St Kitts and Nevis, St. Kitts and Nevis, St Kitts & Nevis
LCA Saint Lucia, St Lucia, St. Lucia
VIN Saint Vincent and the Grenadines, St Vincent and the Grenadines, St. Vincent / Grenadines
SAM Samoa, Western Samoa
SMR San Marino
STP São Tomé and Príncipe, São Tomé e Príncipe
KSA Saudi Arabia
SCO Scotland
SEN Senegal
SRB Serbia
SEY Seychelles
SLE Sierra Leone
SGP Singapore
SVK Slovakia, Slovak Republic
SVN Slovenia
SOL Solomon Islands
SOM Somalia
RSA South Africa
KOR South Korea, Korea Republic, Republic of Korea
SSD South Sudan
ESP Spain
SRI Sri Lanka, Ceylon
SDN Sudan
SUR Suriname, Surinam
SWE Sweden
SUI Switzerland
SYR Syria, Syrian Arab Republic
TAH Tahiti, French Polynesia
TJK Tajikistan
TAN Tanzania, Tanganyika
THA Thailand
TLS Timor-Leste, East Timor
TOG Togo
TGA Tonga
TRI Trinidad and Tobago, Trinidad & Tobago
TUN Tunisia
TUR Türkiye, Turkey
TKM Turkmenistan
TCA Turks and Caicos Islands, Turks & Caicos Islands
UGA Uganda
UKR Ukraine
UAE United Arab Emirates
USA United States, United States of America, US
VIR US Virgin Islands, United States Virgin Islands
URU Uruguay
UZB Uzbekistan
VAN Vanuatu
VEN Venezuela
VIE Vietnam, Viet Nam
WAL Wales
YEM Yemen
ZAM Zambia
ZIM Zimbabwe, Rhodesia
"""

DISSOLVED = """
URS Soviet Union, USSR, U.S.S.R.
CIS Commonwealth of Independent States
GDR East Germany, German Democratic Republic, DDR
FRG West Germany, Federal Republic of Germany
SAA Saarland, Saar
TCH Czechoslovakia
YUG Yugoslavia, FR Yugoslavia
SCG Serbia and Montenegro, Serbia & Montenegro
ANT Netherlands Antilles, Dutch Antilles
VSO South Vietnam
YAR North Yemen
YMD South Yemen
"""

# Codes that other bodies or older lists use for the same country.
OTHER_CODES = {
    "BRD": "FRG",
    "CSK": "TCH",
    "CUR": "CUW",
    "DDR": "GDR",
    "HOL": "NED",
    "KOS": "KVX",
    "LAT": "LVA",
    "LIB": "LBN",
    "ROM": "ROU",
    "SUN": "URS",
    "TRT": "TRI",
    "ZAI": "COD",
}
