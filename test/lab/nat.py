#!/usr/bin/env python3
"""A NAT between two network namespaces: `nat.py INSIDE OUTSIDE ADDRESS ENTRIES IDLE_S`.

Creates the interface `nat0` in each and forwards TCP and UDP from inside to outside, translated to ADDRESS and a port of
its own (RFC 3022), and the answers back. It keeps an entry for each flow until that has been idle for IDLE_S
seconds; when there are ENTRIES of them, packets of further ones are silently dropped, as by the connection tracking of a
small firewall. Prints `ready` when both interfaces exist. It is a script because not every kernel has conntrack.
"""
import ctypes
import fcntl
import os
import select
import socket
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN_NO_PI = 0x1001
CLONE_NEWNET = 0x40000000
FIRST_PORT = 20_000
CHECKSUM_AT = {6: 16, 17: 6}

libc = ctypes.CDLL(None, use_errno=True)


def tun_in(namespace: str) -> int:
    """The device's file stays ours when we leave the namespace."""
    with open(f"/run/netns/{namespace}") as file:
        if libc.setns(file.fileno(), CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), f"cannot enter {namespace}")
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH", b"nat0", IFF_TUN_NO_PI))
    return tun


def folded(words: int) -> int:
    while words > 0xFFFF:
        words = (words & 0xFFFF) + (words >> 16)
    return words


def words_of(data: bytes) -> int:
    return sum(struct.unpack(f"!{len(data) // 2}H", data))


def put(packet: bytearray, at: int, new: bytes, sums: list[int]) -> None:
    """Changes two or four bytes and the checksums over them (RFC 1624, equation 3)."""
    for where in sums:
        (old_sum,) = struct.unpack_from("!H", packet, where)
        # A UDP datagram without a checksum stays without.
        if old_sum == 0 and where != 10:
            continue
        gone = sum(0xFFFF - word for word in struct.unpack(f"!{len(new) // 2}H", packet[at : at + len(new)]))
        sum_now = 0xFFFF - folded(0xFFFF - old_sum + gone + words_of(new))
        struct.pack_into("!H", packet, where, sum_now)
    packet[at : at + len(new)] = new


class Nat:
    def __init__(self, address: str, entries: int, idle: float) -> None:
        self.address = socket.inet_aton(address)
        self.entries = entries
        self.idle = idle
        self.ports: dict[tuple, int] = {}
        self.flows: dict[int, tuple[tuple, float]] = {}
        self.next = FIRST_PORT

    def port_for(self, flow: tuple) -> int | None:
        now = time.monotonic()
        port = self.ports.get(flow)
        if port is None:
            for old, (who, seen) in list(self.flows.items()):
                if now - seen > self.idle:
                    del self.flows[old], self.ports[who]
            if len(self.flows) >= self.entries:
                return None
            port, self.next = self.next, self.next + 1
            self.ports[flow] = port
        self.flows[port] = (flow, now)
        return port

    def out(self, packet: bytearray) -> bool:
        """Puts our address in place of the sender's; false where the packet is dropped."""
        if packet[0] >> 4 != 4 or packet[9] not in CHECKSUM_AT:
            return False
        at = (packet[0] & 15) * 4
        port = self.port_for((packet[9], bytes(packet[12:20]), bytes(packet[at : at + 4])))
        if port is None:
            return False
        inner = at + CHECKSUM_AT[packet[9]]
        put(packet, 12, self.address, [10, inner])
        put(packet, at, struct.pack("!H", port), [inner])
        return True

    def back(self, packet: bytearray) -> bool:
        """Puts the sender's address back in place of ours; false without a flow from inside."""
        if packet[0] >> 4 != 4 or packet[9] not in CHECKSUM_AT or packet[16:20] != self.address:
            return False
        at = (packet[0] & 15) * 4
        (port,) = struct.unpack_from("!H", packet, at + 2)
        flow, _ = self.flows.get(port, (None, 0))
        if flow is None:
            return False
        protocol, addresses, ports = flow
        if (protocol, addresses[4:], ports[2:]) != (packet[9], packet[12:16], packet[at : at + 2]):
            return False
        self.flows[port] = (flow, time.monotonic())
        inner = at + CHECKSUM_AT[protocol]
        put(packet, 16, addresses[:4], [10, inner])
        put(packet, at + 2, ports[:2], [inner])
        return True


def main() -> None:
    inside, outside = (tun_in(name) for name in sys.argv[1:3])
    nat = Nat(sys.argv[3], int(sys.argv[4]), float(sys.argv[5]))
    print("ready", flush=True)
    while True:
        for end in select.select([inside, outside], [], [])[0]:
            try:
                packet = bytearray(os.read(end, 65536))
                if nat.out(packet) if end == inside else nat.back(packet):
                    os.write(outside if end == inside else inside, packet)
            except OSError:
                pass  # Nothing there, or an interface is down: lost, as on any wire.


main()
