"""The law of what reads texts: twice the input takes at most 2.5 times the work."""

import gc
from time import process_time

MOST = 2.5
# Over three doublings what grows with the square takes 64 times the work, and what grows with the
# text 8 times. Over one doubling another process on the machine is enough to blur the two.
DOUBLINGS = 3
# Of a machine that does other things meanwhile: the least of several is the work itself.
TRIES = 8
# Work below this is lost in the noise: the text is read again and again until it takes so much.
SECONDS_TO_MEASURE = 0.005


def seconds_of(read, text, times):
    started = process_time()
    for _ in range(times):
        read(text)
    return process_time() - started


def repeats_of(read, text):
    """How many times a text is read so that it takes long enough to be measured."""
    times = 1
    while seconds_of(read, text, times) < SECONDS_TO_MEASURE and times < 2**14:
        times *= 2
    return times


def growth(read, of_size, size):
    """How many times the work a text takes that is twice as long: the mean over DOUBLINGS."""
    short, long = of_size(size), of_size(size * 2**DOUBLINGS)
    # What collecting garbage costs depends on all that the process holds, and not on the text.
    gc.collect()
    gc.disable()
    try:
        times = repeats_of(read, short)
        once = often = float("inf")
        for _ in range(TRIES):
            once = min(once, seconds_of(read, short, times))
            often = min(often, seconds_of(read, long, times))
            if often / once <= MOST**DOUBLINGS:
                break
    finally:
        gc.enable()
    return (often / once) ** (1 / DOUBLINGS)
