#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lays the packaged folder out as two Debian packages, the program and the library of voices that a city may lay
# down: build_deb.sh FOLDER VERSION SITE OUT, where SITE holds sherpa_onnx and OUT is a folder.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1 version=$2 site=$3 out=$4
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
build() {
  mkdir -p "$stage/DEBIAN" "$out"
  deb=$out/${1}_${version}_$(dpkg --print-architecture).deb
  sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
    -e "s/@SIZE@/$(du -sk "$stage" | cut -f1)/" "$2" > "$stage/DEBIAN/control"
  dpkg-deb --root-owner-group -Zzstd --build "$stage" "$deb" >/dev/null
  echo "$deb: $(du -m "$deb" | cut -f1) MB"
}
stage=$top/kiosk
install -d "$stage/DEBIAN" "$stage/opt" "$stage/usr/bin" "$stage/usr/lib/systemd/system" "$stage/usr/share/doc/kiosk"
cp -a "$folder" "$stage/opt/kiosk"
for script in kiosk-session kiosk-ended; do install -m 0755 "$here/deb/$script" "$stage/opt/kiosk/$script"; done
ln -s /opt/kiosk/kiosk "$stage/usr/bin/kiosk"
for unit in kiosk kiosk-server kiosk-serve; do
  install -m 0644 "$here/$unit.service" "$stage/usr/lib/systemd/system/$unit.service"
done
install -m 0644 "$here/../../LICENSE" "$stage/usr/share/doc/kiosk/copyright"
install -m 0644 "$here/../../floor_plans/mokpo/kiosk.toml" "$stage/usr/share/doc/kiosk/kiosk.toml.example"
for script in postinst prerm postrm; do install -m 0755 "$here/deb/$script" "$stage/DEBIAN/$script"; done
build kiosk "$here/deb/control"

stage=$top/voices
install -d "$stage/opt/kiosk/_internal" "$stage/usr/share/doc/kiosk-voices"
cp -a "$site/sherpa_onnx" "$site/sherpa_onnx.libs" "$stage/opt/kiosk/_internal/"
rm -rf "$stage/opt/kiosk/_internal/sherpa_onnx/include" "$stage/opt/kiosk/_internal/sherpa_onnx/__pycache__"
rm -f "$stage"/opt/kiosk/_internal/sherpa_onnx/lib/libsherpa-onnx-c*-api.so  # Python has an extension of its own
cp "$site"/sherpa_onnx-*.dist-info/licenses/LICENSE "$stage/usr/share/doc/kiosk-voices/copyright"
build kiosk-voices "$here/deb/control-voices"
