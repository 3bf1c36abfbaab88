"""Golden values of chi-square tails, of conversion and of consistency, independent of the library.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 journeys_golden.py
It writes chi_square.csv, conversion.csv and consistency.csv next to itself. Inputs are doubles and taken exactly.
chi_square: the regularized incomplete gamma function at 50 digits. conversion: Kaplan and Meier, Greenwood, Rothman and
Wilson from their formulas, with exact fractions of counts. consistency: the posterior of the spread by adaptive quadrature
at 20 digits, where the library sums over a grid; so its tolerance is that of the grid.
"""
import random

from beta_golden import write
from mpmath import erfinv, gammainc, log, loggamma, mp, mpf, quad, sqrt, exp

TOLERANCE = mpf("0.1")


def text(value):
    return mp.nstr(value, 20, min_fixed=0, max_fixed=1)


def chi_square_rows():
    for df in (0.3, 1.0, 1.7, 2.0, 5.5, 30.0, 300.0, 12345.6):
        for z in (-3, -1, -0.1, 0, 0.5, 1, 2, 4, 8):
            x = df + z * (2 * df) ** 0.5
            if x > 0:
                yield [repr(x), repr(df), text(gammainc(mpf(df) / 2, mpf(x) / 2, regularized=True))]
        yield [repr(df / 1024), repr(df), text(gammainc(mpf(df) / 2, mpf(df / 1024) / 2, regularized=True))]


def wilson(share, n):
    if n == 0:
        return mpf(0), mpf(1)
    z = sqrt(2) * erfinv(mpf("0.9"))
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(mpf(0), centre - half), min(mpf(1), centre + half)


def conversion_row(horizon, people):
    """people: (days, converted) of twelve; days -1 for nobody."""
    known = [(d, c) for d, c in people if d >= 0]
    surviving, greenwood, conversions = mpf(1), mpf(0), 0
    for t in sorted({d for d, c in known if c and d <= horizon}):
        at_risk = sum(1 for d, _ in known if d >= t)
        together = sum(1 for d, c in known if c and d == t)
        conversions += together
        surviving *= 1 - mpf(together) / at_risk
        if together < at_risk:
            greenwood += mpf(together) / at_risk / (at_risk - together)
    at_end = sum(1 for d, c in known if d > horizon or (d == horizon and not c))
    variance = surviving ** 2 * greenwood
    n = surviving * (1 - surviving) / variance if variance > 0 else mpf(conversions + at_end)
    low, high = wilson(1 - surviving, n)
    return [repr(horizon), *(repr(x) for d, c in people for x in (d, float(c))), text(1 - surviving), text(low), text(high)]


def conversion_rows():
    source = random.Random(20240613)
    for _ in range(150):
        horizon = source.choice([30.0, 90.0, 365.0])
        count = source.randint(1, 12)
        people = [(float(source.choice([0, 5, 10, 30, 90, 100, 365, 400, source.randint(1, 500)])), source.random() < 0.5) for _ in range(count)]
        yield conversion_row(horizon, people + [(-1.0, False)] * (12 - count))
    yield conversion_row(90.0, [(100.0, False)] * 12)
    yield conversion_row(90.0, [(float(d), True) for d in range(1, 13)])


def log_beta(a, b):
    return loggamma(a) + loggamma(b) - loggamma(a + b)


def consistency_row(groups):
    told = [(mpf(y), mpf(y) + mpf(s)) for y, s in groups]

    def mean_at(rho):
        weights = [1 / (1 + (n - 1) * rho) for _, n in told]
        total = 1 + sum(w * n for w, (_, n) in zip(weights, told))
        mean = (mpf("0.5") + sum(w * y for w, (y, _) in zip(weights, told))) / total
        return mean, mean * (1 - mean) / total

    def log_likelihood(tau):
        rho = tau * tau
        mean, variance = mean_at(rho)
        strength = (1 - rho) / rho
        a, b = mean * strength, (1 - mean) * strength
        return log(variance) / 2 + sum(log_beta(y + a, n - y + b) - log_beta(a, b) for y, n in told)

    points = [mpf(i) / 400 for i in range(1, 400)]
    peak = max(log_likelihood(t) for t in points)

    def density(tau):
        return exp(log_likelihood(tau) - peak) / (TOLERANCE if tau < TOLERANCE else 1 - TOLERANCE)

    within = [mpf("1e-6"), TOLERANCE / 4, TOLERANCE / 2, TOLERANCE]
    beyond = [TOLERANCE, mpf("0.15"), mpf("0.2"), mpf("0.3"), mpf("0.5"), mpf("0.8"), 1 - mpf("1e-9")]

    def integral(f):
        return quad(f, within) + quad(f, beyond)

    total = integral(density)
    p = quad(density, beyond) / total
    tau = integral(lambda t: t * density(t)) / total
    mean = integral(lambda t: mean_at(t * t)[0] * density(t)) / total

    def drawn(t):
        rho = t * t
        y, n = told[0]
        return (y * rho + mean_at(rho)[0] * (1 - rho)) / (n * rho + 1 - rho)

    first = integral(lambda t: drawn(t) * density(t)) / total
    return [*(repr(float(x)) for pair in groups for x in pair), text(p), text(tau * sqrt(mean * (1 - mean))), text(mean), text(first)]


def consistency_rows():
    yield consistency_row([(50, 50), (50, 50), (50, 50), (50, 50)])
    yield consistency_row([(0, 3), (900, 100), (450, 50), (90, 10)])
    yield consistency_row([(30, 70), (50, 50), (70, 30), (50, 50)])
    yield consistency_row([(1, 0), (1, 0), (1, 0), (1, 0)])
    yield consistency_row([(1000, 1), (1000, 2), (1000, 0), (1000, 3)])
    source = random.Random(20240614)
    for _ in range(12):
        groups = []
        for _ in range(4):
            n, p = source.choice([2, 10, 40, 200]), min(1, max(0, source.gauss(0.7, source.choice([0, 0.1, 0.3]))))
            y = sum(source.random() < p for _ in range(n))
            groups.append((y + source.choice([0, 0.25]), n - y))
        yield consistency_row(groups)


if __name__ == "__main__":
    mp.dps = 50
    write("chi_square.csv", ["x", "df", "tail"], chi_square_rows())
    people = [f"{what}{i}" for i in range(12) for what in ("days", "converted")]
    write("conversion.csv", ["horizon", *people, "share", "low", "high"], conversion_rows())
    mp.dps = 20
    groups = [f"{what}{i}" for i in range(4) for what in ("good", "bad")]
    write("consistency.csv", [*groups, "beyond", "spread", "mean", "first"], consistency_rows())
