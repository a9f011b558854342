"""Run a command and print, as JSON, what it took and what it printed: `python launch.py COMMAND ARGUMENT...`.

It is a process of its own, and small: on Linux the most memory of a process counts that of the one that started it.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

if __name__ == "__main__":
    with tempfile.TemporaryFile() as printed:
        began = time.perf_counter()
        child = subprocess.Popen(sys.argv[1:], stdout=printed)
        _, status, usage = os.wait4(child.pid, 0)
        passed = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        unit = 1 if sys.platform == "darwin" else 1024  # a Mac counts bytes
        answer = {
            "processor": usage.ru_utime + usage.ru_stime,
            "passed": passed,
            "peak": usage.ru_maxrss * unit,
            "printed": printed.read().decode(),
        }
    print(json.dumps(answer))
    sys.exit(child.returncode)
