#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lays the packaged folder out as a Debian package: build_deb.sh FOLDER VERSION OUT
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1 version=$2 out=$3
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
install -d "$stage/DEBIAN" "$stage/opt" "$stage/usr/bin" "$stage/usr/lib/systemd/system" "$stage/usr/share/doc/kiosk"
cp -a "$folder" "$stage/opt/kiosk"
install -m 0755 "$here/deb/kiosk-session" "$stage/opt/kiosk/kiosk-session"
ln -s /opt/kiosk/kiosk "$stage/usr/bin/kiosk"
for unit in kiosk kiosk-server kiosk-serve; do
  install -m 0644 "$here/$unit.service" "$stage/usr/lib/systemd/system/$unit.service"
done
install -m 0644 "$here/../../LICENSE" "$stage/usr/share/doc/kiosk/copyright"
install -m 0644 "$here/../../floor_plans/mokpo/kiosk.toml" "$stage/usr/share/doc/kiosk/kiosk.toml.example"
for script in postinst prerm postrm; do install -m 0755 "$here/deb/$script" "$stage/DEBIAN/$script"; done
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
  -e "s/@SIZE@/$(du -sk "$stage" | cut -f1)/" "$here/deb/control" > "$stage/DEBIAN/control"
mkdir -p "$(dirname "$out")"
dpkg-deb --root-owner-group -Zzstd --build "$stage" "$out" >/dev/null
echo "$out: $(du -m "$out" | cut -f1) MB"
