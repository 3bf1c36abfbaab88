"""Maxima of the three likelihoods on real and published data, at 30 digits, with standard errors: the constants of the fit tests.

Run with mpmath:  /usr/bin/python3 discrete_maxima.py FOLDER   where FOLDER has donations_bgbb.csv and cdnow_sample.csv.
It prints; it writes nothing. Newton's method on the papers' formulas with derivatives by differences at 30 digits.
"""
import csv
import datetime
import os
import sys

from mpmath import exp, log, loggamma, lu_solve, matrix, mp, mpf, norm, nstr, sqrt

mp.dps = 30


def log_beta(a, b):
    return loggamma(a) + loggamma(b) - loggamma(a + b)


def read(folder, name):
    with open(os.path.join(folder, name), newline="") as stream:
        return list(csv.reader(stream))[1:]


def maximize(name, likelihood, start):
    def at(u, i=0, di=0, j=0, dj=0):
        moved = list(u)
        moved[i] += di
        moved[j] += dj
        return likelihood(*[exp(v) for v in moved])

    u = [log(mpf(v)) for v in start]
    size, h, k = len(u), mpf("1e-8"), mpf("1e-7")
    for _ in range(4):
        gradient = matrix([(at(u, i, h) - at(u, i, -h)) / (2 * h) for i in range(size)])
        hessian = matrix(size, size)
        for i in range(size):
            for j in range(i, size):
                hessian[i, j] = hessian[j, i] = (
                    at(u, i, k, j, k) - at(u, i, k, j, -k) - at(u, i, -k, j, k) + at(u, i, -k, j, -k)) / (4 * k * k)
        step = lu_solve(hessian, -gradient)
        u = [u[i] + step[i] for i in range(size)]
    covariance = (-hessian) ** -1
    print(name, nstr(at(u), 16), "gradient", nstr(norm(gradient), 3))
    print("  estimates", [nstr(exp(v), 12) for v in u])
    print("  standard errors", [nstr(exp(u[i]) * sqrt(covariance[i, i]), 10) for i in range(size)])


def donations(folder):
    rows = [tuple(int(v) for v in row) for row in read(folder, "donations_bgbb.csv")]

    def likelihood(a, b, g, d):
        total = mpf(0)
        for x, last, n, weight in rows:
            value = exp(log_beta(a + x, b + n - x) - log_beta(a, b) + log_beta(g, d + n) - log_beta(g, d))
            for i in range(last, n):
                value += exp(log_beta(a + x, b + i - x) - log_beta(a, b) + log_beta(g + 1, d + i) - log_beta(g, d))
            total += weight * log(value)
        return total

    maximize("BG/BB, donations", likelihood, ("1.2", ".75", ".66", "2.8"))


def cdnow_spend(folder):
    cut, customers = datetime.date(1997, 9, 30), {}
    for customer, date, _, value in read(folder, "cdnow_sample.csv"):
        day = datetime.date.fromisoformat(date)
        if day <= cut:
            days = customers.setdefault(customer, {})
            days[day] = days.get(day, mpf(0)) + mpf(value)
    spend = []
    for days in customers.values():
        repeats = sorted(days)[1:]
        if repeats:
            mean = sum(days[day] for day in repeats) / len(repeats)
            if mean > 0:
                spend.append((len(repeats), mean))

    def likelihood(p, q, v):
        of_count = {}
        total = mpf(0)
        for x, m in spend:
            if x not in of_count:
                of_count[x] = loggamma(p * x + q) - loggamma(p * x) - loggamma(q) + q * log(v) + p * x * log(mpf(x))
            total += of_count[x] + (p * x - 1) * log(m) - (p * x + q) * log(v + m * x)
        return total

    maximize(f"Gamma-Gamma, CDNOW, {len(spend)} customers", likelihood, ("6.25", "3.74", "15.44"))
    n = len(spend)
    mean_x, mean_m = mpf(sum(x for x, _ in spend)) / n, sum(m for _, m in spend) / n
    product = sum((x - mean_x) * (m - mean_m) for x, m in spend)
    print("  correlation", nstr(product / sqrt(sum((x - mean_x) ** 2 for x, _ in spend) * sum((m - mean_m) ** 2 for _, m in spend)), 8))


def regular_survivors():
    left = [1000, 631, 468, 382, 326, 289, 262, 241]

    def likelihood(a, b):
        def survival(t):
            return exp(log_beta(a, b + t) - log_beta(a, b))
        lost = sum((left[t] - left[t + 1]) * log(survival(t) - survival(t + 1)) for t in range(7))
        return lost + left[7] * log(survival(7))

    maximize("Shifted beta-geometric, regular", likelihood, (".704", "1.182"))


if __name__ == "__main__":
    donations(sys.argv[1])
    cdnow_spend(sys.argv[1])
    regular_survivors()
