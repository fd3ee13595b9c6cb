"""The words for posts, with the kinds of dated role that each can mean. Pure.

A post without kinds is one that the reference data do not hold: it says who somebody is, and excludes nobody.
"""

from __future__ import annotations

_MINISTERS = ("minister", "state_secretary")
_LEADERS = ("party_leader", "group_leader", "list_leader")
_MEMBERS = ("member",)

# Post as written -> kinds of role that a holder may have in the dated roles.
POSTS: dict[str, tuple[str, ...]] = {
    "premier": ("prime_minister",), "minister-president": ("prime_minister",), "vicepremier": ("deputy_prime_minister",),
    "viceminister-president": ("deputy_prime_minister",), "vice-premier": ("deputy_prime_minister",), "vice-minister-president": ("deputy_prime_minister",),
    "vicepremierkandidaat": (), "premierskandidaat": (), "minister van Staat": (),
    "minister": ("minister",), "staatssecretaris": ("state_secretary",),
    "bewindsman": _MINISTERS, "bewindsvrouw": _MINISTERS, "bewindspersoon": _MINISTERS, "kabinetslid": _MINISTERS,
    "Kamerlid": _MEMBERS, "Tweede Kamerlid": _MEMBERS, "Eerste Kamerlid": _MEMBERS, "senator": _MEMBERS,
    "parlementariër": _MEMBERS, "volksvertegenwoordiger": _MEMBERS, "afgevaardigde": _MEMBERS, "nestor": _MEMBERS,
    "Europarlementariër": (), "Europees Parlementslid": (), "parlementslid": (), "congreslid": (),
    "fractievoorzitter": ("group_leader", "party_leader"), "fractieleider": ("group_leader", "party_leader"),
    "senaatsfractievoorzitter": (), "fractiegenoot": _MEMBERS, "fractielid": _MEMBERS, "fractiegenote": _MEMBERS,
    "leider": _LEADERS, "politiek leider": _LEADERS, "partijleider": _LEADERS, "voorman": _LEADERS, "voorvrouw": _LEADERS, "leidsman": _LEADERS, "leidsvrouw": _LEADERS,
    "lijsttrekker": ("list_leader", "party_leader"), "lijstduwer": (), "partijvoorzitter": ("party_chair",), "partijgenoot": (),
    "partijgenote": (), "partijprominent": (), "partijbestuurder": (), "partijsecretaris": (), "partijlid": (), "erelid": (),
    "Kamervoorzitter": ("chamber_chair",), "senaatsvoorzitter": ("chamber_chair",), "Eerste Kamervoorzitter": ("chamber_chair",),
    "Tweede Kamervoorzitter": ("chamber_chair",), "voorzitter": (), "vicevoorzitter": (), "ondervoorzitter": (), "covoorzitter": (),
    "informateur": ("informateur",), "formateur": ("formateur",), "verkenner": ("scout",), "notulist": (), "onderhandelaar": (),
    "koning": ("monarch",), "koningin": (), "prins": (), "prinses": (), "president": (), "bondskanselier": (), "vicepresident": (),
    "kanselier": (), "eurocommissaris": (), "Eurocommissaris": (), "burgemeester": (), "wethouder": (), "gedeputeerde": (), "locoburgemeester": (),
    "commissaris van de Koning": (), "commissaris": (), "hoogleraar": (), "politicoloog": (), "econoom": (), "jurist": (),
    "professor": (), "universitair docent": (), "docent": (), "historicus": (), "parlementair historicus": (), "socioloog": (),
    "bestuurskundige": (), "staatsrechtgeleerde": (), "rechtsgeleerde": (), "viroloog": (), "epidemioloog": (), "psycholoog": (),
    "wetenschapper": (), "opiniepeiler": (), "peiler": (), "expert": (), "analist": (), "arts": (), "huisarts": (),
    "woordvoerder": _MEMBERS, "woordvoerster": _MEMBERS, "campagneleider": (), "directeur": (), "topman": (), "directrice": (),
    "topvrouw": (), "bestuursvoorzitter": (), "bestuurder": (), "bestuurslid": (), "advocaat": (), "rechter": (), "officier van justitie": (),
    "generaal": (), "ombudsman": (), "Nationale ombudsman": (), "ambtenaar": (), "topambtenaar": (), "secretaris-generaal": (),
    "directeur-generaal": (), "adviseur": (), "ambassadeur": (), "griffier": (), "kinderombudsman": (), "kinderombudsvrouw": (),
    "politicus": _MEMBERS, "politica": _MEMBERS, "regeringscommissaris": (), "coördinator": (), "deltacommissaris": (),
    "vakbondsleider": (), "gezant": (), "kandidaat": (), "onderzoeker": (), "bemiddelaar": (), "gespreksleider": (),
    "hoofdredacteur": (), "presentator": (), "presentatrice": (), "schrijver": (), "schrijfster": (), "columnist": (), "deskundige": (),
    "verslaggever": (), "redacteur": (), "commentator": (), "correspondent": (), "journalist": (), "deken": (), "raadslid": (),
    "Statenlid": (), "gemeenteraadslid": (), "oprichter": (), "initiatiefnemer": (), "rapporteur": (), "medeoprichter": (),
    "regeringsleider": (), "inspecteur-generaal": (), "commandant der strijdkrachten": (), "ondernemer": (), "veehouder": (), "boerin": (),
    "landsadvocaat": (), "procureur-generaal": (), "beleidsmedewerker": (), "activist": (), "boer": (), "melkveehouder": (),
    "korpschef": (), "hoofdofficier": (), "dijkgraaf": (), "bisschop": (), "kardinaal": (), "paus": (), "NAVO-chef": (), "gouverneur": (),
    "oppositieleider": (), "staatsraad": (), "advocaat-generaal": (), "secretaris": (), "penningmeester": (), "fractiesecretaris": _MEMBERS, "boegbeeld": (),
    "melkveehoudster": (), "veehoudster": (), "politicologe": (), "historica": (), "juriste": (), "journaliste": (), "onderzoekster": (),
    "verslaggeefster": (), "econome": (), "bestuurster": (), "voorzitster": (),
    "kopstuk": (), "collega": (), "ambtgenoot": (), "ambtgenote": (), "partner": (), "opvolger": (), "voorganger": (),
}  # fmt: skip
PLURALS = {
    "premiers": "premier", "vicepremiers": "vicepremier", "ministers": "minister", "staatssecretarissen": "staatssecretaris",
    "ministers van Staat": "minister van Staat", "Kamerleden": "Kamerlid", "Tweede Kamerleden": "Tweede Kamerlid",
    "Eerste Kamerleden": "Eerste Kamerlid", "senatoren": "senator", "fractievoorzitters": "fractievoorzitter",
    "fractieleiders": "fractieleider", "leiders": "leider", "partijleiders": "partijleider", "lijsttrekkers": "lijsttrekker",
    "partijvoorzitters": "partijvoorzitter", "informateurs": "informateur", "verkenners": "verkenner", "formateurs": "formateur",
    "voorzitters": "voorzitter", "hoogleraren": "hoogleraar", "burgemeesters": "burgemeester", "wethouders": "wethouder",
    "gedeputeerden": "gedeputeerde", "bewindslieden": "bewindspersoon", "bewindspersonen": "bewindspersoon",
    "onderhandelaars": "onderhandelaar", "woordvoerders": "woordvoerder", "voormannen": "voorman", "Statenleden": "Statenlid",
    "Europarlementariërs": "Europarlementariër", "presidenten": "president", "directeuren": "directeur", "raadsleden": "raadslid",
    "partijgenoten": "partijgenoot", "ereleden": "erelid", "eurocommissarissen": "eurocommissaris", "politici": "politicus",
    "verslaggevers": "verslaggever", "onderzoekers": "onderzoeker", "economen": "econoom", "journalisten": "journalist",
    "bestuurders": "bestuurder", "advocaten": "advocaat", "collega-ministers": "minister", "parlementariërs": "parlementariër",
    "politicologen": "politicoloog", "fractiegenoten": "fractiegenoot", "kandidaten": "kandidaat", "rapporteurs": "rapporteur",
    "commissarissen van de Koning": "commissaris van de Koning",
}  # fmt: skip
# Words that say that somebody has a post, or stands in some relation, and not which: no roles by themselves.
_VAGUE_TEXT = """
bewindsman bewindsvrouw bewindspersoon kabinetslid politicus politica partijgenoot partijgenote
fractiegenoot fractiegenote partner opvolger voorganger kandidaat partijlid collega ambtgenoot ambtgenote kopstuk
"""
VAGUE = frozenset(_VAGUE_TEXT.split())
# What a compound can end in: oppositieleider, klimaatcommissaris, terreurdeskundige.
COMPOUND_HEADS = (
    "ministers", "minister", "woordvoerder", "woordvoerster", "leider", "voorzitter", "commissaris", "gezant", "specialist", "president",
    "staatssecretaris", "topman", "topvrouw", "baas", "chef", "expert", "deskundige", "econoom", "verslaggever", "analist", "hoogleraar",
    "advocaat", "burgemeester", "wethouder", "directeur", "rapporteur", "onderhandelaar", "adviseur", "redacteur", "correspondent",
    "historicus", "onderzoeker", "bestuurder", "oloog", "kundige", "watcher", "strateeg", "coördinator", "voorman", "voorvrouw",
    "bestuurslid", "raadslid", "commissielid", "burgerlid", "veehouder", "teler", "informateur", "kandidaat", "secretaris",
)  # fmt: skip
NATIONS = (
    "Nederlandse?", "Duitse?", "Franse?", "Britse?", "Engelse?", "Schotse?", "Ierse?", "Amerikaanse?", "Canadese?", "Oekraïense?",
    "Russische?", "Belgische?", "Vlaamse?", "Waalse?", "Turkse?", "Hongaarse?", "Italiaanse?", "Spaanse?", "Portugese?", "Griekse?",
    "Poolse?", "Tsjechische?", "Oostenrijkse?", "Zwitserse?", "Deense?", "Zweedse?", "Noorse?", "Finse?", "Estse?", "Letse?", "Litouwse?",
    "Roemeense?", "Bulgaarse?", "Tunesische?", "Marokkaanse?", "Egyptische?", "Israëlische?", "Palestijnse?", "Iraanse?", "Iraakse?",
    "Afghaanse?", "Chinese?", "Japanse?", "Indiase?", "Surinaamse?", "Arubaanse?", "Curaçaose?", "Europese?", "Haagse?", "Amsterdamse?",
    "Rotterdamse?", "Utrechtse?", "Groningse?", "Groninger", "Brabantse?", "Limburgse?", "Friese?", "Drentse?", "Zeeuwse?", "Gelderse?",
    "Eindhovense?", "Leidse?", "Leidsche?", "Noord-Hollandse?", "Zuid-Hollandse?", "Venezolaanse?", "Braziliaanse?", "Syrische?",
)  # fmt: skip
# The words of which portfolios are made: Volkshuisvesting en Ruimtelijke Ordening.
_PORTFOLIO_WORDS_TEXT = """
Algemene Zaken Financiën Buitenlandse Binnenlandse Koninkrijksrelaties Handel Ontwikkelingssamenwerking
Ontwikkelingshulp Justitie Veiligheid Rechtsbescherming Onderwijs Cultuur Wetenschap Wetenschappen
Primair Voortgezet Basis Hoger Infrastructuur Waterstaat Milieu Economische Klimaat Energie Groene Groei
Landbouw Natuur Voedselkwaliteit Voedselzekerheid Visserij Stikstof Sociale Werkgelegenheid
Volksgezondheid Welzijn Sport Zorg Medische Langdurige Maatschappelijke Jeugd Jeugdzorg Preventie Asiel
Migratie Asielzaken Volkshuisvesting Ruimtelijke Ordening Wonen Defensie Armoedebeleid Armoede
Participatie Pensioenen Digitalisering Toeslagen Douane Fiscaliteit Belastingdienst Belastingzaken
Belastingen Mijnbouw Media Emancipatie Integratie Rijksdienst Herstel Groningen Gedetineerden
Vreemdelingenzaken Coronazaken Openbaar Vervoer Luchtvaart Funderend Slagvaardige Overheid Werk Mijnbouw Rechtspraak Innovatie Wederopbouw Kinderopvang Staat EZ EZK BZK LNV VWS
OCW SZW I&W BuZa
"""
PORTFOLIO_WORDS = tuple(_PORTFOLIO_WORDS_TEXT.split())
