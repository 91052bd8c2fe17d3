#!/usr/bin/env bash
# Makes testdata/formats anew: the Word plans of testdata/plans as LibreOffice
# saves them in the older formats, and as pandoc writes them as web pages.
#
#   apt install libreoffice-writer pandoc
#
# The bytes differ with the versions of the programs, so this is not run by the
# tests. It was last run with LibreOffice 7.4 and pandoc 2.17.
set -euo pipefail
cd "$(dirname "$0")/../formats"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf doc rtf odt html
for format in doc rtf odt html; do
  soffice "-env:UserInstallation=file://$work" --headless --convert-to "$format" --outdir "$format" ../plans/*.docx >/dev/null 2>&1
done
rm -f html/*.gif html/*.png # pictures beside the pages; none is read
# LibreOffice writes text that tracked changes deleted into its web pages as if it
# were there: no reader could know. Those plans are web pages by pandoc instead.
for plan in ../plans/*.docx; do
  if unzip -p "$plan" word/document.xml | grep -q '<w:del '; then
    pandoc -s --metadata title="$(basename "$plan" .docx)" "$plan" -o "html/$(basename "$plan" .docx).html"
  fi
done
