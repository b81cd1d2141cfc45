# Saltelli's design with Jansen's estimators for Ishigami's function, in NumPy: the work of bench/studies/ishigami.ts on other points.
import json, sys, time
import numpy as np

n = int(sys.argv[1])


def ishigami(x):
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def study():
    rng = np.random.default_rng(1)
    a, b = (np.pi * (2 * rng.random((n, 3)) - 1) for _ in range(2))
    ya, yb = ishigami(a), ishigami(b)
    variance = np.var(np.concatenate([ya, yb]))
    first, total = [], []
    for i in range(3):
        mixed = a.copy()
        mixed[:, i] = b[:, i]
        y = ishigami(mixed)
        first.append(1 - np.mean((yb - y) ** 2) / 2 / variance)
        total.append(np.mean((ya - y) ** 2) / 2 / variance)
    return first, total


study()
start = time.process_time()
first, total = study()
print(json.dumps({"seconds": time.process_time() - start, "first": first, "total": total}))
