#!/bin/sh
# Makes the pictures of README: docs/images/make.sh (needs chromium)
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

look() { # SCHEMA PICTURE FIRST-TABLE OPTION HEIGHT
  "${DATAGEN:-$root/datagen}" generate "$root/examples/$1.json" --seed 42 -q -o "$work/$1" --html "$work/$1.html"
  # A fragment alone does not move a picture: what stands above is taken out.
  [ -z "$3" ] || sed -i "s/<\/style>/header,section:not([id]),section.table:not(#t-$3):not(#t-$3~section){display:none}<\/style>/" "$work/$1.html"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size=1240,"$5" $4 --screenshot="$here/$2.png" "file://$work/$1.html" >/dev/null 2>&1
}

look ecommerce report-light '' '' 1380
look iot_fleet report-dark device --blink-settings=preferredColorScheme=0 1100
