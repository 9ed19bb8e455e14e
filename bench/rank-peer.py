#!/usr/bin/python3
# What arxiv-sanity-lite does with scikit-learn, timed: TF-IDF and a linear SVM over the texts of a file, some of which are wanted.
import json
import sys
import time

import numpy as np
from sklearn import svm
from sklearn.feature_extraction.text import TfidfVectorizer

documents = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]
texts = [document['text'] for document in documents]
wanted = np.array([1.0 if document['isWanted'] else 0.0 for document in documents], np.float32)


def timed(work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, 1e3 * (time.perf_counter() - wall), 1e3 * (time.process_time() - cpu)


def weigh():
    vectorizer = TfidfVectorizer(
        strip_accents='unicode',
        stop_words='english',
        token_pattern=r'(?u)\b[a-zA-Z_][a-zA-Z0-9_]+\b',
        ngram_range=(1, 2),
        max_features=20000,
        sublinear_tf=True,
        max_df=0.1,
        min_df=5,
    )
    vectorizer.fit(texts)
    return vectorizer.transform(texts).astype(np.float32)


def separate():
    return svm.LinearSVC(class_weight='balanced', max_iter=10000, tol=1e-6, C=0.01).fit(rows, wanted)


def rank():
    margins = machine.decision_function(rows)
    return margins, np.argsort(-margins)


rows, weighWall, weighCpu = timed(weigh)
machine, separateWall, separateCpu = timed(separate)
(margins, order), rankWall, rankCpu = timed(rank)
print(
    json.dumps(
        {
            'weigh': {'wall': weighWall, 'cpu': weighCpu},
            'separate': {'wall': separateWall, 'cpu': separateCpu},
            'rank': {'wall': rankWall, 'cpu': rankCpu},
            'margins': [round(float(margin), 9) for margin in margins],
        }
    )
)
