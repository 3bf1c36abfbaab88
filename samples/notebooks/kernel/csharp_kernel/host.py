"""The .NET process that runs the cells, and the pipes to it.

Requests and messages are JSON, one a line, on file descriptors of their own: a child process that a cell starts inherits
standard input and output, and must not write into the protocol. What arrives on standard output and error is raw output.
"""

import codecs
import fcntl
import json
import os
import queue
import selectors
import signal
import struct
import subprocess
import termios
import threading

CHUNK = 65536


class Host:
    """One running host. Messages and raw output arrive in ``messages``; None there means that the host has ended."""

    def __init__(self, command):
        self.messages = queue.Queue()
        to_host, self._requests = os.pipe()
        self._replies, from_host = os.pipe()
        try:
            self._process = subprocess.Popen(
                [*command, str(to_host), str(from_host)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                pass_fds=(to_host, from_host),
                start_new_session=True,  # an interrupt is sent as a request; the signal is for the kernel alone
            )
        except OSError:
            os.close(self._requests)
            os.close(self._replies)
            raise
        finally:
            os.close(to_host)
            os.close(from_host)
        self._raw = [RawOutput(self._process.stdout, "stdout"), RawOutput(self._process.stderr, "stderr")]
        threading.Thread(target=self._read, daemon=True).start()

    def send(self, **request):
        """Sends a request; a host that has ended shows in ``messages``."""
        line = memoryview(json.dumps(request).encode() + b"\n")
        try:
            while line:
                line = line[os.write(self._requests, line) :]
        except OSError:
            pass

    @property
    def is_alive(self):
        return self._process.poll() is None

    def kill(self):
        """Ends the host and whatever the cells have started."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        self._process.wait()

    def close(self, patience=2.0):
        """Asks the host to end; kills it where it does not."""
        self.send(method="shutdown")
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            pass
        self.kill()
        os.close(self._requests)

    def _read(self):
        """Puts what arrives. One thread for all pipes: what a cell's children wrote before a message is put before it."""
        line = []
        with selectors.DefaultSelector() as arrivals:
            for pipe in (self._replies, *self._raw):
                arrivals.register(pipe, selectors.EVENT_READ)
            replies = None
            while replies != b"":
                ready = {key.fileobj for key, _ in arrivals.select()}
                replies = os.read(self._replies, CHUNK) if self._replies in ready else None
                for raw in [raw for raw in self._raw if not raw.ended]:  # after the replies: their output is in the pipes by now
                    if text := raw.read(raw in ready):
                        self.messages.put({"type": "stream", "name": raw.name, "text": text})
                    if raw.ended:
                        arrivals.unregister(raw)
                for part in (replies or b"").splitlines(keepends=True):
                    line.append(part)
                    if part.endswith(b"\n"):
                        self.messages.put(json.loads(b"".join(line)))
                        line.clear()
        os.close(self._replies)
        self._process.wait()
        self.messages.put(None)


class RawOutput:
    """What the host and its children write to one of its standard streams."""

    def __init__(self, pipe, name):
        self.name = name
        self.ended = False
        self._pipe = pipe
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def fileno(self):
        return self._pipe.fileno()

    def read(self, ready):
        """The text that is there now, without waiting for more. A pipe that is ready and has nothing has ended."""
        (available,) = struct.unpack("i", fcntl.ioctl(self._pipe, termios.FIONREAD, bytes(4)))
        self.ended = ready and not available
        return self._decoder.decode(os.read(self.fileno(), available) if available else b"", final=self.ended)
