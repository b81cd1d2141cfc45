"""NumPy's side of the benchmarks: a case name in, '<CPU seconds> <units> <check value>' out (see bench/serve.ts).

Generator(PCG64), vectorised over replicates: plain good NumPy. The cells are those of bench/cases.
"""

import json
import re
import sys
import time

import numpy as np

from full_model import COUNTS, metrics, simulate

BLOCK, BLOCKS = 2048, 400


def batch(vector, n, p):
    rng = np.random.Generator(np.random.PCG64(1))
    index = np.arange(BLOCK)
    trials = (n - n * (index % 64) // 640).astype(np.int64)
    chances = p * (0.75 + 0.5 * ((index * 37) % BLOCK) / BLOCK) if vector else p

    def run():
        total = 0
        for b in range(BLOCKS):
            total += rng.binomial(trials, chances)[b % BLOCK]
        return total / BLOCKS

    return run, BLOCK * BLOCKS


def proxy():
    """See bench/cases/proxy.ts. All replicates of a cell at once: the fastest order for NumPy (blocks made no difference)."""
    regions, weeks, replicates = 83, 39, 10_000
    i = np.arange(regions)
    willing = np.round(1000 * 100 ** (i / (regions - 1))).astype(np.int64)
    volunteering = 0.02 + 0.016 * ((i * 37) % regions) / regions
    coercion = 0.0001 + 0.00005 * ((i * 53) % regions) / regions
    rng = np.random.Generator(np.random.PCG64(1))

    def run():
        national = np.zeros((2, weeks, replicates), dtype=np.int64)
        regional = np.zeros((2, regions, replicates), dtype=np.int64)
        for region in range(regions):
            pool = np.full(replicates, willing[region])
            rest = np.full(replicates, 19 * willing[region])
            for week in range(weeks):
                drawn = rng.binomial(pool, volunteering[region])
                pool -= drawn
                national[0, week] += drawn
                regional[0, region] += drawn
                drawn = rng.binomial(rest, coercion[region])
                rest -= drawn
                national[1, week] += drawn
                regional[1, region] += drawn
        return regional.sum() / replicates

    return run, 2 * regions * weeks * replicates


def full_model(replicates):
    """The founding case in full, from the file named on the command line; all is kept, as levy does."""
    with open(sys.argv[1], encoding="utf-8") as file:
        founding = json.load(file)
    arm = {"parameters": "free", "coercion": 0.45}
    seeds = iter(range(1, 1_000_000))

    def run():
        kept = np.empty((len(founding["months"]), len(COUNTS), len(founding["men"]), replicates), dtype=np.int32)
        return metrics(founding, *simulate(founding, arm, replicates, next(seeds), kept))["recruits"].mean()

    return run, replicates


def prepare(name):
    if name.startswith("full model, "):
        return full_model(int(name.split()[2].replace(",", "")))
    if name == "proxy":
        return proxy()
    cell = re.fullmatch(r"(one|vector) p, n (\d+), p (\S+)", name)
    return batch(cell[1] == "vector", int(cell[2]), float(cell[3])) if cell else None


def main():
    prepared = {}
    for line in sys.stdin:
        name = line.strip()
        if name not in prepared:
            prepared[name] = prepare(name)
        if prepared[name] is None:
            print("absent", flush=True)
            continue
        run, units = prepared[name]
        before = time.process_time()
        check = run()
        print(time.process_time() - before, units, check, flush=True)


if __name__ == "__main__":
    main()
