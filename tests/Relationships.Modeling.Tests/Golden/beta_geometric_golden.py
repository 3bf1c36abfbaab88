"""Golden values of BG/NBD and MBG/NBD, at 40 digits and more, independent of the library.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 beta_geometric_golden.py
It writes beta_geometric.csv next to itself: seeded points over wide ranges of parameters, histories, horizons and discount
rates. The formulas are the published ones, with Gauss's function as mpmath has it, and not the library's rearrangements:
Fader, Hardie & Lee (2005) for BG/NBD, Batislam, Denizel & Filiztekin (2007) for MBG/NBD. Inputs are doubles, taken exactly.

n = x for BG/NBD, x + 1 for MBG/NBD: the chances to leave so far.
"""
import random
import sys

from mpmath import beta, exp, hyp2f1, log, loggamma, mp, mpf, quad

COLUMNS = ["model", "r", "alpha", "a", "b", "x", "t_x", "T", "t", "y", "delta",
           "log_likelihood", "p_alive", "expected", "p_y", "discounted", "expected_new", "p_y_new"]


def text(value):
    return mp.nstr(value, 20, min_fixed=0, max_fixed=1)


def history(r, alpha, a, b, n, x, last, age):
    """The likelihoods of the history and being alive, or having left, over what they share: Gamma(r + x) alpha^r / Gamma(r)."""
    alive = exp(log(beta(a, b + n)) - log(beta(a, b)) - (r + x) * log(alpha + age))
    left = exp(log(beta(a + 1, b + n - 1)) - log(beta(a, b)) - (r + x) * log(alpha + last)) if n > 0 else mpf(0)
    return alive, left


def expected_of_survivor(shape, scale, a, b, time):
    """E[(1 - exp(-lambda p t)) / p], lambda ~ Gamma(shape, scale), p ~ Beta(a, b): the published closed form.

    mpmath needs for ever where shape and b are large and z is near 1. Euler's transformation (DLMF 15.8.1) has small
    parameters; where the published form is quick both are computed and must agree."""
    z = time / (scale + time)
    f = (1 - z) ** (a - 1 - shape) * hyp2f1(a - 1, a + b - 1 - shape, a + b - 1, z, maxterms=10 ** 6)
    if shape < 60 and z < 0.8:
        published = hyp2f1(shape, b, a + b - 1, z)
        assert abs(published - f) < mpf(10) ** -30 * abs(published), (shape, scale, a, b, time)
    return (a + b - 1) / (a - 1) * (1 - (scale / (scale + time)) ** shape * f)


def probability_of_survivor(shape, scale, a, b, y, time):
    """The published sum: all y stayed, or left after the y-th. 1 - sum cancels, hence the digits."""
    with mp.workdps(500):
        return +survivor_probability(shape, scale, a, b, y, time)


def survivor_probability(shape, scale, a, b, y, time):
    z = time / (scale + time)
    counts = [exp(loggamma(shape + j) - loggamma(shape) - loggamma(j + 1) + j * log(z) + shape * log(1 - z)) for j in range(y + 1)]
    stay = beta(a, b + y) / beta(a, b) * counts[y]
    if y == 0:
        return stay
    return stay + beta(a + 1, b + y - 1) / beta(a, b) * (1 - sum(counts[:y]))


def discounted_of_survivor(shape, scale, a, b, delta):
    """The integral over time of exp(-delta s) times the expected purchase rate of one who was alive at 0."""
    def rate(s):
        u = s / scale
        return exp(-delta * s) * shape / scale * (1 + u) ** -a * hyp2f1(a, a + b - shape - 1, a + b, u / (1 + u), maxterms=10 ** 6)
    end = 75 / delta
    points = sorted({mpf(0), *(p for p in (scale / (shape + 1) / 8, scale / (shape + 1), 8 * scale / (shape + 1), scale, 20 * scale, 400 * scale,
                                           1 / delta / 64, 1 / delta / 8, 1 / delta, 8 / delta, 30 / delta) if p < end), end})
    value, error = quad(rate, points, error=True)
    assert error < mpf(10) ** -15 * abs(value), (shape, scale, a, b, delta, error / value)
    return value


def row(model, r, alpha, a, b, x, last, age, time, y, delta):
    inputs = [model, r, alpha, a, b, x, last, age, time, y, delta]
    first = 1 if model == "mbg-nbd" else 0
    r, alpha, a, b, last, age, time, delta = map(mpf, (r, alpha, a, b, last, age, time, delta))
    n = x + first
    mp.dps = 60 + (x + y) // 4
    alive, left = history(r, alpha, a, b, n, x, last, age)
    likelihood = loggamma(r + x) - loggamma(r) + r * log(alpha) + log(alive + left)
    p_alive = alive / (alive + left)
    expected = p_alive * expected_of_survivor(r + x, alpha + age, a, b + n, time)
    p_y = p_alive * probability_of_survivor(r + x, alpha + age, a, b + n, y, time) + (1 - p_alive if y == 0 else 0)
    alive_first = b / (a + b) if first else mpf(1)
    expected_new = alive_first * expected_of_survivor(r, alpha, a, b + first, time)
    p_y_new = alive_first * probability_of_survivor(r, alpha, a, b + first, y, time) + (1 - alive_first if y == 0 else 0)
    mp.dps = 22
    discounted = p_alive * discounted_of_survivor(r + x, alpha + age, a, b + n, delta)
    return [inputs[0], *(repr(v) for v in inputs[1:]),
            *(text(v) for v in (likelihood, p_alive, expected, p_y, discounted, expected_new, p_y_new))]


def points(seed, count):
    draw = random.Random(seed)

    def wide(low, high):
        return float("%.6g" % (low * (high / low) ** draw.random()))
    for i in range(count):
        x = draw.choice([0, 0, 1, 2, 3, draw.randrange(4, 12), draw.randrange(12, 60), draw.randrange(60, 400), draw.randrange(400, 5001)])
        age = draw.choice([wide(0.1, 60), wide(0.1, 60), wide(1, 4000), 0.0 if x == 0 else 1.0])
        last = 0.0 if x == 0 else draw.choice([age, float("%.6g" % (age * (1 - draw.random() ** 3))), float("%.6g" % (age * draw.random()))])
        yield (wide(.01, 100), wide(.01, 100), wide(.01, 100), wide(.01, 100), x, min(last, age), age,
               draw.choice([wide(1, 100), wide(.001, 5000)]), draw.choice([0, 1, 2, draw.randrange(3, 40)]), wide(1e-4, 1))


def main():
    rows = []
    for model, seed in (("bg-nbd", 20261), ("mbg-nbd", 20262)):
        for i, point in enumerate(points(seed, 230)):
            rows.append(row(model, *point))
            print(model, i, point, file=sys.stderr, flush=True)
    with open(__file__.replace("_golden.py", ".csv"), "w", newline="\n") as file:
        file.write(",".join(COLUMNS) + "\n")
        for r in rows:
            file.write(",".join(map(str, r)) + "\n")


if __name__ == "__main__":
    main()
