#!/usr/bin/env bash
# Makes testdata/texts anew: the plans of testdata as converters leave them as
# text. pdftotext keeps the columns (layout), gives each row on a line (raw) or
# the cells in the order of the page (plain); pandoc and LibreOffice convert the
# Word files.
#
#   apt install poppler-utils pandoc libreoffice-writer
#
# The bytes differ with the versions of the programs, so this is not run by the
# tests. It was last run with poppler 22.12, pandoc 2.17 and LibreOffice 7.4.
set -euo pipefail
cd "$(dirname "$0")/../texts"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf layout raw plain pandoc libreoffice
mkdir layout raw plain pandoc libreoffice
for plan in ../pdf/libreoffice/*.pdf ../plans/*.pdf ../blind/*.pdf; do
  name=$(basename "$plan" .pdf)
  pdftotext -layout "$plan" "layout/$name.txt"
  pdftotext -raw "$plan" "raw/$name.txt"
  pdftotext "$plan" "plain/$name.txt"
done
for plan in ../plans/*.docx ../blind/*.docx; do
  pandoc -t plain --columns=90 "$plan" -o "pandoc/$(basename "$plan" .docx).txt"
done
soffice "-env:UserInstallation=file://$work" --headless --convert-to txt:Text --outdir libreoffice ../plans/*.docx ../blind/*.docx >/dev/null 2>&1
