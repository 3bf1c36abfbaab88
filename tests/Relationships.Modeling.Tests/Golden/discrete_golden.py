"""Golden values of BG/BB, the shifted beta-geometric and Gamma-Gamma, at 60 digits, independent of the library.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 discrete_golden.py
It writes the CSV files next to itself. The methods differ from the library's on purpose: the papers' closed forms with gamma
and hypergeometric functions, at a precision that outlives their cancellation. Points are seeded; inputs are doubles, taken exactly.
"""
import csv
import os
import random

from mpmath import binomial, gammainc, hyp2f1, log, loggamma, exp, mp, mpf, nstr, quad

mp.dps = 60
HERE = os.path.dirname(os.path.abspath(__file__))


def at_least(digits):
    return mp.workdps(max(digits, mp.dps))


def log_beta(a, b):
    with at_least(90):
        return loggamma(a) + loggamma(b) - loggamma(a + b)


def log_uniform(source, low, high):
    return float(f"{mpf(low) * (mpf(high) / mpf(low)) ** mpf(source.random())}")


def count(source, largest):
    """0 a tenth of the time, else uniform in its logarithm."""
    if source.random() < 0.1 or largest == 0:
        return 0
    return min(largest, int(float((mpf(largest) + 1) ** mpf(source.random()))))


def text(value):
    return nstr(value, 25, min_fixed=0, max_fixed=1)


def write(name, header, rows):
    with open(os.path.join(HERE, name), "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


# BG/BB (Fader, Hardie and Shang 2010): the likelihood is a sum over the opportunity after which the customer died.

def order(a, b, x, n):
    """Chance of one given order of x purchases at n opportunities."""
    return exp(log_beta(a + x, b + n - x) - log_beta(a, b))


def survival(g, d, n):
    return exp(log_beta(g, d + n) - log_beta(g, d))


def deaths(a, b, g, d, x, first, n, ways):
    """Sum over i from first to n - 1 of ways(i) B(a+x, b+i-x)/B(a, b) B(g+1, d+i)/B(g, d); beta functions by recurrence."""
    term = order(a, b, x, first) * exp(log_beta(g + 1, d + first) - log_beta(g, d))
    total = mpf(0)
    for i in range(first, n):
        total += ways(i) * term
        term *= (b + i - x) / (a + b + i) * (d + i) / (g + d + i + 1)
    return total


def bgbb(a, b, g, d, x, last, n):
    alive = order(a, b, x, n) * survival(g, d, n)
    return alive, alive + deaths(a, b, g, d, x, last, n, lambda i: 1)


def bgbb_expected(a, b, g, d, n, horizon):
    """Of a customer who is alive at n: the paper's closed form, whose singularity at g = 1 is removable."""
    if horizon == 0:
        return mpf(0)
    if g == 1:
        return a / (a + b) * sum((d / (d + k)) for k in range(1, horizon + 1))
    with at_least(120):
        start = exp(loggamma(g + d) - loggamma(1 + d))
        end = exp(loggamma(1 + d + horizon) - loggamma(g + d + horizon))
        return a / (a + b) * d / (g - 1) * start * (1 / start - end)


def bgbb_probability(a, b, g, d, x, n):
    if x > n:
        return mpf(0)
    ways = binomial(n, x)
    at = [binomial(x, x), x]

    def choose(i):
        while at[1] < i:
            at[1] += 1
            at[0] = at[0] * at[1] / (at[1] - x)
        return at[0]

    return ways * order(a, b, x, n) * survival(g, d, n) + deaths(a, b, g, d, x, x, n, choose)


def bgbb_residual(a, b, g, d, rate):
    return a / (a + b) * d / (g + d) / (1 + rate) * geometric(d + 1, g, 1 / (1 + rate))


def geometric(a, g, z):
    """2F1(1, a; a + g; z); by its series, whose terms are positive, where mpmath does not come home."""
    if a < 1e6 and g < 1e6 and min(a, g) > 1e-6:
        return hyp2f1(1, a, a + g, z)
    term = total = mpf(1)
    k = 0
    while term > mpf(10) ** -45 * total:
        term *= (a + k) / (a + g + k) * z
        total += term
        k += 1
    return total


def corners(seed, points, dimension):
    """Parameters of which every other is at an end of its range, the rest inside of it."""
    source = random.Random(seed)
    for turn in range(points):
        yield [log_uniform(source, "1e-50", "1e50") if turn % 2 else source.choice([1e-50, 1e50]) for _ in range(dimension)], source


def bgbb_rows():
    source = random.Random(20100)
    for turn in range(320):
        a, b, g, d = (log_uniform(source, ".01", "100") for _ in range(4))
        if turn % 40 == 7:
            g = 1.0
        if turn % 40 == 9:
            g = 1.0 + 2.0 ** -30
        n = count(source, 12 if turn % 3 else 5000)
        x = count(source, n)
        last = 0 if x == 0 else min(n, x + count(source, n - x))
        horizon = count(source, 500 if turn % 5 else 5000)
        more = count(source, min(horizon, 60))
        rate = log_uniform(source, ".0005", "2")
        yield bgbb_row(a, b, g, d, x, last, n, horizon, more, rate)
    for (a, b, g, d), source in corners(20101, 60, 4):
        n = count(source, 400)
        x = count(source, n)
        last = 0 if x == 0 else min(n, x + count(source, n - x))
        horizon = count(source, 200)
        with mp.workdps(320):
            yield bgbb_row(a, b, g, d, x, last, n, horizon, count(source, min(horizon, 60)), log_uniform(source, ".02", "2"))


def bgbb_row(a, b, g, d, x, last, n, horizon, more, rate):
    A, B, G, D, R = map(mpf, (a, b, g, d, rate))
    alive, likelihood = bgbb(A, B, G, D, x, last, n)
    p = alive / likelihood
    after = (A + x, B + n - x, G, D + n)
    return [a, b, g, d, x, last, n, horizon, more, rate,
           text(log(likelihood)), text(p * (D + n) / (G + D + n)),
           text(p * bgbb_expected(*after, n, horizon)),
           text(p * bgbb_probability(*after, more, horizon) + (1 - p if more == 0 else 0)),
           text(p * bgbb_residual(*after, R)),
           text(bgbb_expected(A, B, G, D, 0, horizon)),
           text(bgbb_probability(A, B, G, D, more, horizon))]


# Shifted beta-geometric (Fader and Hardie 2007, 2010).

def sbg_rows():
    source = random.Random(20070)
    for _ in range(260):
        a, b = (log_uniform(source, ".01", "100") for _ in range(2))
        renewals = count(source, 5000)
        rate = log_uniform(source, ".0005", "2")
        yield sbg_row(a, b, renewals, rate)
    for (a, b), source in corners(20071, 60, 2):
        with mp.workdps(320):
            yield sbg_row(a, b, count(source, 5000), log_uniform(source, ".02", "2"))


def sbg_row(a, b, renewals, rate):
    A, B, R = mpf(a), mpf(b), mpf(rate)
    z = 1 / (1 + R)
    return [a, b, renewals, rate,
           text(exp(log_beta(A, B + renewals) - log_beta(A, B))),
           text((B + renewals) / (A + B + renewals)),
           text(exp(log_beta(A + 1, B + renewals) - log_beta(A, B))),
           text((B + renewals) / (A + B + renewals) * geometric(B + renewals + 1, A, z)),
           text(geometric(B, A, z))]


# Gamma-Gamma (Fader and Hardie 2013).

def inverse_gamma_quantile(shape, scale, probability):
    """z with P(scale / G <= z) = probability, G gamma with the shape: bisection on ln G."""
    def upper(t):
        return gammainc(shape, exp(t), regularized=True)
    low, high = log(shape) - 1, log(shape) + 1
    with mp.workdps(40):
        while upper(high) > probability:
            high += abs(high) + 1
        while upper(low) < probability:
            low -= abs(low) + 1
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if upper(middle) > probability else (low, middle)
        return scale / exp((low + high) / 2)


def gamma_gamma_rows():
    source = random.Random(20130)
    for turn in range(260):
        p, v = (log_uniform(source, ".01", "100") for _ in range(2))
        q = 1 + log_uniform(source, ".01", "100")
        x = count(source, 5000 if turn % 2 else 40)
        m = log_uniform(source, ".01", "1000") if x else 0.0
        yield gamma_gamma_row(p, q, v, x, m)
    for (p, q, v), source in corners(20131, 60, 3):
        x = count(source, 5000)
        with mp.workdps(320):
            yield gamma_gamma_row(p, q, v, x, log_uniform(source, ".01", "1000") if x else 0.0, interval=False)


def gamma_gamma_row(p, q, v, x, m, interval=True):
    P, Q, V, M = map(mpf, (p, q, v, m))
    density = mpf(0)
    if x:
        with at_least(90):
            density = (loggamma(P * x + Q) - loggamma(P * x) - loggamma(Q) + Q * log(V) + (P * x - 1) * log(M)
                       + P * x * log(mpf(x)) - (P * x + Q) * log(V + M * x))
    ends = ["", ""]
    if interval and P * x + Q < 400:
        ends = [text(inverse_gamma_quantile(P * x + Q, P * (V + M * x), mpf(e))) for e in ("0.05", "0.95")]
    expected = text(P * (V + M * x) / (P * x + Q - 1)) if P * x + Q > 1 else "Infinity"
    return [p, q, v, x, m, text(density), expected, *ends]


def check():
    """Closed forms against sums and integrals by definition."""
    A, B, G, D = mpf("1.2035"), mpf(".7497"), mpf(".6567"), mpf("2.7834")
    by_sum = A / (A + B) * sum(survival(G, D, k) for k in range(1, 8))
    assert abs(bgbb_expected(A, B, G, D, 0, 7) - by_sum) < mpf(10) ** -45
    assert abs(sum(bgbb_probability(A, B, G, D, k, 7) for k in range(8)) - 1) < mpf(10) ** -45
    assert abs(sum(k * bgbb_probability(A, B, G, D, k, 7) for k in range(8)) - by_sum) < mpf(10) ** -45
    far = A / (A + B) * sum(survival(G, D, k) * mpf(2) ** -k for k in range(1, 260))
    assert abs(bgbb_residual(A, B, G, D, mpf(1)) - far) < mpf(10) ** -45
    p, q, v = mpf("6.25"), mpf("3.74"), mpf("15.44")
    mean = quad(lambda u: p / u * u ** (q - 1) * v ** q * exp(-v * u), [0, 1, 4, 40]) / exp(loggamma(q))
    assert abs(mean - p * v / (q - 1)) < mpf(10) ** -20


if __name__ == "__main__":
    check()
    write("bgbb.csv", ["alpha", "beta", "gamma", "delta", "x", "t_x", "n", "horizon", "purchases", "discount", "log_likelihood",
                       "alive_next", "expected", "probability", "residual", "new_expected", "new_probability"], bgbb_rows())
    write("sbg.csv", ["alpha", "beta", "renewals", "discount", "survival", "retention", "leaving", "residual", "lifetime"], sbg_rows())
    write("gamma_gamma.csv", ["p", "q", "v", "x", "m", "log_density", "expected", "low", "high"], gamma_gamma_rows())
