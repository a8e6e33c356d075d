"""What the benches of servers share: programs that say when they are ready, and a load by wrk in turns."""
import json
import os
import statistics
import subprocess
import tempfile
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

ROUNDS = int(os.environ.get("PORTICO_BENCH_RUNS", 5))
SECONDS = 3
KEY = "sk_test_portico_bench_00000000000000000000"
SECRET = "whsec_bench"


class Program:
    """A server of the bench: started, ready when it says so, killed with the block."""

    def __init__(self, command, **environment):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True,
                                        env={**os.environ, **environment})
        self.ready = self.process.stdout.readline().split()
        if not self.ready:
            raise RuntimeError(f"{command[0]} did not start")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def stub(build, data, *arguments):
    """Ours, on free ports: its .backend, its .stripe."""
    program = Program([build / "bin/portico-backend-stub", "--port", "0", "--stripe-port", "0", "--data", data,
                       *arguments], PORTICO_STUB_STRIPE_KEY=KEY, PORTICO_STUB_WEBHOOK_SECRET=SECRET)
    program.backend, program.stripe = (word.split("=", 1)[1] for word in program.ready[1:])
    return program


def call(url, body=None, **headers):
    """The JSON answer; a body that is bytes goes as a form, any other as JSON."""
    if body is not None and not isinstance(body, bytes):
        body, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
    with urllib.request.urlopen(urllib.request.Request(url, body, headers)) as answer:
        return json.load(answer)


def stripe(stand_in, path, **form):
    body = urlencode(form).encode() if form else None
    return call(f"{stand_in}/v1/{path}", body, Authorization=f"Bearer {KEY}")


def measure(name, requests, url, expected):
    """Answers a second over one turn; any answer that is not 2xx fails the bench. `requests`: lines by count."""
    with tempfile.NamedTemporaryFile("w", suffix=".requests") as file:
        file.writelines(line + "\n" for line in requests(int(expected * SECONDS)))
        file.flush()
        done = subprocess.run(["wrk", "-t1", "-c32", f"-d{SECONDS}s", "-s", Path(__file__).with_name("requests.lua"),
                               url, "--", file.name], capture_output=True, text=True)
    figures = [line.split("\t")[1:] for line in done.stdout.splitlines() if line.startswith("figures")]
    if not figures or int(figures[0][2]) > 0:
        raise RuntimeError(f"{name}: {done.stdout}{done.stderr}")
    return int(figures[0][0]) / int(figures[0][1]) * 1e6


def row(name, peer, sides, most=30000):
    """Prints one figure of the table. `sides`: (requests, url) of ours and of the peer, measured in turns.

    `most`: requests a second to have ready for the first turn; later ones know better.
    """
    results = [[], []]
    expected = [most, most]
    for turn in range(ROUNDS + 1):
        for side, (requests, url) in enumerate(sides):
            rate = measure(name, requests, url, expected[side])
            expected[side] = 3 * rate + 1000
            if turn > 0:  # the first warms up
                results[side].append(rate)
    ours, peers = ((f"{statistics.median(rates):.0f}", f"{min(rates):.0f}–{max(rates):.0f}") for rates in results)
    print(name, "/s", *ours, peer, *peers, ROUNDS, sep="\t", flush=True)
