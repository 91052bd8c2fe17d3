#!/usr/bin/env bash
# Makes the PDFs of testdata/pdf and testdata/scan anew from the plans of
# testdata/plans, with programs that differ in fonts, encodings and operators:
#
#   apt install libreoffice-writer chromium ghostscript poppler-utils qpdf img2pdf python3-pil
#
# The bytes differ with the versions of the programs, so this is not run by the
# tests. It was last run with LibreOffice 7.4, Chromium 156, Ghostscript 10.0,
# Poppler 22.12 (Cairo 1.16), qpdf 11.3 and img2pdf 0.4.4.
set -euo pipefail
cd "$(dirname "$0")/../pdf"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice "-env:UserInstallation=file://$work/office" --headless "$@" >/dev/null 2>&1; }

mkdir -p libreoffice chromium ghostscript cairo rotated encrypted ../scan
office --convert-to pdf --outdir "$work/pdf" ../plans/*.docx
office --convert-to html --outdir "$work/html" ../plans/*.docx

for stem in bundle-pyramis-2012 degerfors-karlskoga-2013 double-falun-borlange-2014 gavleborg-2019 halland-2022 \
  harnosand-timra-2016 hoglandet-2013 kramfors-2010 nedansiljan-2013 norrkoping-2005 \
  sodra-norrbotten-2021 sydostra-skane-2016 trollhattan-lilla-edet-grastorp-2015 umearegionen-2017; do cp "$work/pdf/$stem.pdf" libreoffice/; done
for stem in double-falun-borlange-2014 falun-borlange-2024 harnosand-timra-2016 hoglandet-2013 kramfors-2010 \
  norrkoping-2005 trollhattan-lilla-edet-grastorp-2015; do
  chromium --headless --no-sandbox --disable-gpu "--user-data-dir=$work/chromium" --no-pdf-header-footer \
    "--print-to-pdf=chromium/$stem.pdf" "file://$work/html/$stem.html" >/dev/null 2>&1
done
for stem in degerfors-karlskoga-2013 gavleborg-2019 halland-2022 nedansiljan-2013 sydostra-skane-2016 \
  umearegionen-2017; do
  gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite "-sOutputFile=ghostscript/$stem.pdf" "$work/pdf/$stem.pdf"
done
for stem in bundle-pyramis-2012 harnosand-timra-2016 kramfors-2010 norrkoping-2005 sodra-norrbotten-2021 \
  trollhattan-lilla-edet-grastorp-2015; do pdftocairo -pdf "$work/pdf/$stem.pdf" "cairo/$stem.pdf"; done

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
