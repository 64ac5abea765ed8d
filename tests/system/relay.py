"""A TCP relay that remembers what it carried, and writes it as a capture file for tshark: so an unprivileged user sees both
directions of a conversation as they were on the wire."""

import contextlib
import socket
import struct
import threading
import time

SERVER, CLIENT = ("10.0.0.1", 2575), ("10.0.0.2", 40000)
LARGEST = 1400  # bytes a packet
SYN, ACK, PUSH = 0x02, 0x10, 0x08


class Relay:
    """Listens at a port of its own and passes each connection on to `target`, another of this machine. A caller whom nobody
    answers there is hung up on. `carried`: for each connection a list of (time, from_client, bytes)."""

    def __init__(self, target):
        self.target, self.carried = target, []
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.server.accept()
            except OSError:
                return
            threading.Thread(target=self.connect, args=(client,), daemon=True).start()

    def connect(self, client):
        with client:
            try:
                peer = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            with peer:
                said = []
                self.carried.append(said)
                back = threading.Thread(target=self.carry, args=(peer, client, False, said), daemon=True)
                back.start()
                self.carry(client, peer, True, said)
                back.join()

    @staticmethod
    def carry(source, sink, from_client, said):
        try:
            while data := source.recv(65536):
                said.append((time.time(), from_client, data))
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(OSError):
            self.server.shutdown(socket.SHUT_RDWR)
        self.server.close()


def segment(source, sink, seq, ack, flags, data=b""):
    tcp = struct.pack("!HHIIBBHHH", source[1], sink[1], seq, ack, 5 << 4, flags, 65535, 0, 0) + data
    head = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(tcp), 0, 0, 64, socket.IPPROTO_TCP, 0,
                       socket.inet_aton(source[0]), socket.inet_aton(sink[0]))
    return head + tcp


def packets(said, number):
    """A conversation as IP packets with their times: the three that open it, then what was said."""
    client = (CLIENT[0], CLIENT[1] + number)
    began = said[0][0]
    yield began, segment(client, SERVER, 0, 0, SYN)
    yield began, segment(SERVER, client, 0, 1, SYN | ACK)
    yield began, segment(client, SERVER, 1, 1, ACK)
    sent = {True: 1, False: 1}
    for at, from_client, data in said:
        source, sink = (client, SERVER) if from_client else (SERVER, client)
        for i in range(0, len(data), LARGEST):
            piece = data[i:i + LARGEST]
            yield at, segment(source, sink, sent[from_client], sent[not from_client], ACK | PUSH, piece)
            sent[from_client] += len(piece)


def write_pcap(path, conversations):
    """pcap of raw IP packets (link type 101), each conversation from a port of its own."""
    with open(path, "wb") as file:
        file.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 101))
        for number, said in enumerate(conversations):
            for at, packet in packets(said, number):
                file.write(struct.pack("<IIII", int(at), int(at % 1 * 1e6), len(packet), len(packet)) + packet)
