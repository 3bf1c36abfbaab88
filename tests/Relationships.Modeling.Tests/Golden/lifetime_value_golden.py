"""Golden lifetime values at 40 digits: discounted expected purchases of BG/NBD, in twelve periods and continuously.

Run with mpmath:  /usr/bin/python3 lifetime_value_golden.py
It writes lifetime_value.csv next to itself. The library asks a model for expectations at a few times; here the integral is taken
by adaptive quadrature over the papers' closed form. Points are seeded; inputs are doubles, taken exactly.
"""
import csv
import os
import random

from mpmath import exp, hyp2f1, mp, mpf, nstr, quad

mp.dps = 40
HERE = os.path.dirname(os.path.abspath(__file__))


def log_uniform(source, low, high):
    return float(mpf(low) * (mpf(high) / mpf(low)) ** mpf(source.random()))


def expectation(r, alpha, a, b, x, last, age):
    """E[purchases within t | x, t_x, T] of BG/NBD (Fader, Hardie and Lee 2005): P(alive), and what it multiplies."""
    alive = 1 / (1 + (a / (b + x - 1) * ((alpha + age) / (alpha + last)) ** (r + x) if x > 0 else 0))

    def at(t):
        z = t / (alpha + age + t)
        return (a + b + x - 1) / (a - 1) * (1 - (1 - z) ** (r + x) * hyp2f1(r + x, b + x, a + b + x - 1, z))

    return alive, at


def rows():
    source = random.Random(20052)
    for _ in range(220):
        r, alpha, a, b = (log_uniform(source, ".05", "20") for _ in range(4))
        x = source.choice([0, 0, 1, 2, 3, 5, 8, 20, 60])
        age = log_uniform(source, ".5", "300")
        last = age * source.random() if x else 0.0
        weeks = log_uniform(source, ".1", "1000")
        rate = log_uniform(source, "1e-5", ".05")
        alive, at = expectation(*map(mpf, (r, alpha, a, b)), x, mpf(last), mpf(age))
        H, D = mpf(weeks), mpf(rate)
        monthly, before = mpf(0), mpf(0)
        for k in range(1, 13):
            now = at(H * k / 12)
            monthly += (now - before) * exp(-D * H * k / 12)
            before = now
        ends = [0] + [H * mpf(10) ** -k for k in (4, 3, 2, 1)] + [H / 3, H]
        with mp.workdps(25):
            continuous = exp(-D * H) * at(H) + D * quad(lambda t: exp(-D * t) * at(t), ends)
        yield [r, alpha, a, b, x, last, age, weeks, rate, nstr(alive * monthly, 20), nstr(alive * continuous, 18)]


if __name__ == "__main__":
    with open(os.path.join(HERE, "lifetime_value.csv"), "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["r", "alpha", "a", "b", "x", "t_x", "T", "weeks", "rate", "twelve_periods", "continuous"])
        writer.writerows(rows())
