# SPDX-License-Identifier: GPL-3.0-or-later
"""Hears words, a program of its own: lines of sound in, lines of words out; it writes no file.

In: `{"sound": "<base64>"}`, samples of 16 bits, 16,000 a second, one channel, and `{"end": true}` at the end.
Out: `{"event": "ready"}`, then `{"event": "heard", "text": …, "final": …}` with the words so far, when they
change and at the end; `{"event": "broken", "reason": …}` where it cannot. It ends with its parent's pipe.
"""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path
import queue
import sys
import threading
from typing import TYPE_CHECKING, Any, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

RATE: Final = 16_000
PARTS: Final = ("encoder", "decoder", "joiner")  # of a transducer, each a file .onnx
_LOUDEST: Final = 32_768.0


def main(folder: Path) -> int:
    """Hear until the end is told."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")  # the library prints its own remarks to stdout
    os.dup2(2, 1)
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(lines,), daemon=True).start()
    try:
        model = _load(folder)
    except Exception as error:  # noqa: BLE001 # a library fails with anything; the parent says so then
        _answer(out, "broken", reason=type(error).__name__)
        return 1
    _answer(out, "ready")
    _hear(model, lines, out)
    return 0


def _read(lines: queue.SimpleQueue[str]) -> None:
    for line in sys.stdin:
        lines.put(line)
    os._exit(0)


def _load(folder: Path) -> Any:  # noqa: ANN401 # sherpa-onnx tells no types
    import sherpa_onnx  # noqa: PLC0415 # an extra, and only this process pays for it

    files = {part: str(folder / f"{part}.onnx") for part in PARTS}
    return sherpa_onnx.OfflineRecognizer.from_transducer(**files, tokens=str(folder / "tokens.txt"))


def _hear(model: Any, lines: queue.SimpleQueue[str], out: TextIO) -> None:  # noqa: ANN401 # as above
    """Read the whole of what was said again and again, as often as the machine can; say what is new."""
    import numpy as np  # noqa: PLC0415 # a parent that only names this program does not load it

    said, text = np.empty(0, np.float32), ""
    for orders in _taken(lines):
        sounds = [base64.b64decode(order["sound"]) for order in orders if "sound" in order]
        blocks = [np.frombuffer(sound, "<i2").astype(np.float32) / _LOUDEST for sound in sounds]
        said = np.concatenate([said, *blocks])
        final = any("end" in order for order in orders)
        heard = _words(model, said) if len(said) else ""
        if heard != text or final:
            text = heard
            _answer(out, "heard", text=text, final=final)
        if final:
            return


def _taken(lines: queue.SimpleQueue[str]) -> Iterator[list[dict[str, Any]]]:
    """Yield whatever has come since, at least one order."""
    while True:
        taken = [lines.get()]
        while not lines.empty():
            taken.append(lines.get())
        yield [json.loads(line) for line in taken]


def _words(model: Any, said: Any) -> str:  # noqa: ANN401 # as above
    stream = model.create_stream()
    stream.accept_waveform(RATE, said)
    model.decode_stream(stream)
    return str(stream.result.text).strip()


def _answer(out: TextIO, event: str, **fields: object) -> None:
    out.write(json.dumps({"event": event, **fields}) + "\n")
    out.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
