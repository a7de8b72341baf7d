#!/usr/bin/env python3
"""loa plan against DuckDB: the same list, the same work; fails when their accounts differ.

    Benchmarks/plan/run.py --count 10000000 --runs 5

Needs a release build (make benchmark-plan makes one); makes a virtual environment with DuckDB of PyPI.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CAMPAIGN = ROOT / "campaigns" / "an-giang-1153-so-lien-lac-dien-tu"


def measured(command, **options):
    """Wall seconds, peak megabytes and output of a process."""
    begun = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024, output


def python():
    """The interpreter of a virtual environment that has DuckDB."""
    folder = ROOT / ".build" / "benchmark-venv"
    own = folder / "bin" / "python"
    if not own.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([own, "-m", "pip", "install", "-q", "-r", HERE / "requirements.txt"], check=True)
    return own


def campaign(folder, file):
    """A copy of the committed campaign for the whole country, with this list."""
    shutil.copytree(CAMPAIGN, folder)
    described = json.loads((folder / "campaign.json").read_text())
    (folder / "recipients.csv").unlink()
    os.link(file, folder / "recipients.csv")
    described["audience"] = {"files": ["recipients.csv"], "codeList": "2025"}
    described["budget"] = {"amount": "900000000000", "currency": "VND"}
    (folder / "campaign.json").write_text(json.dumps(described, ensure_ascii=False, indent=2))
    return folder


def plan(binary, folder, work, number):
    data = work / f"data-{number}"
    environment = dict(os.environ, LOA_KEY_FILE=str(work / f"keys-{number}" / "loa.key"), LOA_LANG="en")
    seconds, peak, output = measured(
        [binary, "plan", folder, "--as", "Benchmark", "--json", "--data", data, "--carriers", ROOT / "carriers.json"],
        env=environment)
    shutil.rmtree(data)
    made = json.loads(output)
    segments = {f"{part['province']} {part['network']}": part["recipients"] for part in made["segments"]}
    return seconds, peak, segments, made["rows"]


def duckdb(interpreter, file, work):
    base = work / "recipients.duckdb"
    _, peak, output = measured([interpreter, HERE / "duckdb_plan.py", file, base, ROOT / "Sources/Campaigns/Tables"])
    base.unlink()
    made = json.loads(output)
    return made["seconds"], peak, made["segments"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000_000)
    parser.add_argument("--dirty", type=float, default=0.05)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--loa", default=ROOT / ".build-release" / "release" / "loa")
    parser.add_argument("--work", default=None, help="a folder on the disk to measure; a temporary one without it")
    parser.add_argument("--alone", action="store_true", help="without DuckDB")
    options = parser.parse_args()
    interpreter = None if options.alone else python()
    work = pathlib.Path(tempfile.mkdtemp(prefix="loa-plan-", dir=options.work))
    try:
        file = work / "list.csv"
        made, _, _ = measured(
            [options.loa, "synth", "--count", options.count, "--dirty", options.dirty, "--seed", 7, "--out", file, "--json"])
        folder = campaign(work / "campaign", file)
        ours, theirs, floors = [], [], []
        for number in range(options.runs):
            os.sync()
            ours.append(plan(options.loa, folder, work, number))
            if interpreter:
                os.sync()
                theirs.append(duckdb(interpreter, file, work))
                if ours[-1][2] != theirs[-1][2]:
                    sys.exit("the accounts differ: " + str(set(ours[-1][2].items()) ^ set(theirs[-1][2].items())))
            floors.append(measured(["wc", "-l", file])[0])
        report(options, ours, theirs, floors, file.stat().st_size, made)
    finally:
        shutil.rmtree(work)


def report(options, ours, theirs, floors, size, made):
    def line(name, values):
        print(f"{name:10} {statistics.median(v[0] for v in values):7.2f} s  {max(v[1] for v in values):7.0f} MB  "
              + " ".join(f"{v[0]:.2f}" for v in values))

    rows = ours[0][3]
    print(f"{options.count:,} rows, {size / 1e6:.0f} MB, made in {made:.1f} s; accepted {rows['accepted']:,}, "
          f"rejected {sum(rows['rejected'].values()):,}, duplicates {rows['duplicates']:,}")
    print(f"{'':10} {'median':>9}  {'peak':>10}  each run")
    line("loa plan", ours)
    if theirs:
        line("DuckDB", theirs)
        time_ratio = statistics.median(v[0] for v in ours) / statistics.median(v[0] for v in theirs)
        memory_ratio = max(v[1] for v in ours) / max(v[1] for v in theirs)
        print(f"ratio      {time_ratio:7.2f}    {memory_ratio:7.2f}")
    print(f"wc -l      {statistics.median(floors):7.2f} s")


main()
