"""Golden values of the numerical functions, at 50 digits, independent of the library.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 beta_golden.py
It writes the CSV files next to itself. The methods differ from the library's on purpose:
the library uses a continued fraction, a Temme-type expansion, Halley's method and rational
approximations; here it is a series of positive terms, quadrature and bracketed bisection/Newton.
Inputs are doubles and taken exactly. A tolerance is relative unless its column says absolute.
"""
import csv
import os
import random

from mpmath import betainc, erfc, exp, log, log1p, loggamma, mp, mpf, ncdf, quad, sqrt

mp.dps = 50
HERE = os.path.dirname(os.path.abspath(__file__))


def log_beta(a, b):
    with mp.workdps(90):
        return loggamma(a) + loggamma(b) - loggamma(a + b)


def weight(x, y, a, b):
    """x^a y^b / B(a, b)."""
    with mp.workdps(90):
        return exp(a * log(x) + b * log(y) - log_beta(a, b))


def tail_by_quadrature(x, y, a, b):
    """I_x(a, b) for x below the mean: the density in units of its standard deviation."""
    scale = sqrt(a * b / (a + b) ** 3)
    ends = [k * scale for k in (0, 2, 5, 9, 16, 25) if k * scale < x]
    ends += [x] if len(ends) < 6 else []

    def relative_density(d):
        return exp((a - 1) * log(1 - d / x) + (b - 1) * log(1 + d / y)) if d < x else mpf(0)

    integral = quad(relative_density, ends, method="gauss-legendre")
    return weight(x, y, a, b) / (x * y) * integral


def tail_by_series(x, y, a, b):
    """I_x(a, b) by its series of positive terms."""
    term = total = 1 / a
    n = 0
    while term > total * mpf(10) ** -70 or (a + b + n) * x > a + 1 + n:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return weight(x, y, a, b) * total


def tails(x, y, a, b):
    """I_x(a, b) and its complement, where x + y = 1."""
    if min(a, b) >= 50:
        if x * (a + b) <= a:
            p = tail_by_quadrature(x, y, a, b)
            return p, 1 - p
        q = tail_by_quadrature(y, x, b, a)
        return 1 - q, q
    with mp.workdps(85):
        if b * x / y - 150 / log1p(-y) <= a * y / x - 150 / log1p(-x):
            p = tail_by_series(x, y, a, b)
            return p, 1 - p
        q = tail_by_series(y, x, b, a)
        return 1 - q, q


def quantile(p, a, b):
    """Bisection on the log odds, then Newton's method within the bracket."""
    q = 1 - p

    def odds(t):
        return (1 / (1 + exp(-t)), 1 / (1 + exp(t)))

    def error(t):
        x, y = odds(t)
        lower, upper = (max(tail, mpf(10) ** -300) for tail in tails(x, y, a, b))
        value = log(lower / p) if p < q else -log(upper / q)
        tail = lower if p < q else upper
        return value, weight(x, y, a, b) / tail

    middle = log(a / b)
    low, high, width = middle, middle, sqrt(1 / a + 1 / b)
    while error(low)[0] > 0:
        low, width = low - width, width * 2
    width = sqrt(1 / a + 1 / b)
    while error(high)[0] < 0:
        high, width = high + width, width * 2
    t = (low + high) / 2
    for _ in range(400):
        value, slope = error(t)
        low, high = (low, t) if value > 0 else (t, high)
        step = value / slope
        t_next = t - step
        if not low < t_next < high:
            t_next = (low + high) / 2
        if abs(t_next - t) < mpf(10) ** -38 * (1 + abs(t)):
            return odds(t_next)[0]
        t = t_next
    raise ArithmeticError((p, a, b))


def text(value):
    return mp.nstr(value, 30, min_fixed=0, max_fixed=1)


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def log_gamma_rows():
    points = [10.0 ** k for k in range(-300, 301, 25)]
    points += [k / 16 for k in range(1, 200, 3)]
    points += [1 + s * 2.0 ** -k for k in (5, 10, 20, 40, 52) for s in (1, -1)]
    points += [2 + s * 2.0 ** -k for k in (5, 10, 20, 40, 51) for s in (1, -1)]
    for x in points:
        with mp.workdps(80):
            yield [repr(x), text(loggamma(mpf(x)))]


def log_beta_rows():
    values = [1e-300, 1e-6, 0.5, 1.0, 3.7, 9.9, 10.5, 1e3, 1e8, 1e12, 1e100]
    for a in values:
        for b in values:
            with mp.workdps(500 if min(a, b) < 1e-9 or max(a, b) > 1e20 else 90):
                la = loggamma(mpf(a)) + loggamma(mpf(b)) - loggamma(mpf(a) + mpf(b))
            yield [repr(a), repr(b), text(la)]


def cdf_rows():
    shapes = [0.01, 0.5, 1.0, 2.5, 12.0, 39.0, 41.0, 300.0, 1e4, 1e8, 1e12]
    for a in shapes:
        for b in shapes:
            mean, deviation = a / (a + b), (a * b / (a + b) ** 2 / (a + b + 1)) ** 0.5
            for z in (-6.0, -2.0, -0.01, 1.7, 5.0):
                x = mean + z * deviation
                if not 0 < x < 1:
                    x = mean * 0.03 if z < 0 else 1 - (1 - mean) * 0.07
                if x == 1 or (a * b < 1 and z not in (-2.0, 1.7)):
                    continue
                if (z == -0.01 and a != b) or (z == 5.0 and b < 1):
                    continue
                lower, upper = tails(mpf(x), 1 - mpf(x), mpf(a), mpf(b))
                yield [repr(x), repr(a), repr(b), text(lower), text(upper)]


def quantile_rows():
    shapes = [0.5, 1.0, 2.5, 12.0, 80.0, 1e3, 1e5, 1e8]
    probabilities = [1e-6, 0.05, 0.3, 0.95, 1 - 1e-6]
    turn = 0
    for a in shapes:
        for b in shapes:
            turn += 1
            for k, p in enumerate(probabilities):
                if k == 2 and turn % 3:
                    continue
                yield [repr(p), repr(a), repr(b), text(quantile(mpf(p), mpf(a), mpf(b))), "1e-12"]
    source = random.Random(20240607)
    for _ in range(60):
        a, b = (10 ** source.uniform(-0.3, 4) for _ in range(2))
        p = source.choice([0.05, 0.5, 0.95, source.random()])
        yield [repr(p), repr(a), repr(b), text(quantile(mpf(p), mpf(a), mpf(b))), "1e-12"]
    # Below shape 1/2 the rounding of p alone moves the quantile by 1e-16 / a.
    for a, b in [(0.1, 0.1), (0.1, 50.0), (0.01, 3.0), (3.0, 0.01), (0.02, 0.3), (0.001, 1e6)]:
        for p in (0.05, 0.5, 0.95):
            x = quantile(mpf(p), mpf(a), mpf(b))
            yield [repr(p), repr(a), repr(b), text(x if x > mpf("2.3e-308") else mpf(0)),
                   repr(1e-15 / a + 1e-13)]


def normal_rows():
    for z in [-37.5, -30.0, -12.0, -8.0, -5.0, -2.5, -1.0, -0.9, -0.3, -1e-3, 0.0, 0.5, 1.5, 4.0]:
        yield ["cdf", repr(z), text(erfc(-mpf(z) / sqrt(mpf(2))) / 2)]
    for p in [1e-300, 1e-30, 1e-12, 1e-6, 0.001, 0.05, 0.074, 0.076, 0.25, 0.4999, 0.6, 0.93, 0.95, 0.999]:
        low, high = mpf(-40), mpf(40)
        for _ in range(180):
            middle = (low + high) / 2
            low, high = (middle, high) if ncdf(middle) < mpf(p) else (low, middle)
        yield ["quantile", repr(p), text(low)]


def check_against_mpmath():
    """The series and the quadrature agree with mpmath's hypergeometric function."""
    for x, a, b in [(0.2, 0.5, 3.0), (0.7, 2.5, 12.0), (0.55, 60.0, 55.0), (0.4, 200.0, 300.0)]:
        expected = betainc(mpf(a), mpf(b), 0, mpf(x), regularized=True)
        actual = tails(mpf(x), 1 - mpf(x), mpf(a), mpf(b))[0]
        assert abs(actual / expected - 1) < mpf(10) ** -40, (x, a, b)


if __name__ == "__main__":
    check_against_mpmath()
    write("normal.csv", ["function", "argument", "value"], normal_rows())
    write("log_gamma.csv", ["x", "log_gamma"], log_gamma_rows())
    write("log_beta.csv", ["a", "b", "log_beta"], log_beta_rows())
    write("beta_cdf.csv", ["x", "a", "b", "lower", "upper"], cdf_rows())
    write("beta_quantile.csv", ["p", "a", "b", "quantile", "relative_tolerance"], quantile_rows())
