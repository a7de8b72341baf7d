"""The same list in DuckDB: normalise, refuse, de-duplicate, segment, into a table of its own. Prints its account as JSON.

It keeps any one of several equal numbers and no source rows, which is less work than `loa plan` does.
"""
import csv
import json
import os
import sys
import time

import duckdb

LIST, DATABASE, TABLES = sys.argv[1:4]

NORMALISED = """
    SELECT d, province, grp,
        CASE
            WHEN starts_with(d, '+840') THEN substr(d, 5)
            WHEN starts_with(d, '+84') THEN substr(d, 4)
            WHEN starts_with(d, '84') AND length(d) = 11 THEN substr(d, 3)
            WHEN starts_with(d, '0') THEN substr(d, 2)
            ELSE d
        END AS nsn
    FROM (
        SELECT regexp_replace(coalesce(phone, ''), '[ .()-]', '', 'g') AS d, province, "group" AS grp
        FROM read_csv(?, header = true, all_varchar = true, delim = ',', quote = '"')
    )
"""

ACCEPTED = f"""
    CREATE TABLE recipients AS
    SELECT nsn, any_value(province) AS province, any_value(network) AS network, any_value(grp) AS grp
    FROM (
        SELECT n.nsn::INTEGER AS nsn, p.code AS province, m.network, n.grp
        FROM ({NORMALISED}) n
        JOIN prefixes m ON m.prefix = substr(n.nsn, 1, 4)
        JOIN provinces p ON p.name = n.province
        WHERE regexp_full_match(n.nsn, '[35789][0-9]{{8}}')
    )
    GROUP BY nsn
"""


def prefixes():
    """Every four digits that a mobile number may begin with; the longest prefix wins."""
    with open(f"{TABLES}/mobile-prefixes.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["status"] != "unverified"]
    networks = {}
    for row in sorted(rows, key=lambda row: len(row["prefix"])):
        digits = row["prefix"][1:]
        for rest in range(10 ** (4 - len(digits))):
            networks[digits + (str(rest).zfill(4 - len(digits)) if len(digits) < 4 else "")] = row["carrier"]
    return list(networks.items())


def fill(base, table, rows):
    base.execute(f"INSERT INTO {table} VALUES " + ", ".join(f"('{a}', '{b}')" for a, b in rows))


def main():
    with open(f"{TABLES}/provinces.csv", encoding="utf-8") as file:
        provinces = [(row["name"], row["code"]) for row in csv.DictReader(file)]
    base = duckdb.connect(DATABASE)
    base.execute(f"SET threads = {len(os.sched_getaffinity(0))}")
    base.execute("SET preserve_insertion_order = false")
    base.execute("CREATE TABLE prefixes (prefix VARCHAR, network VARCHAR)")
    fill(base, "prefixes", prefixes())
    base.execute("CREATE TABLE provinces (name VARCHAR, code VARCHAR)")
    fill(base, "provinces", provinces)
    # Its small tables are not counted, only the list.
    begun = time.monotonic()
    base.execute(ACCEPTED, [LIST])
    base.execute("CHECKPOINT")
    seconds = time.monotonic() - begun
    segments = base.execute("SELECT province, network, count(*) FROM recipients GROUP BY ALL").fetchall()
    base.close()
    account = {f"{province} {network.lower()}": count for province, network, count in segments}
    print(json.dumps({"seconds": seconds, "segments": account}))


main()
