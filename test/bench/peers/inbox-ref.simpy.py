"""The reference model (see ../inbox-ref.yaml) in SimPy 3 or 4: python3 inbox-ref.simpy.py L|S DAYS SEED"""

import json
import random
import resource
import sys
from array import array
from math import log, sqrt

import simpy

SIZES = {'L': (25, 20, 1.0), 'S': (3, 2, 0.1)}
WRITE_BACK = 0.25
WRITE_BACK_RATE = 1 / 1440


def log_of(mean, cv):
    variance = log(1 + cv * cv)
    return log(mean) - variance / 2, sqrt(variance)


# Priority, messages a minute, chance to be forwarded, nurse, physician
CATEGORIES = [
    (0, 0.6, 0.60, log_of(4, 0.8), log_of(5, 1)),
    (1, 2.4, 0.45, log_of(3, 1.0), log_of(6, 1)),
    (1, 3.0, 0.15, log_of(2, 0.7), log_of(7, 1)),
]


def simulate(size, days):
    nurse_count, physician_count, factor = SIZES[size]
    env = simpy.Environment()
    nurses = simpy.PriorityResource(env, nurse_count)
    physicians = [simpy.Resource(env) for _ in range(physician_count)]
    times = array('d')
    arrived = 0
    timeout, uniform, lognormal, exponential = env.timeout, random.random, random.lognormvariate, random.expovariate

    def message(priority, forward, nurse, physician):
        nonlocal arrived
        owner = physicians[int(uniform() * physician_count)]
        while True:
            arrived += 1
            start = env.now
            with nurses.request(priority=priority) as turn:
                yield turn
                yield timeout(lognormal(*nurse))
            if uniform() < forward:
                with owner.request() as turn:
                    yield turn
                    yield timeout(lognormal(*physician))
            times.append(env.now - start)
            if uniform() >= WRITE_BACK:
                return
            yield timeout(exponential(WRITE_BACK_RATE))

    def source(priority, per_minute, *way):
        while True:
            yield timeout(exponential(per_minute * factor))
            env.process(message(priority, *way))

    for category in CATEGORIES:
        env.process(source(*category))
    env.run(until=1440 * days)
    return arrived, times


def user_seconds():
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def main():
    size, days, seed = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    random.seed(seed)
    start = user_seconds()
    arrived, times = simulate(size, days)
    cpu = user_seconds() - start
    ordered = sorted(times)
    # Darwin counts bytes, others kilobytes.
    unit = 1 << 20 if sys.platform == 'darwin' else 1 << 10
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(json.dumps({
        'messages': arrived,
        'meanMin': sum(ordered) / len(ordered),
        'p90Min': ordered[int(0.9 * len(ordered))],
        'cpuSeconds': cpu,
        'peakMb': peak_mb,
    }))


main()
