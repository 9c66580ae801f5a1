# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells Qt's linter what the view-models are, read from their meta-objects, which Python made."""

from __future__ import annotations

from importlib import import_module
import inspect
from pkgutil import walk_packages
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMetaMethod, QObject

import kiosk.ui
from kiosk.ui.properties import qml_element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtCore import QMetaObject, QMetaProperty

SIGNAL = QMetaMethod.MethodType.Signal


def describe_view_models(folder: Path) -> None:
    """Write a QML module with type descriptions for every package that has view-models."""
    found = _view_models()
    home = {kind.__name__: module for module, classes in found.items() for kind in classes}
    for module, classes in found.items():
        place = folder.joinpath(*module.split("."))
        place.mkdir(parents=True)
        lines = ["import QtQuick.tooling 1.2", "Module {", *_described(module, classes), "}"]
        (place / "python.qmltypes").write_text("\n".join(lines), encoding="utf-8")
        # Only what is needed: modules that depend on each other hide one another from the linter.
        others = sorted({home.get(name, module) for name in _handed_out(classes)} - {module})
        listed = [f"module {module}", "typeinfo python.qmltypes", *(f"depends {one} 1.0" for one in others)]
        (place / "qmldir").write_text("\n".join(listed), encoding="utf-8")


def _handed_out(classes: Iterable[type[QObject]]) -> Iterator[str]:
    """Name the types of all properties."""
    for kind in classes:
        meta = _meta(kind)
        yield from (_text(meta.property(at).typeName()).rstrip("*") for at in range(meta.propertyCount()))


def _view_models() -> Mapping[str, Sequence[type[QObject]]]:
    found: dict[str, list[type[QObject]]] = {}
    for one in walk_packages(kiosk.ui.__path__, "kiosk.ui."):
        module = import_module(one.name)
        classes = [
            kind for _, kind in inspect.getmembers(module, inspect.isclass) if kind.__module__ == one.name
        ]
        if one.name != qml_element.__module__ and hasattr(module, qml_element.__name__):
            room = ".".join(one.name.split(".")[:3])
            found.setdefault(room, []).extend(kind for kind in classes if issubclass(kind, QObject))
    return found


def _described(module: str, classes: Sequence[type[QObject]]) -> Iterator[str]:
    """Describe the classes, and once each class between them and Qt's own."""
    known: set[type] = set()
    for exported in classes:
        for kind in exported.__mro__:
            if kind.__module__.startswith("kiosk.") and issubclass(kind, QObject) and kind not in known:
                known.add(kind)
                yield from _component(module, kind, exported=kind in classes)


def _component(module: str, kind: type[QObject], *, exported: bool) -> Iterator[str]:
    meta = _meta(kind)
    above = next(one for one in kind.__mro__[1:] if issubclass(one, QObject))
    yield f'Component {{ name: "{kind.__name__}"; accessSemantics: "reference"; prototype: "{above.__name__}"'
    if exported:
        yield f'exports: ["{module}/{kind.__name__} 1.0"]; exportMetaObjectRevisions: [256]'
    for at in range(meta.propertyOffset(), meta.propertyCount()):
        yield _property(meta.property(at))
    for at in range(meta.methodOffset(), meta.methodCount()):
        yield _method(meta.method(at))
    yield "}"


def _meta(kind: type[QObject]) -> QMetaObject:
    return cast("QMetaObject", getattr(kind, "staticMetaObject"))  # noqa: B009 # the stubs do not know it


def _property(one: QMetaProperty) -> str:
    """Leave out who notifies: the linter needs it not, and a base class's signal cannot be asked for."""
    constant = "; isPropertyConstant: true" if one.isConstant() else ""
    readonly = "" if one.isWritable() else "; isReadonly: true"
    return f'Property {{ name: "{_text(one.name())}"; {_type(one.typeName())}{readonly}{constant} }}'


def _method(one: QMetaMethod) -> str:
    kind = "Signal" if one.methodType() is SIGNAL else "Method"
    given = _text(one.typeName()) if kind == "Method" else "void"
    result = "" if given in {"", "void"} else f"; {_type(given)}"
    takes = [
        f'Parameter {{ name: "{_text(name) or f"p{at}"}"; {_type(what)} }}'
        for at, (name, what) in enumerate(zip(one.parameterNames(), one.parameterTypes(), strict=True))
    ]
    return f'{kind} {{ name: "{_text(one.name())}"{result}; {" ".join(takes)} }}'


def _type(name: object) -> str:
    text = _text(name)
    pointer = "; isPointer: true" if text.endswith("*") else ""
    return f'type: "{text.removesuffix("*")}"{pointer}'


def _text(name: object) -> str:
    """Read what Qt gives as a text here and as a QByteArray there."""
    return name if isinstance(name, str) else bytes(cast("bytes", name)).decode()
