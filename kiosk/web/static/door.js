// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches the code of this moment for a door's screen. A code that could not be renewed is taken away before it
// lapses: nobody shall scan what proves nothing.
(function () {
  "use strict";
  var EVERY_MS = 5000, LAPSES_MS = 30000, fetchedAt = Date.now();
  var code = document.getElementById("code"), stale = document.getElementById("stale");

  function show(fresh) {
    code.hidden = !fresh;
    stale.hidden = fresh;
  }

  function fetchCode() {
    var asked = new XMLHttpRequest(), at = Date.now();
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
    if (Date.now() - fetchedAt > LAPSES_MS) { show(false); }
    fetchCode();
  }, EVERY_MS);
}());
