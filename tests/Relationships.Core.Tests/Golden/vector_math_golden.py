"""Golden values of the elementary functions on vectors, by mpmath at 50 digits.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 vector_math_golden.py
It writes vector_math.csv next to itself. Arguments are doubles and taken exactly.
"""
import csv
import os
import random

from mpmath import expm1, log, log1p, mp, mpf, power

mp.dps = 50
HERE = os.path.dirname(os.path.abspath(__file__))

FUNCTIONS = {
    "exp2": lambda x: power(2, x),
    "exp_minus_one": expm1,
    "one_minus_exp": lambda x: -expm1(-x),
    "log": log,
    "log_one_plus": log1p,
}


def arguments(function, source):
    tiny = [10.0 ** -k for k in (300, 100, 20, 10, 5, 3, 2, 1)]
    if function == "exp2":
        yield from [0.0, 0.5, -0.5, 1.0, -1.0, 1023.9, -1021.5, -1060.25, 1e-20, -1e-20]
        yield from (source.uniform(-1000, 1000) for _ in range(60))
        yield from (source.uniform(-3, 3) for _ in range(60))
    elif function == "exp_minus_one":
        yield from tiny
        yield from (-t for t in tiny)
        yield from [0.34, 0.35, -0.34, -0.35, 700.0, -40.0, -700.0]
        yield from (source.uniform(-3, 3) for _ in range(80))
    elif function == "one_minus_exp":
        yield from tiny
        yield from [0.34, 0.35, 0.69, 0.7, 40.0, 800.0]
        yield from (source.uniform(0, 5) for _ in range(80))
    elif function == "log":
        yield from [2.3e-308, 1e-310, 5e-324, 1e-100, 1e100, 1.7e308, 0.7071, 0.7072, 1.4142, 1.4143]
        yield from (1 + s * 2.0 ** -k for k in (3, 5, 10, 30, 52) for s in (1, -1))
        yield from (source.uniform(0.5, 2) for _ in range(60))
        yield from (10 ** source.uniform(-20, 20) for _ in range(40))
    else:
        yield from tiny
        yield from [0.41, 0.42, 1.0, 1e3, 1e15, 1e17, 1e300]
        yield from (10 ** source.uniform(-8, 8) for _ in range(80))


if __name__ == "__main__":
    source = random.Random(20261122)
    with open(os.path.join(HERE, "vector_math.csv"), "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["function", "argument", "value"])
        for function, of in FUNCTIONS.items():
            for x in arguments(function, source):
                writer.writerow([function, repr(x), mp.nstr(of(mpf(x)), 30, min_fixed=0, max_fixed=1)])
