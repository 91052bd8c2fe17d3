#!/usr/bin/env bash
# What reading PDFs costs, beside a program that lays their text out:
#
#   testdata/bench/compare-pdf.sh [FILE.pdf...]
#
# Every file (default: those of testdata/pdf) is read 20 times: by samplan in one
# process (words, rules, tables, blocks), by "pdftotext -layout" in a process for
# each file. CPU is user and system time, as getrusage(2) has it. Needs go and
# pdftotext (poppler-utils). Scanned pages are left to neither: name no scans.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)

if ! command -v pdftotext >/dev/null; then
  echo "compare-pdf.sh: pdftotext is missing" >&2
  echo "hint: apt-get install poppler-utils" >&2
  exit 1
fi
files=("$@")
[ ${#files[@]} -gt 0 ] || files=("$root"/testdata/pdf/*/*.pdf)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$root" && go build -o "$work/bench" ./testdata/bench)
n=0
for file in "${files[@]}"; do # pdftotext writes beside the file
  n=$((n + 1))
  cp "$file" "$work/$n.pdf"
done
passes=()
for _ in $(seq 20); do passes+=("$work"/*.pdf); done
printf '%-36s' "pdftotext -layout, 20 passes"
"$work/bench" each pdftotext -layout -- "${passes[@]}"
printf '%-36s' "samplan, 20 passes"
"$work/bench" once "$work/bench" read 20 -- "$work"/*.pdf
