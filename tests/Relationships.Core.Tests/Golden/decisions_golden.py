"""Golden values of the odds of an investment, independent of the library.

Run:  /usr/bin/python3 decisions_golden.py     (needs nothing; about half a minute)
It writes decisions.csv next to itself. A = D (s + p L) g(q) with D and q Beta-, L Gamma-distributed, all independent; g(q) = (1 + B) sigma((q - q0) / tau) - B.
Expectations and tails are sums over a fine grid of the densities themselves, where the library uses equally probable points.
Their own error is below 1e-4 (doubling the grid changes no number by more).
"""
import csv
import math
import pathlib

Q0, TAU, KAPPA = 0.5, 0.1, 15.0
QUALITIES, GAINS, DESIRES = 1200, 1200, 20000
COLUMNS = "desire_for,desire_against,quality_good,quality_bad,B,sure,per_purchase,shape,exposure,response,gain,threshold,above,know_desire".split(",")
CASES = [
    (0, 0, 0, 0, 1, 100, 0, 1, 1),
    (3, 1, 5, 1, 1, 100, 0, 1, 1),
    (3, 1, 5, 1, 1, 50, 20, 6, 2),
    (0, 0, 9, 1, 1, 10, 40, 1.5, 1),
    (1, 4, 2, 2, 2, 300, 10, 30, 3),
    (12, 0, 20, 2, 1, 0, 25, 40, 10),
    (8, 3, 1, 6, 1, 400, 5, 3, 1),
    (2, 2, 0.5, 0.25, 1, 60, 60, 2, 4),
]


def beta_grid(a, b, count):
    """Middles of equal steps with their probabilities, which sum to 1."""
    xs = [(i + 0.5) / count for i in range(count)]
    weights = [math.exp((a - 1) * math.log(x) + (b - 1) * math.log1p(-x)) for x in xs]
    total = sum(weights)
    return xs, [w / total for w in weights]


def gamma_grid(shape, rate, count):
    top = (shape + 12 * math.sqrt(shape) + 12) / rate
    xs = [top * (i + 0.5) / count for i in range(count)]
    weights = [math.exp((shape - 1) * math.log(x) - rate * x) for x in xs]
    total = sum(weights)
    return xs, [w / total for w in weights]


def response(q, backfire):
    return (1 + backfire) / (1 + math.exp((Q0 - q) / TAU)) - backfire


def best_value(a):
    return a - KAPPA - KAPPA * math.log(a / KAPPA) if a > KAPPA else 0.0


def row(case):
    r, s, good, bad, backfire, sure, per, shape, rate = map(float, case)
    desires, desire_weights = beta_grid(r + 1, s + 1, DESIRES)
    tail = [0.0] * (DESIRES + 1)
    for i in range(DESIRES - 1, -1, -1):
        tail[i] = tail[i + 1] + desire_weights[i]
    responses = [(response(q, backfire), w) for q, w in zip(*beta_grid(good + 1, bad + 1, QUALITIES))]
    gains = [(sure + per * x, w) for x, w in zip(*gamma_grid(shape, rate, GAINS))] if per else [(sure, 1.0)]
    mean_response = sum(g * w for g, w in responses)
    mean_gain = sure + per * shape / rate
    mean_desire = (r + 1) / (r + s + 2)
    threshold = max(KAPPA, mean_gain * mean_response * mean_desire / 2)
    above = 0.0
    for g, w in responses:
        for u, v in gains:
            if u * g > threshold:
                at = threshold / (u * g) * DESIRES
                i = int(at)
                above += w * v * (tail[i] + (at - i) * (tail[i + 1] - tail[i]))
    rest = mean_gain * mean_response
    know = sum(w * best_value(x * rest) for x, w in zip(desires, desire_weights)) - best_value(rest * mean_desire)
    return [*case, *(f"{x:.9g}" for x in (mean_response, mean_gain, threshold, above, know))]


if __name__ == "__main__":
    path = pathlib.Path(__file__).with_name("decisions.csv")
    with path.open("w", newline="", encoding="ascii") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for case in CASES:
            writer.writerow(row(case))
