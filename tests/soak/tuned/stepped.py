# SPDX-License-Identifier: GPL-3.0-or-later
"""A room imported with one number changed, or with a witness at each: what would a step decide otherwise.

A comparison that holds a tuned number is decided with each of its steps beside. Only the items for which one
decides otherwise, or which use the number in another way, have to be measured again with it.
"""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from importlib.machinery import SourceFileLoader
from pathlib import Path
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from types import CodeType

    from tests.soak.tuned.found import Tuned

    type Change = Callable[[Path, ast.Module], ast.Module | None]

KIOSK = Path(__file__).parents[3] / "kiosk"
NEAR, FAR = (1, 2), (0, 3)  # places among a number's steps
ALWAYS = ""  # the item that is noted for what is decided as a module is imported
ODD = (ast.NamedExpr, ast.Lambda, ast.Await)  # a comparison with one of these cannot be decided twice


def imported_anew(packages: Sequence[str], change: Change) -> None:
    """Let the next import of packages read them changed; only in a process that ends with it."""
    plain = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, name: str) -> CodeType | None:
        file = Path(self.path)
        tree = change(file, ast.parse(file.read_bytes())) if name.startswith("kiosk.") else None
        if tree is None:
            return plain(self, name)
        return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign] # a process of its own
    for name in [one for one in sys.modules if one.startswith(tuple(packages))]:
        del sys.modules[name]


def forgotten() -> None:
    """Let nothing that an item left in a cache decide for the next one."""
    for name, module in list(sys.modules.items()):
        if name.startswith("kiosk."):
            for one in vars(module).values():
                if hasattr(one, "cache_clear"):
                    one.cache_clear()


def changed_to(one: Tuned, value: float) -> Change:
    """Return a change of one number."""

    def change(file: Path, tree: ast.Module) -> ast.Module | None:
        if file != one.file:
            return None
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and (node.lineno, node.col_offset) == (one.line, one.column):
                node.value = value
        return tree

    return change


class Witness:
    """Notes at which items a step of a number would decide otherwise."""

    def __init__(self, numbers: Sequence[Tuned]) -> None:
        self.item = ALWAYS
        self.met: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
        self._numbers = numbers
        self._named = {
            (one.file, one.name.partition("[")[0]): at for at, one in enumerate(numbers) if one.name
        }

    def change(self, file: Path, tree: ast.Module) -> ast.Module:
        """Put the witness wherever a module uses a number."""
        vars(builtins).update(_compared_=self._compared, _used_=self._used)
        own = {(o.line, o.column): at for at, o in enumerate(self._numbers) if o.file == file and not o.name}
        named = {name: at for (its, name), at in self._named.items() if its == file}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                its = KIOSK.parent.joinpath(*node.module.split(".")).with_suffix(".py")
                met = ((alias.name, self._named.get((its, alias.name))) for alias in node.names)
                named |= {name: at for name, at in met if at is not None}
        return _Watched(own, named, self._numbers).visit(tree)  # type: ignore[no-any-return] # a module again

    def _used(self, at: int, value: Any) -> Any:  # noqa: ANN401 # whatever stands there
        imported = sys._getframe(1).f_code.co_name == "<module>"  # the one way to know
        for step in NEAR + FAR:
            self.met[at, step].add(ALWAYS if imported else self.item)
        return value

    def _compared(self, numbers: tuple[int, ...], decide: Callable[..., Any]) -> Any:  # noqa: ANN401 # a truth
        values = [self._numbers[at].value for at in numbers]
        here = decide(*values)
        for place, at in enumerate(numbers):
            for step, other in enumerate(self._numbers[at].steps()):
                if _otherwise(bool(here), decide, (*values[:place], other, *values[place + 1 :])):
                    self.met[at, step].add(self.item)
        return here


def _otherwise(here: bool, decide: Callable[..., Any], values: tuple[float, ...]) -> bool:  # noqa: FBT001
    try:
        return bool(decide(*values)) != here
    except Exception:  # noqa: BLE001 # a limit may be so wrong that nothing is there to compare
        return True


class _Watched(ast.NodeTransformer):
    """Hands comparisons to the witness as functions of the numbers in them; any other use is noted."""

    def __init__(
        self, own: Mapping[tuple[int, int], int], named: Mapping[str, int], numbers: Sequence[Tuned]
    ) -> None:
        self._own, self._named, self._numbers = own, named, numbers
        self._inside: list[int] | None = None

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Let the witness decide."""
        if self._inside is not None or any(isinstance(one, ODD) for one in ast.walk(node)):
            return self.generic_visit(node)
        self._inside = []
        self.generic_visit(node)
        met, self._inside = self._inside, None
        given = [ast.arg(f"_{at}_") for at in range(len(met))]
        return _call("_compared_", tuple(met), ast.Lambda(_arguments(given), node)) if met else node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """Watch a number without a name."""
        return self._watched(node, self._own.get((node.lineno, node.col_offset)))

    def visit_Name(self, node: ast.Name) -> ast.AST:
        """Watch a number by its name."""
        return self._watched(node, self._named.get(node.id) if isinstance(node.ctx, ast.Load) else None)

    def _watched(self, node: ast.expr, at: int | None) -> ast.AST:
        if at is None:
            return node
        if self._inside is None or "[" in self._numbers[at].name:
            return _call("_used_", at, node)
        self._inside.append(at)
        return ast.Name(f"_{len(self._inside) - 1}_", ast.Load())


def _call(name: str, what: int | tuple[int, ...], node: ast.expr) -> ast.Call:
    about = ast.parse(repr(what), mode="eval").body
    return ast.Call(ast.Name(name, ast.Load()), [about, node], [])


def _arguments(given: Iterable[ast.arg]) -> ast.arguments:
    return ast.arguments([], list(given), None, [], [], None, [])
