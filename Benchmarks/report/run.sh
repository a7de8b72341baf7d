#!/bin/bash
# What a report costs: text, JSON and HTML of a big campaign; the export of its recipients beside `sqlite3 -csv` on a
# plain table of the same rows, in the same minutes.
#
#   swift build -c release --product loa --scratch-path .build-release
#   Benchmarks/report/run.sh [RECIPIENTS [REPEATS]]        LOA=path/to/loa to measure another build
#
# The plan is made by loa; the states are written into its pages by SQL (one page's worth of 32-byte records, the same in
# every page), because playing a million messages at a carrier's pace takes an hour.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
count=${1:-1000000}
repeats=${2:-5}
loa=${LOA:-$here/.build-release/release/loa}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LOA_KEY_FILE=$work/keys/loa.key LOA_LANG=en HOME=$work
slug=an-giang-1153-so-lien-lac-dien-tu
cp -r "$here/campaigns/$slug" "$work/campaign"

awk -v n="$count" 'BEGIN {
  print "phone,province,group,synthetic"
  split("098 097 096 091 090 093 092 086 094 089", prefix, " ")
  for (i = 0; i < n; i++)
    printf "%s%07d,An Giang,Xã số %d,1\n", prefix[i % 10 + 1], (int(i / 10) * 7919 + 13) % 10000000, i % 40
}' > "$work/campaign/recipients.csv"

run() { (cd "$here" && "$loa" "$@" --data "$work/data"); }
run plan "$work/campaign" --as "Benchmark" --json > /dev/null

# A page full of records: state, reason, evidence, attempts, conflict, 3 zeros; submission, submittedAt, settledAt.
{
  echo "BEGIN; UPDATE page SET folded = 1, records = substr(x'"
  awk 'function le(value,  hex, k) {
    hex = ""; for (k = 0; k < 8; k++) { hex = hex sprintf("%02x", value % 256); value = int(value / 256) } return hex
  }
  BEGIN {
    for (i = 0; i < 4096; i++) {
      draw = (i * 7919) % 100
      mark = draw < 90 ? "030002" : draw < 94 ? "040002" : draw < 96 ? "050002" : draw < 98 ? "060101" : "070004"
      sent = 1759881600000 + i * 250
      printf "%s0000000000%s%s%s", mark, le(i + 1), le(sent), le(sent + 1500 + (i * 104729) % 60000)
    }
  }'
  echo "', 1, count * 32); COMMIT;"
} | tr -d '\n' | sqlite3 "$work/data/ledger.sqlite"

# The shortest of all repeats, in milliseconds.
shortest() {
  local best= begin end
  for _ in $(seq "$repeats"); do
    begin=$(date +%s%N); "$@" > "$work/out"; end=$(date +%s%N)
    if [ -z "$best" ] || (( end - begin < best )); then best=$((end - begin)); fi
  done
  echo $((best / 1000000))
}

echo "recipients: $count · $(date +%F) · $(nproc) cores · load $(cut -d' ' -f1 /proc/loadavg)"
echo "text: $(shortest run report "$work/campaign") ms"
echo "JSON: $(shortest run report "$work/campaign" --json) ms"
echo "HTML: $(shortest run report "$work/campaign" --html) ms"
run report "$work/campaign" --recipients > "$work/rows.csv"
sqlite3 "$work/plain.db" "PRAGMA journal_mode = OFF" ".mode csv" ".import $work/rows.csv row" > /dev/null
ours=$(shortest run report "$work/campaign" --recipients)
theirs=$(shortest sqlite3 -csv "$work/plain.db" "SELECT * FROM row")
echo "recipients export: $ours ms, sqlite3 -csv: $theirs ms, speed $(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.2f", b / a }') of it"
