"""Golden values of trust and of points of connection, at 50 digits, independent of the library.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 trust_golden.py
It writes trust.csv and connections.csv next to itself, from random evidence states and from some by hand.
The formulas are those of the model's text (its sections Trust, Points of connection and eras), written anew here;
the quantiles and tails of the Beta distribution are those of beta_golden.py. Inputs are doubles and taken exactly.
"""
import random

from beta_golden import quantile, tails, write
from mpmath import exp, log, mp, mpf, sqrt

FACETS = ["ability", "integrity", "benevolence", "customer_integrity", "customer_benevolence"]
TYPES = ["problem_solution", "interest_association", "entertainment", "goal_facilitation", "shared_values", "character", "community"]


def text(value):
    return mp.nstr(value, 20, min_fixed=0, max_fixed=1)


def interval(mean, mass):
    """5 % and 95 % of the Beta with this mean and mass, widened to hold the mean."""
    low, high = (quantile(mpf(p), mass * mean, mass * (1 - mean)) for p in ("0.05", "0.95"))
    return min(low, mean), max(high, mean)


def logarithmic_mean(x, y):
    return x if x == y else (x - y) / (log(x) - log(y))


def directed(facets, prior_weight, base_rate):
    """T = exp(sum w ln E), u = sum w u, interval, contributions L(T, a) w ln(E / a); facets are (weight, r, s)."""
    total = sum(w for w, _, _ in facets)
    shares = [w / total for w, _, _ in facets]
    means = [(r + base_rate * prior_weight) / (r + s + prior_weight) for _, r, s in facets]
    trust = exp(sum(w * log(e) for w, e in zip(shares, means)))
    u = sum(w * prior_weight / (r + s + prior_weight) for w, (_, r, s) in zip(shares, facets))
    if all(r == s == 0 for _, r, s in facets):
        trust = base_rate
    mean = logarithmic_mean(trust, base_rate)
    parts = [mean * w * log(e / base_rate) for w, e in zip(shares, means)]
    assert abs(sum(parts) - (trust - base_rate)) < mpf(10) ** -40
    return [trust, u, *interval(trust, prior_weight / u)], parts


def plain(facets, prior_weight, base_rate):
    """One Beta opinion over the evidence of all facets."""
    r, s = sum(f[1] for f in facets), sum(f[2] for f in facets)
    mean, u = (r + base_rate * prior_weight) / (r + s + prior_weight), prior_weight / (r + s + prior_weight)
    return [mean, u, *interval(mean, prior_weight / u)]


def mutual(x, y):
    """Value and interval by geometric means, u the mean of both; balance the smaller over the larger."""
    return [sqrt(x[0] * y[0]), (x[1] + y[1]) / 2, sqrt(x[2] * y[2]), sqrt(x[3] * y[3]), min(x[0], y[0]) / max(x[0], y[0])]


def trust_row(prior_weight, base_rate, weights, evidence):
    facets = [tuple(map(mpf, (w, r, s))) for w, (r, s) in zip(weights, evidence)]
    brand, brand_parts = directed(facets[:3], mpf(prior_weight), mpf(base_rate))
    customer, customer_parts = directed(facets[3:], mpf(prior_weight), mpf(base_rate))
    plain_brand, plain_customer = (plain(f, mpf(prior_weight), mpf(base_rate)) for f in (facets[:3], facets[3:]))
    inputs = [prior_weight, base_rate, *weights, *(n for pair in evidence for n in pair)]
    outputs = [*brand, *brand_parts, *customer, *customer_parts, *mutual(brand, customer), *plain_brand, *plain_customer, *mutual(plain_brand, plain_customer)]
    return [*map(repr, inputs), *map(text, outputs)]


def amount(source):
    return source.choice([0.0, 0.0, 10 ** source.uniform(-3, 2), 10 ** source.uniform(-3, 2), source.uniform(0, 20), 10 ** source.uniform(2, 4)])


def trust_rows():
    none = [(0.0, 0.0)] * 5
    even = [1.0] * 5
    yield trust_row(2.0, 0.5, even, none)
    yield trust_row(0.7, 0.3, [0.1, 0.2, 0.3, 0.1, 0.7], none)
    # One facet alone caps trust.
    yield trust_row(2.0, 0.5, even, [(1e6, 0.0)] + none[1:])
    # Facets that outweigh each other: T is the base rate, the contributions are not 0.
    yield trust_row(2.0, 0.5, even, [(2.0, 0.0), (0.0, 1.0), (0.0, 0.0), (2.0, 0.0), (0.0, 1.0)])
    yield trust_row(2.0, 0.5, even, [(6.0, 0.0), (0.0, 1.5), (0.0, 0.0), (0.0, 1.5), (6.0, 0.0)])
    yield trust_row(2.0, 0.2, even, [(2.0, 0.0), (0.0, 4.0), (0.0, 0.0), (0.5, 0.0), (0.0, 1.0)])
    for step in (1e-15, 1e-12, 1e-9, 1e-6, 1e-3):
        yield trust_row(2.0, 0.5, even, [(2.0 + step, 0.0), (0.0, 1.0), (0.0, 0.0), (2.0, 0.0), (0.0, 1.0 + step)])
        yield trust_row(2.0, 0.5, even, [(step, 0.0), (0.0, 0.0), (0.0, step), (step, 0.0), (0.0, 0.0)])
    source = random.Random(20240608)
    for _ in range(240):
        default = source.random() < 0.5
        weights = even if default else [10 ** source.uniform(-1, 1) for _ in range(5)]
        prior_weight = 2.0 if default else source.choice([0.5, 2.0, 10.0, source.uniform(0.1, 20)])
        base_rate = 0.5 if default else source.choice([0.2, 0.9, source.uniform(0.01, 0.99)])
        yield trust_row(prior_weight, base_rate, weights, [(amount(source), amount(source)) for _ in range(5)])


def connection_row(numbers, trust, evidence):
    """numbers: k, W, tau, gamma, mutual trust needed, p0, phi; evidence: demonstrated and responded of the seven."""
    k, prior_weight, tau, gamma, needed, floor, lift = map(mpf, numbers)
    sums = [tuple(map(mpf, pair)) for pair in evidence]
    character, community = sums[5:]
    six = [*sums[:5], (character[0] + community[0], character[1] + community[1])]

    def strength(pair):
        x, y = (1 - exp(-s / k) for s in pair)
        return sqrt(x * y)

    strengths = [strength(pair) for pair in six]
    lasting_apart = mpf(1)
    for c in strengths:
        lasting_apart *= 1 - lift * c
    lasting = 1 - (1 - floor) * lasting_apart
    eras = []
    holds = []
    for era, members in enumerate(([0], [1, 2], [3, 4, 5])):
        available = [i for i in members if six[i][0] > 0]
        apart = mpf(1)
        for i in available:
            apart *= 1 - strengths[i]
        s = 1 - apart
        mass = prior_weight + min(sum((six[i][0] for i in available), mpf(0)), sum((six[i][1] for i in available), mpf(0)))
        p = tails(tau, 1 - tau, mass * s, mass * (1 - s))[1] if s > 0 else mpf(0)
        eras += [s, p]
        holds.append(p >= gamma and (era < 2 or mpf(trust) >= needed))
    reached = next((i for i, h in enumerate(holds) if not h), 3)
    ends = []
    for pair, c in zip(six, strengths):
        ends += interval(c, prior_weight + min(pair)) if c > 0 else (mpf(0), mpf(0))
    inputs = [*numbers, trust, *(n for pair in evidence for n in pair)]
    outputs = [*strengths, strength(character), strength(community), *ends, sum(strengths), lasting, *eras]
    return [*map(repr, inputs), *map(text, outputs), *(int(h) for h in holds), reached]


def connection_rows():
    default = [3.0, 2.0, 0.5, 0.8, 0.55, 0.05, 0.5]
    yield connection_row(default, 0.5, [(0.0, 0.0)] * 7)
    yield connection_row(default, 0.9, [(30.0, 30.0)] * 7)
    yield connection_row(default, 0.5, [(30.0, 30.0)] * 7)
    yield connection_row(default, 0.9, [(30.0, 0.0)] * 7)
    yield connection_row(default, 0.9, [(0.0, 30.0)] * 7)
    source = random.Random(20240609)
    for _ in range(240):
        numbers = default if source.random() < 0.5 else [
            10 ** source.uniform(-0.5, 1), source.uniform(0.5, 10), source.uniform(0.1, 0.9), source.uniform(0.65, 0.99),
            source.uniform(0, 1), source.uniform(0, 0.5), source.uniform(0, 0.99)]

        def seen():
            return source.choice([0.0, source.uniform(0, 12), source.uniform(2, 12), source.uniform(2, 12), 10 ** source.uniform(-4, 2)])

        yield connection_row(numbers, source.choice([0.4, 0.6, 0.8, source.random()]), [(seen(), seen()) for _ in range(7)])


def numbered(names, *ends):
    return [f"{name}_{end}" for name in names for end in ends]


if __name__ == "__main__":
    estimate = ["value", "u", "low", "high"]
    both = ["mutual_value", "mutual_u", "mutual_low", "mutual_high", "balance"]
    write(
        "trust.csv",
        ["W", "a", *numbered(FACETS, "weight"), *numbered(FACETS, "good", "bad"),
         *numbered(["in"], *estimate), *numbered(FACETS[:3], "contribution"), *numbered(["of"], *estimate), *numbered(FACETS[3:], "contribution"), *both,
         *numbered(["plain_in", "plain_of"], *estimate), *("plain_" + name for name in both)],
        trust_rows())
    six = [*TYPES[:5], "belonging"]
    write(
        "connections.csv",
        ["k", "W", "tau", "gamma", "needed", "p0", "phi", "mutual_trust", *numbered(TYPES, "demonstrated", "responded"),
         *numbered([*six, *TYPES[5:]], "c"), *numbered(six, "low", "high"), "richness", "lasting",
         *numbered(["product", "consumer", "relationship"], "strength", "probability"), *numbered(["product", "consumer", "relationship"], "holds"), "era"],
        connection_rows())
