#!/usr/bin/env bash
# What an import costs, beside a program that only takes the text out:
#
#   testdata/bench/compare.sh [FILE.docx...]
#
# 200 copies of the Word plans (default: those of testdata/plans), each with other
# years in its text, go through "samplan import" and "pandoc -t plain", one process
# for each file on both sides; then through one import, and 500 through another for
# its peak of memory. CPU is user and system time, and memory the peak of resident
# memory, of each process as getrusage(2) has them. Needs go and pandoc.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v pandoc >/dev/null; then
  echo "compare.sh: pandoc is missing" >&2
  echo "hint: apt-get install pandoc" >&2
  exit 1
fi
files=("$@")
[ ${#files[@]} -gt 0 ] || files=(testdata/plans/*.docx)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/samplan" ./cmd/samplan
go build -o "$work/bench" ./testdata/bench
"$work/bench" copies 200 "$work/200" "${files[@]}"
"$work/bench" copies 500 "$work/500" "${files[@]}"

row() { # NAME MODE COMMAND... -- FILE...
  printf '%-36s' "$1"
  "$work/bench" "${@:2}"
}
row "pandoc -t plain, 200 files" each pandoc -t plain -o /dev/null -- "$work"/200/*
row "samplan import, 200 files" each "$work/samplan" import --db "$work/each.sqlite" -- "$work"/200/*
row "samplan import, a folder of 200" once "$work/samplan" import --db "$work/200.sqlite" -- "$work/200"
row "samplan import, a folder of 500" once "$work/samplan" import --db "$work/500.sqlite" -- "$work/500"
