"""Golden values of the gamma distribution, of outcomes and of resilience, at 40 digits, independent of the library.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 outcomes_golden.py
It writes gamma_cdf.csv, gamma_quantile.csv, outcomes.csv and resilience.csv next to itself. The library sums a series or a continued
fraction and inverts by Halley's method; here tails are mpmath's gammainc (its hypergeometric series, at 60 digits) or quadrature, quantiles
are found by bisection or Newton's method. The formulas are those of the model's text. Inputs are doubles and taken exactly.
"""
import random

from beta_golden import quantile as beta_quantile, write
from mpmath import erfinv, exp, gammainc, log, loggamma, mp, mpf, quad, sqrt

mp.dps = 40


def text(value):
    return mp.nstr(value, 22, min_fixed=0, max_fixed=1)


def density(t, a):
    return exp((a - 1) * log(t) - t - loggamma(a))


def tails(x, a):
    if a >= 1000:
        with mp.workdps(60):
            ends = [x - k * sqrt(a) for k in (40, 25, 15, 9, 5, 2, 0)]
            lower = quad(lambda t: density(t, a), [e for e in ends if e > 0], method="gauss-legendre")
            return lower, 1 - lower
    with mp.workdps(60):
        lower = gammainc(a, 0, x, regularized=True)
        upper = gammainc(a, x, mp.inf, regularized=True)
        assert abs(lower + upper - 1) < mpf(10) ** -38, (x, a)
        return lower, upper


def quantile(p, a):
    """Newton's method next to the normal, else bisection on ln x, on the smaller tail."""
    p = mpf(p)
    if a >= 1000:
        z = sqrt(mpf(2)) * erfinv(2 * p - 1)
        x = a + z * sqrt(a) + (z * z - 1) / 3
        for _ in range(8):
            step = (p - tails(x, a)[0]) / density(x, a)
            x += step
        assert abs(step) < mpf(10) ** -30, (p, a, step)
        return x
    low, high = log(mpf(10) ** -320), log(10 * a + 100)
    for _ in range(130):
        middle = (low + high) / 2
        lower, upper = tails(exp(middle), a)
        below = lower < p if p < 0.5 else upper > 1 - p
        low, high = (middle, high) if below else (low, middle)
    return exp(low)


def cdf_rows():
    for a in [0.01, 0.1, 0.5, 1.0, 2.5, 7.0, 30.0, 200.0, 5000.0, 1e5]:
        deviation = mpf(a) ** mpf("0.5")
        for z in [-6.0, -3.0, -1.5, -0.5, -0.01, 0.3, 1.0, 2.5, 5.0, 9.0]:
            x = float(a + z * deviation)
            if x <= 0:
                x = a * (0.02 if z < -2 else 0.3)
            lower, upper = tails(mpf(x), mpf(a))
            yield [repr(x), repr(a), text(lower), text(upper)]


def quantile_rows():
    for a in [0.01, 0.05, 0.2, 0.5, 0.75, 1.0, 1.5, 2.5, 5.0, 12.0, 60.0, 400.0, 3000.0, 99999.0, 1e5, 4e5]:
        for p in [1e-6, 0.05, 0.3, 0.5, 0.95, 1 - 1e-6]:
            x = quantile(p, mpf(a))
            yield [repr(p), repr(a), text(x if x > mpf("2.3e-308") else mpf(0)), repr(1e-11 if a >= 0.5 else 1e-14 / a + 1e-11)]
    source = random.Random(20261122)
    for _ in range(40):
        a = 10 ** source.uniform(-0.3, 3)
        p = source.choice([0.05, 0.95, source.random()])
        yield [repr(p), repr(a), text(quantile(p, mpf(a))), "1e-11"]


def outcome_rows():
    source = random.Random(27)
    cases = [(0.5, 12.0, 12.0, 3.0, 24.0), (0.5, 12.0, 12.0, 0.0, 24.0), (0.5, 12.0, 12.0, 0.0, 0.0), (0.5, 1.0, 1.0, 2.0, 0.0)]
    for _ in range(60):
        cases.append((
            source.choice([0.5, 0.5, 0.05, 2.0, 20.0]), source.choice([12.0, 1.0, 0.25, 100.0]), source.choice([12.0, 1.0, 3.0, 0.1]),
            source.choice([0.0, source.uniform(0, 5), source.uniform(0, 100)]), source.choice([0.0, source.uniform(0, 20), source.uniform(0, 500)])))
    for numbers in cases:
        alpha, beta, h, s, e = (mpf(x) for x in numbers)
        chance = lambda s, e: 1 - ((beta + e) / (beta + e + h)) ** (alpha + s)
        value = chance(s, e)
        low, high = (quantile(p, alpha + s) / (beta + e) for p in ("0.05", "0.95"))
        if e > 0:  # around the rate seen, where the prior pulls away from it
            low, high = low * min(1, s / e / ((alpha + s) / (beta + e))), high * max(1, s / e / ((alpha + s) / (beta + e)))
        elif s > 0:
            high = mpf("inf")
        low, high = 1 - exp(-h * low), 1 - exp(-h * high)
        plain = 1 - exp(-h * (alpha + s) / (beta + e))
        yield [*(repr(x) for x in numbers), text(value), text(min(low, value)), text(max(high, value)), text(beta / (beta + e)),
               text(h * (alpha + s) / (beta + e)), text(chance(mpf(0), mpf(0))), text(value - chance(mpf(0), e)),
               text(chance(mpf(0), e) - chance(mpf(0), mpf(0))), text(plain)]


def resilience_rows():
    source = random.Random(2)
    cases = [(2.0, 0.5, 0.0, 0.0, 0.0), (2.0, 0.5, 3.5, 0.0, 0.0), (2.0, 0.5, 0.5, 0.0, 0.0), (2.0, 0.5, 4.0, 1.0, 0.5)]
    for _ in range(40):
        cases.append((source.choice([2.0, 0.5, 10.0]), source.choice([0.5, 0.2, 0.9]), source.choice([0.0, source.uniform(0, 8), source.uniform(0, 60)]),
                      source.choice([0.0, source.uniform(0, 4)]), source.choice([0.0, 0.25, 1.0, source.random()])))
    for numbers in cases:
        weight, base, survived, failed, lock_in = (mpf(x) for x in numbers)
        r = (1 - lock_in) * survived
        total = r + failed + weight
        value = (r + base * weight) / total
        low, high = (beta_quantile(mpf(p), r + base * weight, failed + (1 - base) * weight) for p in ("0.05", "0.95"))
        yield [*(repr(x) for x in numbers), text(value), text(min(low, value)), text(max(high, value)), text(weight / total),
               text(r * (1 - base) / total), text(-failed * base / total)]


if __name__ == "__main__":
    write("gamma_cdf.csv", ["x", "a", "lower", "upper"], cdf_rows())
    write("gamma_quantile.csv", ["p", "a", "quantile", "relative_tolerance"], quantile_rows())
    write("outcomes.csv", ["alpha", "beta", "h", "S", "E", "value", "low", "high", "u", "expected", "base", "acts", "exposure", "plain"], outcome_rows())
    write("resilience.csv", ["W", "a", "survived", "failed", "lock_in", "value", "low", "high", "u", "from_survived", "from_failed"], resilience_rows())
