# SPDX-License-Identifier: GPL-3.0-or-later
"""A window's process asks no address, loopback included, whatever a text makes of itself."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from kiosk.bootstrap.connections import PRINTING, ports_of
from kiosk.settings.server_address import POSTGRESQL
from tests.visitor import demo_settings

# One picture before, which shows that the listener is heard of at all, and one after.
LOADS = """
import json, socket, sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtQml import QQmlComponent
from kiosk.bootstrap.connections import connect_only_to
from kiosk.ui.engine import local_engine

application = QGuiApplication(["x", "-platform", "offscreen"])
calls = []
def listening(name):  # one for each picture: Qt asks an address that has hung up once more, at its own time
    server = QTcpServer()
    server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), 0)
    def hang_up():
        calls.append(name)
        server.nextPendingConnection().abort()
    server.newConnection.connect(hang_up)
    return server
servers = {name: listening(name) for name in ("before", "after")}
for asked, server in servers.items():
    held = asked == "after" and connect_only_to([server.serverPort() + 1])
    engine = local_engine()
    component = QQmlComponent(engine)
    source = f"http://127.0.0.1:{server.serverPort()}/{asked}"
    picture = 'Image { signal done; onStatusChanged: if (status === Image.Error) done(); source: "%s" }'
    component.setData(f"import QtQuick; {picture % source}".encode(), QUrl())
    image = component.create()
    image.done.connect(application.quit)
    application.exec()
    del image, component, engine
def said(port):
    try:
        socket.create_connection(("127.0.0.1", port), 5)
    except OSError as error:
        return type(error).__name__
print(json.dumps([held, sorted(set(calls)), said(server.serverPort()), said(server.serverPort() + 1)]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has Landlock")
def test_a_picture_that_names_loopback_is_not_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADS], check=True, capture_output=True, text=True, timeout=300
    )
    held, calls, here, allowed = json.loads(done.stdout)
    if not held:
        pytest.skip("this kernel is older than 6.7, or was built without Landlock")
    assert calls == ["before"]
    assert here == "PermissionError"
    assert allowed != "PermissionError"


def test_only_what_the_settings_name_is_left() -> None:
    assert ports_of(demo_settings()) == []
    assert ports_of(demo_settings(server="postgresql://db/kiosk", receipt_printer="slips")) == [
        POSTGRESQL,
        PRINTING,
    ]
    assert ports_of(demo_settings(server="postgresql://db:6432/kiosk")) == [6432]
    mail = {"mail_server": "mail.city.example", "mail_sender": "minwon@city.example"}
    assert ports_of(demo_settings(**mail, message_port=443)) == []
    named = {"ldap_server": "ldap.city.example", "ldap_base": "dc=x", "ldap_user": "uid={},dc=x"}
    accounts = named | {"ldap_roles": (("guide", "cn=guides,dc=x"),)}
    assert ports_of(demo_settings(**accounts)) == []
    assert ports_of(demo_settings(**accounts, demo=False)) == [636]
    real = mail | {"demo": False}
    assert ports_of(demo_settings(**real)) == [587]
    assert ports_of(demo_settings(**real, mail_tls="implicit")) == [465]
    own = real | {"mail_server": "mail.city.example:2525"}
    assert ports_of(demo_settings(**own, message_port=443)) == [2525, 443]


def test_every_host_of_a_city_with_several_is_left() -> None:
    several = "postgresql:///kiosk?host=a:6432&host=b:6433&sslmode=verify-full"
    assert ports_of(demo_settings(server=several)) == [6432, 6433]
    lists = "postgresql:///kiosk?host=a,b&port=6432,6433&sslmode=verify-full"
    assert ports_of(demo_settings(server=lists)) == [6432, 6433]
    unlike = "postgresql:///kiosk?host=a,b&port=6432&sslmode=verify-full"
    assert ports_of(demo_settings(server=unlike)) == [POSTGRESQL]
    apart = "postgresql:///kiosk?host=a&host=b:6433&sslmode=verify-full"
    assert ports_of(demo_settings(server=apart)) == [POSTGRESQL, 6433]


def test_the_way_to_the_first_frame_loads_no_database() -> None:
    program = "import sys, kiosk.bootstrap.running; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_the_desk_opens_without_what_only_a_workbook_needs() -> None:
    program = "import sys, kiosk.services.admin.office; print('openpyxl' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
