#!/usr/bin/env python3
"""A bad wire between two network namespaces: `lossy-wire.py ONE OTHER LOSS JITTER_MS SEED [PORT:MS…] [line:KBIT:DELAY_MS]`.

Creates the interface `wire0` in each and forwards packets between them, both ways: each is lost with probability LOSS, or
arrives after a random delay between 0 and JITTER_MS milliseconds, so that packets overtake each other. What comes from a
TCP PORT of the other end arrives MS milliseconds later still. With a line, packets leave each end one after another at KBIT kilobits a second,
and arrive DELAY_MS milliseconds after they left, in their order.
Prints `ready` when both interfaces exist. It is a script because not every kernel has netem.
"""
import ctypes
import fcntl
import heapq
import os
import random
import select
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN_NO_PI = 0x1001
CLONE_NEWNET = 0x40000000

libc = ctypes.CDLL(None, use_errno=True)


def tun_in(namespace: str) -> int:
    """The device's file stays ours when we leave the namespace."""
    with open(f"/run/netns/{namespace}") as file:
        if libc.setns(file.fileno(), CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), f"cannot enter {namespace}")
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH", b"wire0", IFF_TUN_NO_PI))
    return tun


def tcp_source(packet: bytes) -> int:
    """The source port of an IPv4 TCP packet; else 0."""
    if packet[0] >> 4 != 4 or packet[9] != 6:
        return 0
    return struct.unpack_from("!H", packet, (packet[0] & 15) * 4)[0]


class Line:
    """One direction: when a packet that comes now has arrived."""

    def __init__(self, kbit: float, delay: float) -> None:
        self.rate = kbit * 125
        self.delay = delay
        self.free = 0.0

    def due(self, size: int) -> float:
        self.free = max(self.free, time.monotonic()) + size / self.rate
        return self.free + self.delay


def carry(
    one: int, other: int, loss: float, jitter: float, late: dict[int, float], line: tuple[float, float] | None
) -> None:
    far = {one: other, other: one}
    lines = {} if line is None else {end: Line(*line) for end in far}
    waiting: list[tuple[float, int, int, bytes]] = []
    number = 0
    while True:
        wait = max(0.0, waiting[0][0] - time.monotonic()) if waiting else None
        for end in select.select([one, other], [], [], wait)[0]:
            try:
                packet = os.read(end, 65536)
            except BlockingIOError:
                continue
            held = late.get(tcp_source(packet), 0.0) if end == other else 0.0
            if random.random() >= loss:
                number += 1
                start = lines[end].due(len(packet)) if lines else time.monotonic()
                due = start + random.random() * jitter + held
                heapq.heappush(waiting, (due, number, far[end], packet))
        now = time.monotonic()
        while waiting and waiting[0][0] <= now:
            _, _, to, packet = heapq.heappop(waiting)
            try:
                os.write(to, packet)
            except OSError:
                pass  # The interface is down or its queue is full: lost, as on any wire.


def main() -> None:
    names, (loss, jitter, seed) = sys.argv[1:3], map(float, sys.argv[3:6])
    random.seed(int(seed))
    words = [word.split(":") for word in sys.argv[6:]]
    late = {int(port): float(ms) / 1000 for port, ms in (word for word in words if word[0] != "line")}
    line = next(((float(kbit), float(ms) / 1000) for name, kbit, ms in (w for w in words if len(w) == 3)), None)
    one, other = (tun_in(name) for name in names)
    print("ready", flush=True)
    carry(one, other, loss, jitter / 1000, late, line)


main()
