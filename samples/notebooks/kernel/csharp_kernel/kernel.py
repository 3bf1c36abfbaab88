"""What Jupyter talks to: requests in, the host's messages out."""

import os
import queue
import time

from ipykernel.kernelbase import Kernel

from .host import Host

HOST_VARIABLE = "CSHARP_KERNEL_HOST"
INTERRUPT_PATIENCE = 3.0  # seconds
REPLY_PATIENCE = 10.0  # seconds, for what runs no code


class CSharpKernel(Kernel):
    """Runs C# cells in a .NET host, which starts with the first request."""

    implementation = "csharp_kernel"
    implementation_version = "0.1.0"
    banner = "C# by Roslyn scripting"
    language_info = {
        "name": "C#",
        "file_extension": ".cs",
        "mimetype": "text/x-csharp",
        "pygments_lexer": "csharp",
        "codemirror_mode": "text/x-csharp",
    }

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._host = None

    def do_execute(self, code, silent, store_history=True, user_expressions=None, allow_stdin=False, **_):
        if not code.strip():
            return self._ok()
        host = self._running_host()
        host.send(method="execute", code=code, cell=self.execution_count)
        error = None
        deadline = None
        while True:
            try:
                message = self._next(host, deadline)
                if message is None:
                    return self._lost(host, silent, deadline is not None)
                if message["type"] == "done":
                    break
                if message["type"] == "error":
                    error = message
                elif not silent:
                    self._show(message)
            except KeyboardInterrupt:
                # Asked again while it lasts, for a cell may catch the first.
                host.send(method="interrupt")
                deadline = deadline or time.monotonic() + INTERRUPT_PATIENCE
        return self._ok() if error is None else self._fail(error["name"], error["message"], error["traceback"], silent)

    def do_complete(self, code, cursor_pos):
        reply = self._ask("complete", code=code, cursor=cursor_pos) or {}
        return {
            "status": "ok",
            "matches": reply.get("matches", []),
            "cursor_start": reply.get("start", cursor_pos),
            "cursor_end": reply.get("end", cursor_pos),
            "metadata": {},
        }

    def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        reply = self._ask("inspect", code=code, cursor=cursor_pos) or {}
        text = reply.get("text")
        return {"status": "ok", "found": text is not None, "data": {"text/plain": text} if text else {}, "metadata": {}}

    def do_is_complete(self, code):
        reply = self._ask("isComplete", code=code)
        return {"status": "unknown"} if reply is None else {"status": reply["status"], "indent": ""}

    def do_shutdown(self, restart):
        if self._host is not None:
            self._host.close()
            self._host = None
        return {"status": "ok", "restart": restart}

    def _running_host(self):
        if self._host is None or not self._host.is_alive:
            self._host = Host(["dotnet", os.environ[HOST_VARIABLE]])
        return self._host

    def _ask(self, method, **request):
        """A request that runs no code: its reply, or None where the host has none."""
        host = self._running_host()
        host.send(method=method, **request)
        deadline = time.monotonic() + REPLY_PATIENCE
        while (message := self._next(host, deadline)) is not None:
            if message["type"] == method:
                return message
            if message["type"] == "stream":
                self._show(message)
        return None

    @staticmethod
    def _next(host, deadline):
        """The next message; None where the host has ended or the deadline has passed."""
        while True:
            try:
                return host.messages.get(timeout=0.2)
            except queue.Empty:
                if deadline is not None and time.monotonic() > deadline:
                    return None

    def _show(self, message):
        kind = message["type"]
        if kind == "stream":
            self.send_response(self.iopub_socket, "stream", {"name": message["name"], "text": message["text"]})
        elif kind == "display":
            content = {"data": message["data"], "metadata": {}, "transient": {}}
            self.send_response(self.iopub_socket, "display_data", content)
        elif kind == "result":
            content = {"data": message["data"], "metadata": {}, "execution_count": self.execution_count}
            self.send_response(self.iopub_socket, "execute_result", content)

    def _lost(self, host, silent, interrupted):
        host.kill()
        self._host = None
        why = "did not stop within 3 seconds and was ended" if interrupted else "has ended"
        return self._fail("HostEnded", f"the .NET host {why}; all variables are lost", [], silent)

    def _ok(self):
        return {"status": "ok", "execution_count": self.execution_count, "payload": [], "user_expressions": {}}

    def _fail(self, name, message, traceback, silent):
        content = {"ename": name, "evalue": message, "traceback": traceback or [f"{name}: {message}"]}
        if not silent:
            self.send_response(self.iopub_socket, "error", content)
        return {"status": "error", "execution_count": self.execution_count, **content}
