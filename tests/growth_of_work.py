"""The law of what reads texts: twice the input takes at most 2.5 times the work."""

import gc
from time import process_time

MOST = 2.5
# Of a machine that does other things meanwhile: the least of several is the work itself.
TRIES = 3
# Work below this is lost in the noise: the input is doubled until it takes so much.
SECONDS_TO_MEASURE = 0.02
MOST_DOUBLINGS = 4


def work_of(read, text):
    """In seconds of the processor; the least of several tries."""
    least = float("inf")
    # What collecting garbage costs depends on all that the process holds, and not on the text.
    gc.collect()
    gc.disable()
    try:
        for _ in range(TRIES):
            started = process_time()
            read(text)
            least = min(least, process_time() - started)
    finally:
        gc.enable()
    return least


def growth(read, of_size, size):
    """How many times the work a text takes that is twice as long."""
    once = work_of(read, of_size(size))
    for _ in range(MOST_DOUBLINGS):
        if once >= SECONDS_TO_MEASURE:
            break
        size *= 2
        once = work_of(read, of_size(size))
    ratios = []
    for _ in range(TRIES):
        ratios.append(work_of(read, of_size(2 * size)) / max(once, 1e-4))
        if ratios[-1] <= MOST:
            break
        once = max(once, work_of(read, of_size(size)))
    return min(ratios)
