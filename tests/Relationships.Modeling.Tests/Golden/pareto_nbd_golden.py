"""Golden values of Pareto/NBD at 30 digits and more, independent of the library.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 pareto_nbd_golden.py
It writes pareto_nbd.csv next to itself. The library uses Gauss and Legendre's rule on panels and Gauss's continued fraction in
doubles; here integrals are tanh-sinh quadratures in ln u, and check() compares them with the closed forms of the literature
(hypergeometric and confluent hypergeometric functions) and with sums. Inputs are doubles and taken exactly.
"""
import csv
import os
import random

from mpmath import (beta as beta_function, exp, expm1, hyp2f1, hyperu, inf, log, log1p, loggamma, mp, mpf, quad)

mp.dps = 34
HERE = os.path.dirname(os.path.abspath(__file__))
POINTS = 220


def integral(log_density, top, guess):
    """Integral from 0 to top of exp(log_density(u)) du, where log_density(e^q) + q is concave in q."""
    def g(q):
        return log_density(exp(q)) + q

    end = log(top) if top != inf else None
    low, high = log(guess) - 60, log(guess) + 60
    if end is not None and high > end:
        high = end
        low = min(low, high - 60)
    for _ in range(140):
        left, right = low + (high - low) * mpf("0.382"), low + (high - low) * mpf("0.618")
        low, high = (left, high) if g(left) < g(right) else (low, right)
    mode = (low + high) / 2
    peak = g(mode)

    def reach(sign):
        near, far = mpf(0), mpf("0.01")
        while g(mode + sign * far) > peak - 90:
            near, far = far, far * 2
            if sign > 0 and end is not None and mode + far >= end:
                far = end - mode
                if far <= 0 or g(end) > peak - 90:
                    return max(far, mpf(0))
                break
        for _ in range(12):
            middle = (near + far) / 2
            near, far = (middle, far) if g(mode + sign * middle) > peak - 90 else (near, middle)
        return far

    a, b = mode - reach(-1), mode + reach(1)
    ends = [mode + (b - mode) * (mpf(i) / 6) ** 2 for i in range(7)] if b > mode else [mode]
    ends = [mode - (mode - a) * (mpf(i) / 8) ** 2 for i in range(8, 0, -1)] + ends
    value, error = quad(lambda q: exp(g(q) - peak), ends, error=True)
    assert error < mpf(10) ** -18 * value, (error, value)
    return log(value) + peak


def log_odds_gone(r, a, s, b, x, last, age):
    """ln K of P(alive) = 1 / (1 + K)."""
    if last == age:
        return -inf
    growth = (r + x) * log1p((age - last) / (a + last)) + s * log1p((age - last) / (b + last))

    def density(u):
        return -(r + x) * log1p(u / (a + last)) - (s + 1) * log1p(u / (b + last))

    return growth + log(s / (b + last)) + integral(density, age - last, age - last)


def p_alive(*customer):
    return 1 / (1 + exp(log_odds_gone(*customer)))


def log_likelihood(r, a, s, b, x, last, age):
    gone = log1p(exp(log_odds_gone(r, a, s, b, x, last, age)))
    return loggamma(r + x) - loggamma(r) - r * log1p(age / a) - x * log(a + age) - s * log1p(age / b) + gone


def expected(r, a, s, b, t):
    q = log1p(t / b)
    return r / a * b * (q if s == 1 else -expm1((1 - s) * q) / (s - 1))


def arrangements(r, k):
    return loggamma(r + k) - loggamma(r) - loggamma(k + 1)


def probability(r, a, s, b, k, t):
    def density(u):
        return -k * log1p(a / u) - r * log1p(u / a) - (s + 1) * log1p(u / b)

    alive = arrangements(r, k) - k * log1p(a / t) - r * log1p(t / a) - s * log1p(t / b)
    return exp(alive) + exp(arrangements(r, k) + log(s / b) + integral(density, t, t))


def above(r, a, s, b, k, t):
    """P(X(t) > k)."""
    def density(u):
        return -k * log1p(a / u) - (r + 1) * log1p(u / a) - s * log1p(u / b)

    return exp(log(r / a) + arrangements(r + 1, k) + integral(density, t, t))


def discounted(r, a, s, b, rate, t):
    def density(u):
        return -rate * u - s * log1p(u / b)

    return r / a * exp(integral(density, t, min(t, 1 / rate)))


def closed_odds(r, a, s, b, x, last, age):
    """K by Gauss's hypergeometric function, after Fader and Hardie's note on the derivation of the likelihood."""
    n = r + x + s
    if a >= b:
        def f(y):
            return hyp2f1(n, s + 1, n + 1, (a - b) / (a + y)) / (a + y) ** n
    else:
        def f(y):
            return hyp2f1(n, r + x, n + 1, (b - a) / (b + y)) / (b + y) ** n
    return (a + age) ** (r + x) * (b + age) ** s * s / n * (f(last) - f(age))


def check():
    mp.dps = 50
    m = [mpf(v) for v in ("0.55", "10.58", "0.61", "11.67")]
    for customer in ((2, 30, 39), (0, 0, 20), (40, 38, 39), (3, 1, 200)):
        c = [mpf(v) for v in customer]
        for four in (m, [mpf(3), mpf(40), mpf("0.2"), mpf(7)], [mpf("0.05"), mpf(2), mpf(5), mpf(60)]):
            assert abs(exp(log_odds_gone(*four, *c)) / closed_odds(*four, *c) - 1) < mpf(10) ** -18
    for k in range(4):
        total = sum(probability(*m, j, mpf(39)) for j in range(k + 1))
        assert abs(total + above(*m, k, mpf(39)) - 1) < mpf(10) ** -18
    r, a, s, b, rate = m + [mpf("0.0027")]
    assert abs(discounted(r, a, s, b, rate, inf) / (r / a * rate ** (s - 1) * b ** s * hyperu(s, s, rate * b)) - 1) < mpf(10) ** -18
    tiny = discounted(r, a, s, b, mpf(10) ** -25, mpf(52))
    assert abs(tiny / expected(r, a, s, b, mpf(52)) - 1) < mpf(10) ** -18
    assert abs(1 / beta_function(r, 4) - r * exp(arrangements(r + 1, 3))) < mpf(10) ** -25
    mp.dps = 34


def number(source, low, high):
    return 10 ** source.uniform(low, high)


def parameters(source, turn):
    four = [number(source, -2, 2) for _ in range(4)]
    if turn % 11 == 0:
        four[2] = 1.0
    if turn % 13 == 0:
        four[2] = 1 + source.choice([-1, 1]) * 10 ** source.uniform(-12, -3)
    if turn % 17 == 0:
        four[3] = four[1]
    return four


def customer(source, four):
    x = 0 if source.random() < 0.25 else int(number(source, 0, 3.699))
    age = number(source, -1.5, 3.5)
    if x == 0:
        return [x, 0.0, age]
    last = age * (1 - number(source, -5, 0))
    if source.random() < 0.7:
        silence = (four[1] + age) / (four[0] + x) * number(source, -1.5, 1.2)
        last = age - silence if silence < age else 0.0
    return [x, last, age]


def main():
    source = random.Random(20261122)
    rows = []

    def add(name, values, k="", t="", rate="", result=None):
        four, x, last, age = (list(values[:4]), *values[4:]) if len(values) > 4 else (list(values), "", "", "")
        text = "0" if result == 0 or (result > 0 and result < mpf(10) ** -300) else mp.nstr(result, 22, min_fixed=0, max_fixed=1)
        rows.append([name] + [repr(v) for v in four] + [x if x == "" else repr(x), repr(last) if last != "" else "",
                    repr(age) if age != "" else "", k, t if t == "" else repr(t), rate if rate == "" else repr(rate), text])

    for turn in range(POINTS):
        four = parameters(source, turn)
        who = four + customer(source, four)
        exact = [mpf(v) for v in who]
        add("log_likelihood", who, result=log_likelihood(*exact))
        alive = p_alive(*exact)
        add("p_alive", who, result=alive)

        r, a, s, b, x, last, age = exact
        later = [r + x, a + age, s, b + age]
        t = number(source, -2, 3)
        add("expected", who, t=t, result=alive * expected(*later, mpf(t)))
        add("expected_new", four, t=t, result=expected(*exact[:4], mpf(t)))

        rate = number(source, -5, 0)
        add("discounted_for_ever", who, rate=rate, result=alive * discounted(*later, mpf(rate), inf))
        add("discounted", who, t=t, rate=rate, result=alive * discounted(*later, mpf(rate), mpf(t)))

        k = 0 if turn % 5 == 0 else int(number(source, 0, 2.5 if turn % 5 < 4 else 3.699))
        add("probability_new", four, k=k, t=t, result=probability(*exact[:4], k, mpf(t)))
        add("above_new", four, k=k, t=t, result=above(*exact[:4], k, mpf(t)))
        k = 0 if turn % 7 == 0 else int(float(later[0] / later[1]) * t * source.uniform(0, 2)) if turn % 7 < 4 else int(number(source, 0, 2))
        k = min(k, 5000)
        gone = 1 - alive if k == 0 else 0
        add("probability", who, k=k, t=t, result=gone + alive * probability(*later, k, mpf(t)))

    with open(os.path.join(HERE, "pareto_nbd.csv"), "w", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["function", "r", "alpha", "s", "beta", "x", "t_x", "T", "k", "t", "rate", "value"])
        writer.writerows(rows)


if __name__ == "__main__":
    check()
    main()
