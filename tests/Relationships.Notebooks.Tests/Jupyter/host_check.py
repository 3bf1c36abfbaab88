"""Drives the kernel's pipes to a host that is a few lines of Python: how often the messages came in the order they were sent.

    host_check.py FOLDER    the folder that holds csharp_kernel
"""

import json
import sys

sys.path.insert(0, sys.argv[1])
from csharp_kernel.host import Host  # noqa: E402

ROUNDS = 300
PATIENCE = 60

# Answers each request as a cell does that starts a child: raw output first, then the message that the cell is done.
CHILD = r"""
import os, sys
requests, replies = int(sys.argv[1]), int(sys.argv[2])
for line in os.fdopen(requests):
    if "shutdown" in line:
        break
    os.write(1, "\u00e4\n".encode() * 3000)
    os.write(2, b"e")
    os.write(replies, b'{"type": "done"}\n')
os.write(1, b"half: \xc3")
os.close(1)
os.write(replies, b'{"type": "last"}\n' + b'{"type": "long", "text": "' + b"x" * 300_000 + b'"}\n')
"""

host = Host([sys.executable, "-c", CHILD])
in_order = 0
for _ in range(ROUNDS):
    host.send(method="execute")
    text = {"stdout": "", "stderr": ""}
    while (message := host.messages.get(timeout=PATIENCE))["type"] == "stream":
        text[message["name"]] += message["text"]
    in_order += message == {"type": "done"} and text == {"stdout": "\u00e4\n" * 3000, "stderr": "e"}

host.close()
rest = []
while (message := host.messages.get(timeout=PATIENCE)) is not None:
    rest.append(message)
told = [message for message in rest if message["type"] != "stream"]
json.dump(
    {
        "rounds": ROUNDS,
        "inOrder": in_order,
        "half": "".join(message["text"] for message in rest if message["type"] == "stream"),
        "told": [message["type"] for message in told],
        "long": len(told[-1]["text"]),
    },
    sys.stdout,
)
