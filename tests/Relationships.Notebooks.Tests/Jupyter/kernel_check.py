"""Drives the installed kernel as a front end does and prints what came back, as JSON."""

import json
import sys
import threading
import time

from jupyter_client.manager import KernelManager

PATIENCE = 60

manager = KernelManager(kernel_name=".net-csharp")
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=PATIENCE)
found = {}


def run(code, interrupt_after=None):
    """Runs a cell: the status of the reply, the messages in between, and the seconds it took."""
    if interrupt_after is not None:
        threading.Timer(interrupt_after, manager.interrupt_kernel).start()
    seen = []
    started = time.monotonic()

    def keep(message):
        if message["msg_type"] != "status":
            seen.append({"type": message["msg_type"], **message["content"]})

    # Else ipykernel aborts the next cell too, where it comes quickly after one that failed.
    reply = client.execute_interactive(code, output_hook=keep, timeout=PATIENCE, stop_on_error=False)["content"]
    return {"reply": reply, "messages": seen, "seconds": time.monotonic() - started}


def ask(send):
    identifier = send()
    while (reply := client.get_shell_msg(timeout=PATIENCE))["parent_header"]["msg_id"] != identifier:
        pass
    return reply["content"]


try:
    found["value"] = run("var x = 41;\nx + 1")
    found["output"] = run('Console.Write("a"); display(HTML("<b/>")); Console.Error.Write("e"); Console.WriteLine("b");')
    found["child"] = run('System.Diagnostics.Process.Start("echo", "from a child").WaitForExit();')
    found["input"] = run("Console.ReadLine() is null")
    found["error"] = run('throw new InvalidOperationException("boom");')
    found["empty"] = run("   ")
    found["busy"] = run("var kept = 1; while (true) { }", interrupt_after=1.5)
    found["sleeping"] = run("Thread.Sleep(30_000);", interrupt_after=1.0)
    found["awaiting"] = run("await Task.Delay(30_000);", interrupt_after=1.0)
    found["after"] = run("x")
    found["stubborn"] = run("while (true) { try { Thread.Sleep(10); while (true) { } } finally { while (true) { } } }", interrupt_after=1.0)
    found["anew"] = run("1 + 1")
    found["exit"] = run("Environment.Exit(3);")
    found["again"] = run("2 + 2")
    found["complete"] = ask(lambda: client.complete("Math.Sq", 7))
    found["inspect"] = ask(lambda: client.inspect("Math.Sqrt", 9))
    found["isComplete"] = ask(lambda: client.is_complete("if (true) {"))
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=False)

json.dump(found, sys.stdout)
