#!/usr/bin/env bash
# Makes the PDFs of testdata/pdf and testdata/scan anew from the plans of
# testdata/plans, with programs that differ in fonts, encodings and operators:
#
#   apt install libreoffice-writer chromium ghostscript poppler-utils weasyprint wkhtmltopdf qpdf img2pdf python3-pil
#
# The bytes differ with the versions of the programs, so this is not run by the
# tests. It was last run with LibreOffice 7.4, Chromium 156, Ghostscript 10.0,
# Poppler 22.12 (Cairo 1.16), WeasyPrint 57.2, wkhtmltopdf 0.12.6 (Qt 5.15), qpdf 11.3 and img2pdf 0.4.4.
set -euo pipefail
cd "$(dirname "$0")/../pdf"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice "-env:UserInstallation=file://$work/office" --headless "$@" >/dev/null 2>&1; }

rm -rf libreoffice chromium ghostscript cairo weasyprint qt text-libreoffice text-chromium
mkdir -p libreoffice chromium ghostscript cairo weasyprint qt text-libreoffice text-chromium rotated encrypted ../scan
office --convert-to pdf --outdir "$work/pdf" ../plans/*.docx
office --convert-to html --outdir "$work/html" ../plans/*.docx

# Every plan by every producer. qpdf packs the files; what is drawn stays as it is.
for plan in ../plans/*.docx; do
  stem=$(basename "$plan" .docx)
  cp "$work/pdf/$stem.pdf" libreoffice/
  gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite "-sOutputFile=ghostscript/$stem.pdf" "$work/pdf/$stem.pdf"
  pdftocairo -pdf "$work/pdf/$stem.pdf" "cairo/$stem.pdf"
  chromium --headless --no-sandbox --disable-gpu "--user-data-dir=$work/chromium" --no-pdf-header-footer \
    "--print-to-pdf=chromium/$stem.pdf" "file://$work/html/$stem.html" >/dev/null 2>&1
  weasyprint "$work/html/$stem.html" "weasyprint/$stem.pdf" >/dev/null 2>&1
  wkhtmltopdf -q --enable-local-file-access "$work/html/$stem.html" "qt/$stem.pdf" >/dev/null 2>&1
done

# The text plans, and the RTF one, as who has nothing else prints them.
office --convert-to pdf --outdir text-libreoffice ../plans/*.txt ../plans/*.rtf
for plan in ../plans/*.txt; do
  stem=$(basename "$plan" .txt)
  {
    echo '<meta charset="utf-8"><pre style="font: 9pt monospace; white-space: pre-wrap">'
    { iconv -f UTF-8 -t UTF-8 "$plan" 2>/dev/null || iconv -c -f CP1252 -t UTF-8 "$plan"; } | sed 's/&/\&amp;/g; s/</\&lt;/g'
    echo '</pre>'
  } >"$work/$stem.html"
  chromium --headless --no-sandbox --disable-gpu "--user-data-dir=$work/chromium" --no-pdf-header-footer \
    "--print-to-pdf=text-chromium/$stem.pdf" "file://$work/$stem.html" >/dev/null 2>&1
done
for file in */*.pdf; do
  qpdf --object-streams=generate --recompress-flate --compression-level=9 --replace-input "$file" || [ $? = 3 ]
done

qpdf --rotate=+90 "$work/pdf/kramfors-2010.pdf" rotated/kramfors-2010.pdf
qpdf --encrypt "" owner 256 -- "$work/pdf/hoglandet-2013.pdf" encrypted/hoglandet-2013.pdf

# A sheet on the glass of an office copier: somewhat askew, with specks, one bit a dot.
pdftoppm -r 200 -gray "$work/pdf/norrkoping-2005.pdf" "$work/page"
/usr/bin/python3 - "$work" <<'PYTHON'
import glob, random, sys
from PIL import Image, ImageFilter
random.seed(7)
for i, name in enumerate(sorted(glob.glob(sys.argv[1] + "/page-*.pgm"))):
    page = Image.open(name).convert("L")
    page = page.rotate((-0.4, 0.3, 0.2, -0.3, 0.4)[i % 5], resample=Image.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(0.5))
    dots = page.load()
    for _ in range(400):
        dots[random.randrange(page.width), random.randrange(page.height)] = 0
    page = page.point(lambda v: 255 if v > 150 else 0).convert("1")
    page.save(f"{sys.argv[1]}/scan-{i}.tif", compression="group4", dpi=(200, 200))
PYTHON
img2pdf --nodate -o ../scan/norrkoping-2005.pdf "$work"/scan-*.tif
