// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches the code of this moment for a door's screen. A code that could not be renewed is taken away before it
// lapses: nobody shall scan what proves nothing.
(function () {
  "use strict";
  // Its own count of time: a PC's clock that is set back would keep a dead code on the screen.
  var EVERY_MS = 5000, LAPSES_MS = 30000, fetchedAt = performance.now();
  var code = document.getElementById("code"), stale = document.getElementById("stale");

  function show(fresh) {
    code.hidden = !fresh;
    stale.hidden = fresh;
  }

  function fetchCode() {
    var asked = new XMLHttpRequest(), at = performance.now();
    asked.open("GET", location.pathname);
    asked.timeout = EVERY_MS;
    asked.onload = function () {
      var found = asked.status === 200
        && new DOMParser().parseFromString(asked.responseText, "text/html").getElementById("code");
      if (!found) { return; }
      code.innerHTML = found.innerHTML;
      fetchedAt = at;
      show(true);
    };
    asked.send();
  }

  setInterval(function () {
    if (performance.now() - fetchedAt > LAPSES_MS) { show(false); }
    fetchCode();
  }, EVERY_MS);
}());
