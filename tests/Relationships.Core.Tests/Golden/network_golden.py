"""Golden values of opinions and of trust along a network, at 50 digits, independent of the library.

Run with mpmath (Debian: python3-mpmath):  /usr/bin/python3 network_golden.py
It writes opinion.csv and network.csv next to itself. Discounting and fusion are computed on belief masses (b, d, u, a)
as Josang's Subjective Logic (2016) writes them, not on evidence as the library does; the rows by hand are the known answers of the
model's text. A network is truster t, introducer j, witness w, target k; evidence flow is computed from its definition.
"""
import pathlib
import random

from mpmath import mp, mpf

mp.dps = 50
HERE = pathlib.Path(__file__).parent


def text(value):
    return mp.nstr(mpf(value), 20, min_fixed=0, max_fixed=1)


def write(name, head, rows):
    lines = [",".join(head)] + [",".join(text(v) for v in row) for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n")


def discounted(p, x):
    b, d, u, a = x
    return (p * b, p * d, 1 - p * (b + d), a)


def cumulative(x, y):
    (b, d, u, a), (c, e, v, f) = x, y
    k = u + v - u * v
    n = u + v - 2 * u * v
    base = (a * v + f * u - (a + f) * u * v) / n if n else (a + f) / 2
    return ((b * v + c * u) / k, (d * v + e * u) / k, u * v / k, base)


def averaging(x, y):
    (b, d, u, a), (c, e, v, f) = x, y
    return ((b * v + c * u) / (u + v), (d * v + e * u) / (u + v), 2 * u * v / (u + v), (a + f) / 2)


def weighted(x, y):
    (b, d, u, a), (c, e, v, f) = x, y
    k = u + v - 2 * u * v
    if k == 0:
        return (mpf(0), mpf(0), mpf(1), (a + f) / 2)
    return ((b * (1 - u) * v + c * (1 - v) * u) / k, (d * (1 - u) * v + e * (1 - v) * u) / k,
            (2 - u - v) * u * v / k, (a * (1 - u) + f * (1 - v)) / (2 - u - v))


def random_opinion(rng):
    u = 1 - rng.random()
    b = rng.random() * (1 - u)
    b, u, a = mpf(b), mpf(u), mpf(rng.random())
    return (b, mpf(float(1 - b - u)), u, a)


def exact(x):
    """Doubles in, and d what the doubles leave, so that the library reads the same opinion."""
    return tuple(mpf(float(v)) for v in x)


def opinions():
    rng = random.Random(20240229)
    known = [((.53, .227, .243, 1), (.091, .604, .305, .4)), ((.6, .3, .1, 0), (.091, .604, .305, .4)),
             ((.4, 0, .6, .5), (.7, 0, .3, .5)), ((0, 0, 1, .2), (0, 0, 1, .7)), ((0, 0, 1, .2), (.5, .3, .2, .7))]
    pairs = [(exact(x), exact(y)) for x, y in known] + [(random_opinion(rng), random_opinion(rng)) for _ in range(300)]
    names = ["discounted", "cumulative", "averaging", "weighted"]
    head = [s + v for s in ("x_", "y_") for v in "bdua"] + [n + "_" + v for n in names for v in "bdua"]
    rows = []
    for x, y in pairs:
        row = [*x, *y]
        for result in (discounted(x[0] + x[3] * x[2], y), cumulative(x, y), averaging(x, y), weighted(x, y)):
            row += result
        rows.append(row)
    write("opinion.csv", head, rows)


def opinion(r, s, w, a):
    m = r + s + w
    return (r / m, s / m, w / m, a)


def evidence(x, w):
    return (w * x[0] / x[2], w * x[1] / x[2])


def capped(e, cap):
    m = e[0] + e[1]
    return e if m <= cap else (e[0] * cap / m, e[1] * cap / m)


def worth(e, w, a):
    return (e[0] + a * w) / (e[0] + e[1] + w)


def network(row, classic):
    w, a, ref, cap, rec = (row[n] for n in ("W", "a", "referral", "cap", "reciprocity"))

    def e(name):
        return (row[name + "_good"], row[name + "_bad"])

    def second_hand(weight, told):
        if classic:
            return evidence(discounted(weight, opinion(*told, w, a)), w)
        return (weight * told[0], weight * told[1])

    tj, tw, jw = e("tj"), e("tw"), e("jw")
    introduced = capped(second_hand(worth(tj, w, ref), jw), cap) if sum(tj) else (mpf(0), mpf(0))
    known, strangers = (mpf(0), mpf(0)), (mpf(0), mpf(0))
    for referral, told in ((tj, e("jk")), ((tw[0] + introduced[0], tw[1] + introduced[1]), e("wk"))):
        heard = second_hand(worth(referral, w, ref), told)
        if sum(referral) > 0:
            known = (known[0] + heard[0], known[1] + heard[1])
        else:
            strangers = (strangers[0] + heard[0], strangers[1] + heard[1])
    known = capped(known, cap)
    strangers = capped(strangers, max(mpf(0), cap - sum(known)))
    back = capped(tuple(rec * v for v in e("kt")), w)
    r = e("tk")[0] + back[0] + known[0] + strangers[0]
    s = e("tk")[1] + back[1] + known[1] + strangers[1]
    m = r + s + w
    return (r + a * w) / m, w / m


def networks():
    rng = random.Random(20240301)
    edges = ["tj", "tw", "jw", "jk", "wk", "tk", "kt"]
    head = ["W", "a", "referral", "cap", "reciprocity"] + [e + "_" + g for e in edges for g in ("good", "bad")]
    rows = []
    for _ in range(300):
        w = rng.choice([2.0, 2.0, 0.5, 7.0])
        row = {"W": w, "a": rng.random(), "referral": rng.random(), "cap": w * rng.choice([1.0, 1.0, rng.random()]),
               "reciprocity": rng.choice([0.5, 0.0, rng.random()])}
        for e in edges:
            there = rng.random() < .75
            row[e + "_good"] = rng.random() * 4 if there else 0.0
            row[e + "_bad"] = rng.random() * 3 if there and rng.random() < .6 else 0.0
        row = {n: mpf(v) for n, v in row.items()}
        rows.append([row[n] for n in head] + [*network(row, False), *network(row, True)])
    write("network.csv", head + ["flow_value", "flow_u", "classic_value", "classic_u"], rows)


opinions()
networks()
