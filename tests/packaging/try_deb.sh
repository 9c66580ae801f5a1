#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries the Debian package where nothing else is: a chroot made by debootstrap, `apt install ./kiosk.deb`, a search,
# a start under Xvfb whose picture stays beside the package (XWD, which GIMP opens), and the units. Wants root, debootstrap and a Debian mirror; not part of `make test`.
#   sh tests/packaging/try_deb.sh build/kiosk_0.1.0_amd64.deb [MIRROR]
set -eu
package=$(readlink -f "$1")
mirror=${2:-$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)}
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
debootstrap --variant=minbase "$release" "$root" "$mirror" >/dev/null
cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp "$package" "$root/kiosk.deb"
mount -t proc proc "$root/proc"
chroot "$root" sh -eu <<'INSIDE'
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
apt-get update -q >/dev/null
apt-get install -y -q --no-install-recommends /kiosk.deb systemd xvfb x11-utils espeak-ng alsa-utils >/dev/null
id kiosk >/dev/null
test -d /var/lib/kiosk
kiosk --demo --data /tmp/demo search --json 여권 | head -c 200; echo
Xvfb :7 -screen 0 1080x1920x24 -fbdir /tmp >/dev/null 2>&1 &
DISPLAY=:7 timeout 100 kiosk --demo --data /tmp/demo run >/tmp/run.log 2>&1 &
sleep 60
if DISPLAY=:7 xwininfo -root -tree | grep -q 1080x1920+0+0; then echo "the kiosk's window stands under Xvfb"
else cat /tmp/run.log; exit 1; fi
test ! -s /tmp/run.log || { cat /tmp/run.log; exit 1; }
colours=$(od -An -v -w4 -t x4 /tmp/Xvfb_screen0 | sort -u | wc -l)
test "$colours" -gt 200 || { echo "the window is blank: $colours colours"; exit 1; }
INSIDE
cp "$root/tmp/Xvfb_screen0" "${package%.deb}.xwd"
systemd-analyze verify --root="$root" kiosk.service kiosk-server.service kiosk-serve.service
