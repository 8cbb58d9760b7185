"""Makes metrics.json: what the usual Python libraries give for translations, answers and classes.

    python -m venv venv && venv/bin/pip install sacrebleu rouge-score scikit-learn
    venv/bin/python make_metric_fixtures.py

SQuAD's own script is three functions; `normalize`, `exact` and `f1` below do what its description says.
"""
import json
import pathlib
import random
import re
import string
from collections import Counter

from rouge_score import rouge_scorer
from sacrebleu.metrics import BLEU, CHRF
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score

draw = random.Random(11)
WORDS = "la kato ruĝa pilko estas en ĝardeno the red ball is in garden mouse said “yes” O'Neil's 3.14 1,000 2-3 e-mail (maybe) a&b &amp; x/y ... !".split()


def text(length):
    return " ".join(draw.choice(WORDS) for _ in range(length))


def changed(line):
    words = [w for w in line.split() if draw.random() > 0.15]
    words = [draw.choice(WORDS) if draw.random() < 0.15 else w for w in words]
    return " ".join(words)


def normalize(answer):
    answer = "".join(c for c in answer.lower() if c not in set(string.punctuation))
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", answer).split())


def exact(answer, references):
    return max(normalize(answer) == normalize(r) for r in references)


def f1(answer, reference):
    one, other = normalize(answer).split(), normalize(reference).split()
    if not one or not other:
        return float(one == other)
    same = sum((Counter(one) & Counter(other)).values())
    return 2 * same / (len(one) + len(other))


sets = []
for count, low, high in [(1, 5, 9), (1, 1, 3), (5, 3, 12), (30, 1, 25), (2, 0, 1)]:
    references = [text(draw.randint(low, high)) for _ in range(count)]
    sets.append(([changed(r) for r in references], references, [text(draw.randint(1, 9)) for _ in range(count)]))
sets.append((["a b c d"], ["e f g h"], ["a"]))
sets.append((["the the the the the"], ["the cat is on the mat"], ["the"]))
sets.append((["Hello,world!Really?-yes-no 3-4 a.b 1.5,x &quot;q&quot; <skipped> {z}~"], ["Hello , world"], ["Really ?"]))

translations = []
for hypotheses, references, others in sets:
    one = BLEU(force=True).corpus_score(hypotheses, [references])
    two = BLEU(force=True).corpus_score(hypotheses, [references, others])
    translations.append({
        "hypotheses": hypotheses, "references": references, "others": others,
        "bleu": one.score, "precisions": one.precisions, "brevityPenalty": one.bp, "bleuOfTwo": two.score,
        "chrf": CHRF().corpus_score(hypotheses, [references]).score,
    })

scorer = rouge_scorer.RougeScorer(["rougeL"], use_stemmer=False)
answers = []
for _ in range(40):
    reference, other = text(draw.randint(0, 8)), text(draw.randint(1, 4))
    answer = changed(reference) if draw.random() < 0.7 else reference.upper() + "."
    score = scorer.score(reference, answer)["rougeL"]
    answers.append({
        "answer": answer, "references": [reference, other], "exact": exact(answer, [reference, other]),
        "f1": max(f1(answer, reference), f1(answer, other)),
        "rougePrecision": score.precision, "rougeRecall": score.recall, "rougeF1": score.fmeasure,
    })

classes = []
for labels, count in [(2, 40), (3, 60), (4, 9), (5, 12)]:
    actual = [draw.randrange(labels) for _ in range(count)]
    predicted = [a if draw.random() < 0.6 else draw.randrange(labels - 1) for a in actual]
    every = list(range(labels))
    classes.append({
        "labels": labels, "actual": actual, "predicted": predicted, "accuracy": accuracy_score(actual, predicted),
        "precision": list(precision_score(actual, predicted, labels=every, average=None, zero_division=0)),
        "recall": list(recall_score(actual, predicted, labels=every, average=None, zero_division=0)),
        "f1": list(f1_score(actual, predicted, labels=every, average=None, zero_division=0)),
        "macroF1": f1_score(actual, predicted, labels=every, average="macro", zero_division=0),
        "microF1": f1_score(actual, predicted, labels=every, average="micro", zero_division=0),
    })

path = pathlib.Path(__file__).with_name("metrics.json")
path.write_text(json.dumps({"translations": translations, "answers": answers, "classes": classes}, ensure_ascii=False, indent=1) + "\n")
