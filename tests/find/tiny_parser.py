"""A Dutch parser of three hundred kilobytes, taught by the sentences below: it tells who acts in sentences like them."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

# Each word with the place of its head (from 1; 0: it has none) and its relation to it, as in a treebank. A full stop is added.
TREEBANK = """
Nederland 2 nsubj | steunt 0 ROOT | het 4 det | plan 2 obj
Nederland 2 nsubj | verwelkomt 0 ROOT | het 4 det | voorstel 2 obj | van 7 case | de 7 det | Commissie 4 nmod
Duitsland 2 nsubj | steunt 0 ROOT | het 4 det | voorstel 2 obj | van 6 case | Nederland 4 nmod
Het 2 det | kabinet 3 nsubj | steunt 0 ROOT | het 5 det | akkoord 3 obj
De 2 det | Commissie 3 nsubj | verwelkomt 0 ROOT | het 5 det | akkoord 3 obj
Daarom 2 advmod | steunt 0 ROOT | Nederland 2 nsubj | het 5 det | plan 2 obj
Daarom 2 advmod | verwelkomt 0 ROOT | de 4 det | Commissie 2 nsubj | het 6 det | plan 2 obj
Daarom 2 advmod | steunt 0 ROOT | het 4 det | kabinet 2 nsubj | het 6 det | voorstel 2 obj
Naast 2 case | Nederland 3 obl | verwelkomt 0 ROOT | ook 5 advmod | Duitsland 3 nsubj | het 7 det | plan 3 obj
Naast 2 case | Duitsland 3 obl | steunt 0 ROOT | ook 5 advmod | Nederland 3 nsubj | het 7 det | akkoord 3 obj
Volgens 3 case | het 3 det | kabinet 4 obl | verwelkomt 0 ROOT | de 6 det | Commissie 4 nsubj | het 8 det | plan 4 obj
Volgens 3 case | de 3 det | Commissie 4 obl | steunt 0 ROOT | Duitsland 4 nsubj | het 7 det | akkoord 4 obj
Net 3 case | als 1 fixed | Nederland 4 obl | steunt 0 ROOT | ook 6 advmod | Duitsland 4 nsubj | het 8 det | plan 4 obj
Net 4 case | als 1 fixed | het 4 det | kabinet 5 obl | steunt 0 ROOT | de 7 det | Commissie 5 nsubj | het 9 det | akkoord 5 obj
Het 2 det | voorstel 6 nsubj:pass | wordt 6 aux:pass | door 5 case | Nederland 6 obl:agent | gesteund 0 ROOT
Het 2 det | akkoord 7 nsubj:pass | wordt 7 aux:pass | door 6 case | het 6 det | kabinet 7 obl:agent | gesteund 0 ROOT
Het 2 det | voorstel 7 nsubj:pass | wordt 7 aux:pass | door 6 case | de 6 det | Commissie 7 obl:agent | verwelkomd 0 ROOT
Duitsland 5 nsubj:pass | wordt 5 aux:pass | door 4 case | Nederland 5 obl:agent | gesteund 0 ROOT
Nederland 6 nsubj:pass | wordt 6 aux:pass | door 5 case | de 5 det | Commissie 6 obl:agent | gesteund 0 ROOT
Het 2 det | plan 4 nsubj:pass | wordt 4 aux:pass | gesteund 0 ROOT
Het 2 det | akkoord 4 nsubj:pass | wordt 4 aux:pass | verwelkomd 0 ROOT
Het 2 det | plan 5 nsubj | is 5 cop | zeer 5 advmod | goed 0 ROOT
Een 3 det | snel 3 amod | akkoord 5 nsubj | is 5 cop | nodig 0 ROOT
"""

_WIDTH = 16
_WORDS = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "width": _WIDTH,
    "depth": 2,
    "embed_size": 200,
    "window_size": 1,
    "maxout_pieces": 2,
    "subword_features": False,
    "pretrained_vectors": None,
}
_PARSER = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "parser",
    "extra_state_tokens": False,
    "hidden_width": _WIDTH,
    "maxout_pieces": 2,
    "use_upper": True,
    "nO": None,
    "tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH},
}
_PACE = 0.01  # ten times the usual: there is little to learn and nothing to forget
_ROUNDS = 60


def train(folder: Path) -> str:
    """Teach a parser, save it in the folder and return where, as ``spacy.load`` takes it."""
    fix_random_seed(0)
    nlp = spacy.blank("nl")
    nlp.add_pipe("tok2vec", config={"model": _WORDS})
    nlp.add_pipe("parser", config={"model": _PARSER, "min_action_freq": 1})
    trees = [_tree(nlp, line) for line in TREEBANK.strip().splitlines()]
    examples = [Example(Doc(nlp.vocab, words=[word.text for word in tree]), tree) for tree in trees]
    optimizer = nlp.initialize(lambda: examples)
    optimizer.learn_rate = _PACE
    for _ in range(_ROUNDS):
        nlp.update(examples, sgd=optimizer, drop=0.0)
    nlp.to_disk(folder)
    return str(folder)


def _tree(nlp: Language, line: str) -> Doc:
    words, places, relations = zip(*(row.split() for row in line.split(" | ")), strict=True)
    root = places.index("0")
    heads = [int(place) - 1 if place != "0" else root for place in places]
    return Doc(nlp.vocab, words=[*words, "."], heads=[*heads, root], deps=[*relations, "punct"])
