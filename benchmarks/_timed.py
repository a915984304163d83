"""Run a command and print its seconds and peak memory (KiB) as JSON, from a small process.

A child counts the memory of the process it was forked from as its own peak; this one imports next
to nothing, so that what is measured is the command.
"""

import json
import resource
import subprocess
import sys
import time

begun = time.perf_counter()
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=False).returncode
seconds = time.perf_counter() - begun
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
sys.stdout.write(json.dumps({"status": status, "seconds": seconds, "peak_kib": peak}))
