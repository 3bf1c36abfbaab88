"""Golden values of BG/NBD, MBG/NBD and Pareto/NBD at the corners of the range of their parameters, 1e-10 to 1e10.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 corners_golden.py
It writes corners.csv next to itself. Gauss's function does not come home from there, so expectations over the chance to leave are
integrals over its logit, with both ends in closed form; check() compares them with the published forms where those are quick.
Pareto/NBD is that of pareto_nbd_golden.py. Inputs are doubles, taken exactly.
"""
import csv
import itertools
import os
import random
import sys
from multiprocessing import Pool

from mpmath import exp, expint, inf, log, log1p, mp, mpf, quad

import beta_geometric_golden as closed
import pareto_nbd_golden as pareto

HERE = os.path.dirname(os.path.abspath(__file__))
LEAST, MOST = -10, 10
COLUMNS = ["model", "first", "second", "third", "fourth", "x", "t_x", "T", "t", "y", "delta",
           "log_likelihood", "p_alive", "expected", "p_y", "discounted", "expected_new", "p_y_new"]


def softplus(y):
    return log1p(exp(y)) if y < 0 else y + log1p(exp(-y))


def mean_over_leaving(a, b, reach, f):
    """E f(p), p ~ Beta(a, b), f constant below p = 1e-30 / reach."""
    def density(y):
        return -a * softplus(-y) - b * softplus(y)

    mode = log(a / b)
    top = density(mode)
    low, high = -70 - log1p(reach) - log1p(b), 70 + log1p(a)
    width = mp.sqrt(1 / a + 1 / b)
    points = {low, high, *(low + 3 * i for i in range(int((high - low) / 3) + 1))}
    points |= {p for k in range(-3, 12) for s in (-1, 1) if low < (p := mode + s * width * mpf(2) ** k) < high}
    points = sorted(points)
    mass = exp(density(low) - top) / a + exp(density(high) - top) / b
    doubt = mpf(0)
    total = exp(density(low) - top) / a * f(mpf(0)) + exp(density(high) - top) / b * f(mpf(1))

    def at(y):
        p = 1 / (1 + exp(-y))
        return exp(density(y) - top) * f(p)

    for left, right in zip(points, points[1:]):
        # The density has one maximum, and f rises by no more than reach.
        if (right < mode and density(right) + log1p(reach) < top - 120) or (left > mode and density(left) < top - 120):
            continue
        mass += quad(lambda y: exp(density(y) - top), [left, right])
        value, error = quad(at, [left, right], error=True)
        total += value
        doubt += error
    assert doubt <= mpf(10) ** -13 * total, (a, b, reach, total, doubt)
    return total / mass


def expected_of_survivor(shape, scale, a, b, time):
    u = time / scale
    if u == 0:
        return mpf(0)
    return mean_over_leaving(a, b, shape * u, lambda p: -mp.expm1(-shape * log1p(p * u)) / p if p > 0 else shape * u)


def scaled_expint(n, z):
    """e^z E_n(z); by Legendre's continued fraction where that is quick."""
    if z < 2 and n < 40:
        return exp(z) * expint(n, z)
    tiny = mpf(10) ** -200
    b = z + n
    c, d = 1 / tiny, 1 / b
    h = d
    for i in range(1, 5000):
        an = -i * (n - 1 + i)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        step = c * d
        h *= step
        if abs(step - 1) < mpf(10) ** -(mp.dps - 4):
            return h
    raise ArithmeticError((n, z))


def discounted_of_survivor(shape, scale, a, b, delta):
    def at(p):
        if p == 0:
            return shape / (scale * delta)
        z = delta * scale / p
        return shape / p * scaled_expint(shape + 1, z)
    return mean_over_leaving(a, b, (shape + 100) / (scale * delta), at)


def beta_geometric(point):
    model, r, alpha, a, b, x, last, age, time, y, delta = point
    first = 1 if model == "mbg-nbd" else 0
    r, alpha, a, b, last, age, time, delta = map(mpf, (r, alpha, a, b, last, age, time, delta))
    n = x + first
    mp.dps = 80
    after = (r + x, alpha + age, a, b + n)
    new = (r, alpha, a, b + first)
    alive, left = closed.history(r, alpha, a, b, n, x, last, age)
    likelihood = closed.loggamma(r + x) - closed.loggamma(r) + r * log(alpha) + log(alive + left)
    p_alive = alive / (alive + left)
    gone = left / (alive + left)
    first_alive = b / (a + b) if first else mpf(1)
    p_y = p_alive * closed.probability_of_survivor(*after, y, time) + (gone if y == 0 else 0)
    p_y_new = first_alive * closed.probability_of_survivor(*new, y, time) + (1 - first_alive if y == 0 else 0)
    mp.dps = 40
    return [likelihood, p_alive, p_alive * expected_of_survivor(*after, time), p_y, p_alive * discounted_of_survivor(*after, delta),
            first_alive * expected_of_survivor(*new, time), p_y_new]


def pareto_nbd(point):
    _, r, alpha, s, beta, x, last, age, time, y, delta = point
    mp.dps = 50
    r, alpha, s, beta, last, age, time, delta = map(mpf, (r, alpha, s, beta, last, age, time, delta))
    who = (r, alpha, s, beta, x, last, age)
    odds = pareto.log_odds_gone(*who)
    p_alive = 1 / (1 + exp(odds))
    later = (r + x, alpha + age, s, beta + age)
    gone = exp(odds) / (1 + exp(odds)) if y == 0 else 0
    return [pareto.log_likelihood(*who), p_alive, p_alive * pareto.expected(*later, time),
            p_alive * pareto.probability(*later, y, time) + gone, p_alive * pareto.discounted(*later, delta, inf),
            pareto.expected(r, alpha, s, beta, time), pareto.probability(r, alpha, s, beta, y, time)]


def row(point):
    values = (pareto_nbd if point[0] == "pareto-nbd" else beta_geometric)(point)
    print(*point, file=sys.stderr, flush=True)
    return [point[0], *(repr(v) for v in point[1:]), *(closed.text(v) for v in values)]


def points(model, seed):
    draw = random.Random(seed)

    def power(low, high):
        return float("%.6g" % 10 ** draw.uniform(low, high))

    corners = [tuple(10.0 ** e for e in c) for c in itertools.product((LEAST, MOST), repeat=4)]
    inside = [tuple(power(LEAST, MOST) for _ in range(4)) for _ in range(36)]
    for four in [*corners, *corners, *corners, *corners, *inside]:
        x = draw.choice([0, 1, draw.randrange(2, 12), draw.randrange(12, 5001)])
        age = draw.choice([power(-6, 0), power(0, 3), power(0, 3), power(3, 9)])
        last = 0.0 if x == 0 else draw.choice([age, float("%.6g" % (age * (1 - draw.random() ** 3))), float("%.6g" % (age * draw.random()))])
        yield (model, *four, x, min(last, age), age, draw.choice([power(0, 3), power(-6, 9)]), draw.choice([0, 1, draw.randrange(2, 40)]), power(-6, 0))


def check():
    mp.dps = 40
    for shape, scale, a, b, time in ((2.5, 30, .7, 3.2, 39), (.3, 4, 2.2, .4, 5), (12, 50, .05, 6, 20)):
        values = [mpf(v) for v in (shape, scale, a, b, time)]
        assert abs(expected_of_survivor(*values) / closed.expected_of_survivor(*values) - 1) < mpf(10) ** -14
        values[-1] = mpf(".0027")
        assert abs(discounted_of_survivor(*values) / closed.discounted_of_survivor(*values) - 1) < mpf(10) ** -13


def main():
    todo = [*points("bg-nbd", 20263), *points("mbg-nbd", 20264), *points("pareto-nbd", 20265)]
    with Pool(2) as pool:
        rows = pool.map(row, todo, chunksize=1)
    with open(os.path.join(HERE, "corners.csv"), "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


if __name__ == "__main__":
    check()
    main()
