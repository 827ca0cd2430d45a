"""A tiny recogniser of Dutch names, taught by the sentences below: in sentences like them it tells persons from organisations."""

from __future__ import annotations

import re
from itertools import chain, cycle
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed

# Each of these persons stands once for <> in each sentence, and an organisation for [].
SENTENCES = """
Tijdens de lunch schuift <>, directeur van [], aan.
Bij het diner zal <>, voorzitter van [], spreken.
Aan de lunch neemt ook <> deel.
Ook <> is uitgenodigd.
Ook de directeur van [], <>, is uitgenodigd.
Aan het diner neemt ook de Moldavische premier <> deel.
Ook minister <> spreekt tijdens het ontbijt met Noorwegen.
Noorwegen is uitgenodigd en <> licht de plannen toe.
Canada is aanwezig en <> geeft een toelichting.
Japan neemt deel, net als <>.
Tijdens het ontbijt is ook de Oekraïense minister <> aanwezig.
Oekraïne is uitgenodigd, net als Moldavië.
Op uitnodiging van <> neemt ook Noorwegen deel.
Het ontbijt met Japan wordt aangeboden door de Turkse president <>.
De Raad spreekt met Canada over het plan van <>.
Ook [] is uitgenodigd voor de lunch.
Aan het diner neemt ook [] deel.
De ministers lunchen met [] en met Japan.
Ook Noorwegen, Canada en Japan zijn uitgenodigd.
De ministers spreken over handel met Noorwegen en Canada.
Nederland steunt het voorstel van de Commissie.
"""
PERSONS = (
    "Anna Bjerde", "Klaassen", "Moussa Keita", "Ilse Brandsma", "Lena Fischer", "Beridze", "Hans Leijdens", "Viktor Lukashuk",
    "Nino Sarkisian", "Popescu", "Emre Yilmaz", "Jan Kowalski", "Karin Lund", "Tanaka", "Omar Rahimi", "Amina Yusuf",
    "Hakan Demir", "Novak", "Samir Haddad", "Klimenko", "Petrov", "Horvat", "Farid Aziz", "Oksana Bondar", "Dahlin",
    "Lukas Weber", "Okafor", "Rosa Marin", "Stoica", "Fatih Kaplan", "Ozols", "Mehmet Arslan", "Nazarin", "Sergei Ivanov",
    "Veldman", "Ali Rezai", "Dmytro Hajduk", "Filipov", "Vaclav Cerny", "Mahmud Salem",
)  # fmt: skip
ORGANISATIONS = (
    "Groene Daken", "Stille Wateren", "Vrije Stemmen", "Jonge Boeren", "Veilige Havens", "Nieuwe Wegen", "Rode Lijnen",
    "Open Deuren", "Schone Akkers", "Blauwe Zones", "Wijde Wolken", "Gouden Handen", "Warme Huizen", "Eigen Krachten",
    "Snelle Paden", "Brede Schouders",
)  # fmt: skip

_WIDTH = 24
_WORDS = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": _WIDTH,
        "attrs": ["SHAPE", "SUFFIX"],  # never the word as such: names that were not taught are known by how they are written
        "rows": [100, 500],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": _WIDTH,
        "window_size": 1,
        "maxout_pieces": 2,
        "depth": 2,
    },
}
_NER = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": _WIDTH,
    "maxout_pieces": 2,
    "use_upper": True,
    "nO": None,
    "tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH},
}
_PACE = 0.006
_ROUNDS = 6


def train(folder: Path, *, person: str = "PERSON") -> str:
    """Teach a recogniser that calls persons ``person``, save it in the folder and return where, as ``spacy.load`` takes it."""
    fix_random_seed(0)
    nlp = spacy.blank("nl")
    nlp.add_pipe("tok2vec", config={"model": _WORDS})
    nlp.add_pipe("ner", config={"model": _NER})
    lines, names = SENTENCES.strip().splitlines(), zip(PERSONS, cycle(ORGANISATIONS), strict=False)
    lessons = [[_example(nlp, line, {"<>": (one, person), "[]": (other, "ORG")}) for line in lines] for one, other in names]
    optimizer = nlp.initialize(lambda: chain.from_iterable(lessons))
    optimizer.learn_rate = _PACE
    for _ in range(_ROUNDS):
        for lesson in lessons:
            nlp.update(lesson, sgd=optimizer, drop=0.1)
    nlp.to_disk(folder)
    return str(folder)


def _example(nlp: Language, line: str, names: dict[str, tuple[str, str]]) -> Example:
    plain, entities = "", []
    for piece in re.split(r"(<>|\[\])", line):
        name, label = names.get(piece, (piece, ""))
        if label:
            entities.append((len(plain), len(plain) + len(name), label))
        plain += name
    return Example.from_dict(nlp.make_doc(plain), {"entities": entities})
