"""The whole model of MODEL.md in plain NumPy: the benchmark's peer, and an independent second opinion on every mean.

Written from the specification alone. Vectorised over regions and replicates; Generator(PCG64). Regions, men and the schedule of
quotas come from a JSON file that bench/founding-file.ts writes; everything random is drawn here.
"""

import json
import sys

import numpy as np

COUNTS = ("volunteers", "induced", "coerced", "recorded", "wronglyTaken", "fled", "attempts", "takenFromPool")


def lognormal(rng, size, median, sigma):
    return median * np.exp(sigma * rng.standard_normal(size))


def logit_normal(rng, size, median, sigma):
    return 1 / (1 + np.exp(-(np.log(median / (1 - median)) + sigma * rng.standard_normal(size))))


def draw_parameters(rng, size, arm):
    """The uncertain parameters of the 2023 drive; `fixed` arms take medians."""
    fixed = arm["parameters"] == "fixed"
    constant = lambda value: np.full(size, value)
    parameters = {
        "willing": constant(0.03) if fixed else lognormal(rng, size, 0.03, 0.5),
        "hazard": constant(0.045) if fixed else lognormal(rng, size, 0.045, 0.2),
        "yield": constant(0.20) if fixed else rng.triangular(0.10, 0.20, 0.33, size),
        "capacity": constant(0.002) if fixed else lognormal(rng, size, 0.002, 0.6),
        "error": constant(0.05) if fixed else logit_normal(rng, size, 0.05, 0.6),
        "induced": constant(0.2) if fixed else lognormal(rng, size, 0.2, 0.7),
        "leavers": constant(0.3) if fixed else lognormal(rng, size, 0.3, 0.8),
    }
    if arm.get("capacity") is not None:
        parameters["capacity"] = constant(arm["capacity"])
    return parameters


def simulate(founding, arm, replicates, seed, kept=None):
    """National cumulative counts by period, (periods, replicates) each, and regional counts at the end, (regions, replicates).

    `kept`, (periods, counts, regions, replicates), takes every regional count of every period: what levy keeps by default.
    """
    rng = np.random.Generator(np.random.PCG64(seed))
    men = np.array(founding["men"], dtype=np.float64)[:, None]
    schedule = np.array(founding["schedule"], dtype=np.int64)
    months, elapsed = founding["months"], founding["elapsed"]
    regions, periods = schedule.shape
    shape = (regions, replicates)
    tolerance0, half_life, damping, spread, frailty = 0.05, 3.3, 0.0, 0.3, 0.1

    par = draw_parameters(rng, replicates, arm)
    in_use = rng.random(replicates) < arm["coercion"]
    eligible = np.floor(0.69 * men + 0.5).astype(np.int64)
    share = np.minimum(1, par["willing"] * np.exp(spread * rng.standard_normal(shape) - spread**2 / 2))
    ever = rng.binomial(eligible, share)
    willing, others = ever.copy(), eligible - ever
    counts = {name: np.zeros(shape, dtype=np.int64) for name in COUNTS}
    national = {name: np.zeros((periods, replicates), dtype=np.int64) for name in COUNTS}
    carry = np.zeros(shape)
    dissent = np.zeros(replicates)
    success = par["yield"] * (1 - par["error"])
    wrong_in_rest = par["yield"] * par["error"] / (1 - success)
    capacity_now = par["capacity"]

    for t in range(periods):
        # Volunteers.
        x = np.exp(frailty * rng.standard_normal(shape) - frailty**2 / 2)
        v = rng.binomial(willing, -np.expm1(-par["hazard"] * x * months[t]))
        willing -= v
        counts["volunteers"] += v
        attempts_now = np.zeros(replicates, dtype=np.int64)

        # Pressure.
        recruits = counts["volunteers"] + counts["induced"] + counts["coerced"]
        tolerance = tolerance0 * (1 - elapsed[t])
        gap = np.maximum(0, np.ceil((1 - tolerance) * schedule[:, t]).astype(np.int64)[:, None] - recruits)
        capacity = carry + capacity_now * eligible * months[t]
        whole = np.floor(capacity)
        carry = np.where(in_use, capacity - whole, 0.0)
        limit = np.minimum(whole.astype(np.int64), willing + others)
        acting = in_use & (gap > 0) & (limit > 0)
        if acting.any():
            _, rep = np.nonzero(acting)
            g, a_max, w, l = gap[acting], limit[acting], willing[acting], others[acting]
            p = success[rep]
            n = rng.binomial(a_max, p)
            c = np.minimum(g, n)
            a = np.where(n <= g, a_max, np.minimum(a_max, np.ceil(g / p).astype(np.int64)))
            wrong = rng.binomial(a - c, wrong_in_rest[rep])
            from_pool = np.clip(rng.binomial(c, w / (w + l)), c - l, w)
            w -= from_pool
            l -= c - from_pool

            # Response.
            k = c + wrong
            iota, leave = par["induced"][rep], par["leavers"][rep]
            some = (l > 0) & (k > 0)
            safe_l = np.where(some, l, 1)
            scale = np.minimum(1, np.divide(l, (iota + leave) * k, out=np.ones(len(k)), where=some))
            p1 = np.where(some, np.minimum(1, scale * iota * k / safe_l), 0)
            p2 = np.where(some, scale * leave * k / safe_l, 0)
            induced = rng.binomial(l, p1)
            rest = np.where(p1 < 1, np.minimum(1, p2 / np.where(p1 < 1, 1 - p1, 1)), 0)
            fled = rng.binomial(l - induced, rest)

            willing[acting] = w
            others[acting] = l - induced - fled
            counts["coerced"][acting] += c
            counts["recorded"][acting] += c  # the share booked as volunteers is 1
            counts["wronglyTaken"][acting] += wrong
            counts["attempts"][acting] += a
            counts["takenFromPool"][acting] += from_pool
            counts["induced"][acting] += induced
            counts["fled"][acting] += fled
            attempts_now += np.bincount(rep, weights=a, minlength=replicates).astype(np.int64)

        # Country.
        dissent = 2 ** (-months[t] / half_life) * dissent + 1000 * attempts_now / eligible.sum()
        capacity_now = par["capacity"] * np.exp(-damping * dissent)
        for name in COUNTS:
            national[name][t] = counts[name].sum(axis=0)
        if kept is not None:
            for i, name in enumerate(COUNTS):
                kept[t, i] = counts[name]
    return national, counts


def metrics(founding, national, counts):
    """Metrics at the end, one number per replicate."""
    end = {name: values[-1] for name, values in national.items()}
    recruits = end["volunteers"] + end["induced"] + end["coerced"]
    regional = counts["volunteers"] + counts["induced"] + counts["coerced"]
    quota = np.array(founding["schedule"])[:, -1:]
    return {
        **end,
        "recruits": recruits,
        "recorded": end["volunteers"] + end["induced"] + end["recorded"],
        "claimed": recruits,  # no inflation, nobody relabelled
        "shortfall": np.maximum(0, quota - regional).sum(axis=0),
        "nationalShortfall": np.maximum(0, quota.sum() - recruits),
    }


def main():
    """`full_model.py founding.json '<arm as JSON>' replicates seed`: mean, standard deviation and quantiles of every metric."""
    with open(sys.argv[1], encoding="utf-8") as file:
        founding = json.load(file)
    results = metrics(founding, *simulate(founding, json.loads(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])))
    print(json.dumps({name: [float(x) for x in values] for name, values in results.items()}))


if __name__ == "__main__":
    main()
