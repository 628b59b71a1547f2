#!/bin/sh
# Cuts the fonts of this folder anew: sh src/print/fonts/cut.sh (on Debian 12 with apt-get, fonttools and Node 24).
# Sources are fixed to versions, and times to a day, so that the same bytes come out.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export SOURCE_DATE_EPOCH=1704412800

apt-get download fonts-noto-cjk=1:20220127+repack1-1 fonts-noto-cjk-extra=1:20220127+repack1-1 \
  fonts-lxgw-wenkai=1.250+repack-1
for package in *.deb; do dpkg -x "$package" debian; done
node "$here/characters.ts" >characters.txt

cut() { # source file, its number in the collection, name of the result
  pyftsubset "debian/usr/share/fonts/$1" --font-number="$2" --text-file=characters.txt \
    --layout-features=kern,palt,pwid --no-hinting --name-IDs='*' --output-file="$3"
}
cut opentype/noto/NotoSerifCJK-Regular.ttc 2 NotoSerifCJKsc-Regular.otf
cut opentype/noto/NotoSerifCJK-Bold.ttc 2 NotoSerifCJKsc-Bold.otf
cut opentype/noto/NotoSansCJK-Medium.ttc 2 NotoSansCJKsc-Medium.otf
cut truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf -1 NuanbaoKai-Regular.ttf

# "LXGW" is a reserved font name (OFL 1.1, condition 3): a cut font must carry another.
/usr/bin/python3 - <<'PYTHON'
from fontTools.ttLib import TTFont

font = TTFont("NuanbaoKai-Regular.ttf", recalcTimestamp=False)
names = font["name"]
for record in list(names.names):
    if record.nameID not in (0, 13, 14):
        names.removeNames(nameID=record.nameID)
for name, text in {1: "Nuanbao Kai", 2: "Regular", 3: "NuanbaoKai-Regular", 4: "Nuanbao Kai Regular",
                   5: "Version 1.250", 6: "NuanbaoKai-Regular"}.items():
    names.setName(text, name, 3, 1, 0x409)
font.save("NuanbaoKai-Regular.ttf")
PYTHON

cp ./*.otf ./*.ttf "$here"
