/* SPDX-License-Identifier: GPL-3.0-or-later
   Keeps on the phone, for half an hour, what proves the visit; no server is told of it but in a form.
   Everything else works without: the way, the plan, the four digits typed by hand. */
(function () {
  "use strict";
  var KEY = "kiosk-visit", LIVE_MS = 30 * 60 * 1000;
  var found = /^#([A-Za-z0-9_-]{22})\.([0-9]{4})(?:\.([A-Za-z0-9_-]+))?$/.exec(location.hash);
  var visit = found ? fresh(found) : kept(), tester = walking();

  function fresh(parts) {
    return { secret: parts[1], code: parts[2], until: Date.now() + LIVE_MS, way: "", papers: read(parts[3] || "") };
  }

  function read(letters) {
    try { return decodeURIComponent(escape(atob(letters.replace(/-/g, "+").replace(/_/g, "/")))); }
    catch (error) { return ""; }
  }

  function kept() {
    try {
      var one = JSON.parse(localStorage.getItem(KEY));
      if (one && one.until > Date.now() && one.until <= Date.now() + LIVE_MS) { return one; }
      localStorage.removeItem(KEY);
    } catch (error) { /* a phone that keeps nothing still has this page */ }
    return null;
  }

  // A tester's phone on a timed walk: the code at the door stops it.
  function walking() {
    try {
      var one = JSON.parse(localStorage.getItem("kiosk-trial"));
      return one && one.until > Date.now() ? one.secret : "";
    } catch (error) { return ""; }
  }

  function forget() {
    visit = null;
    try { localStorage.removeItem(KEY); } catch (error) { /* nothing was kept */ }
  }

  function all(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  function show() {
    all(".with-visit", function (one) { one.hidden = !visit; });
    all(".without-visit", function (one) { one.hidden = !!visit; });
    all("input[name=secret]", function (one) { one.value = visit ? visit.secret : ""; });
    all("input[name=tester]", function (one) { one.value = tester; });
    all("[data-papers]", function (one) { one.textContent = visit && visit.papers || ""; one.hidden = !one.textContent; });
    all("[data-code]", function (one) { one.textContent = visit ? visit.code : ""; });
    all("a[data-way]", function (one) { one.hidden = !(visit && visit.way); if (!one.hidden) { one.href = visit.way; } });
  }

  function scan(form) {
    function failed() { all(".failed", function (one) { one.hidden = false; }); }
    var asked = new XMLHttpRequest(), fields = [];
    Array.prototype.forEach.call(form.elements, function (one) {
      if (one.name) { fields.push(encodeURIComponent(one.name) + "=" + encodeURIComponent(one.value)); }
    });
    asked.open("POST", form.getAttribute("action"));
    asked.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    asked.timeout = 15000;
    asked.onerror = asked.ontimeout = failed;
    asked.onload = function () {
      var page = new DOMParser().parseFromString(asked.responseText, "text/html");
      var answer = page.querySelector(".answer[data-what]");
      if (asked.status !== 200 || !answer) { failed(); return; }
      if (answer.getAttribute("data-what") === "unknown") { forget(); show(); return; }
      form.parentNode.replaceChild(document.importNode(answer, true), form);
      show();
      window.scrollTo(0, 0);
    };
    asked.send(fields.join("&"));
  }

  if (found) { history.replaceState(null, "", location.pathname + location.search); }
  if (visit && document.querySelector(".steps")) { visit.way = location.pathname + location.search; }
  if (visit) {
    try { localStorage.setItem(KEY, JSON.stringify(visit)); } catch (error) { /* as above */ }
    setTimeout(function () { forget(); show(); }, Math.max(0, visit.until - Date.now()));
  }
  show();
  if (visit || tester) { all("form[data-scan]", scan); }
}());
