"""Answers ARP for one address from the second request on, as if the reply to the first were lost: late-arp.py INTERFACE ADDRESS"""

import socket
import sys

REQUEST, REPLY = b"\x00\x01", b"\x00\x02"
interface, address = sys.argv[1], socket.inet_aton(sys.argv[2])
wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(0x0806))
wire.bind((interface, 0))
mac = wire.getsockname()[4]
requests = 0
print("ready", flush=True)
while True:
    frame = wire.recv(1514)
    if frame[20:22] != REQUEST or frame[38:42] != address:
        continue
    requests += 1
    if requests > 1:
        sender = frame[22:32]
        wire.send(frame[6:12] + mac + frame[12:20] + REPLY + mac + address + sender)
