"""The .NET process that runs the cells, and the pipes to it.

Requests and messages are JSON, one a line, on file descriptors of their own: a child process that a cell starts inherits
standard input and output, and must not write into the protocol. What arrives on standard output and error is raw output.
"""

import json
import os
import queue
import signal
import subprocess
import threading

RAW_CHUNK = 4096


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
        self._raw = [
            threading.Thread(target=self._forward, args=(pipe, name), daemon=True)
            for pipe, name in ((self._process.stdout, "stdout"), (self._process.stderr, "stderr"))
        ]
        for thread in self._raw:
            thread.start()
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
        with os.fdopen(self._replies, encoding="utf-8") as replies:
            for line in replies:
                self.messages.put(json.loads(line))
        self._process.wait()
        self.messages.put(None)

    def _forward(self, pipe, name):
        while chunk := pipe.read1(RAW_CHUNK):
            self.messages.put({"type": "stream", "name": name, "text": chunk.decode("utf-8", "replace")})
