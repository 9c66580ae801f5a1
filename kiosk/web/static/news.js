// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps an office's page, and the fleet's, up to date. In the language of 2015, for the browsers of PCs that are ten years old.
(function () {
  "use strict";
  var live = document.getElementById("live");
  var CUT_MS = 3500, ASK_MS = 5000, STREAM_MS = 20000, REST_MS = 2000;
  var drawnAt = Date.now(), heardAt = Date.now(), streamAt = 0, touchedAt = 0, waiting = null, cut = false;

  function each(list, act) { Array.prototype.forEach.call(list, act); }
  function byId(name) { return document.getElementById(name); }

  // ---------------------------------------------------------------- what came
  function read(text) {
    var news = JSON.parse(text);
    news.came = Date.now();
    show(news);
  }

  function show(news) {
    if (!news.parts) { return; }
    // A row never moves under a finger: news wait until the pointer has rested.
    if (Date.now() - touchedAt < REST_MS) { waiting = news; return; }
    waiting = null;
    each(document.querySelectorAll("[data-part]"), function (part) {
      var text = news.parts[part.getAttribute("data-part")];
      if (text !== undefined) { part.innerHTML = text; }
    });
    drawnAt = news.came;
    byId("count").textContent = news.count;
    byId("known").textContent = news.at;
    document.title = document.title.replace(/\d+$/, news.count);
    tick();
  }

  function heard() {
    heardAt = Date.now();
    if (cut) { setCut(false); }
  }

  function setCut(yes) {
    cut = yes;
    document.body.classList.toggle("cut", yes);
    byId("cut").hidden = !yes;
    byId("unsent").hidden = true;
    byId("line").textContent = byId("line").getAttribute(yes ? "data-cut" : "data-well");
  }

  function ask() {
    var request = new XMLHttpRequest();
    request.open("GET", live.getAttribute("data-live"));
    request.timeout = ASK_MS;
    request.onload = function () {
      if (request.status === 401) { location.reload(); return; }
      if (request.status === 200) { heard(); read(request.responseText); }
    };
    request.send();
  }

  function listen() {
    if (!window.EventSource) { return; }
    var stream = new EventSource(live.getAttribute("data-events"));
    function alive() { streamAt = Date.now(); heard(); }
    stream.addEventListener("beat", alive);
    stream.addEventListener("page", function (event) { alive(); read(event.data); });
    stream.addEventListener("over", function () { stream.close(); location.reload(); });
    window.addEventListener("beforeunload", function () { stream.close(); });
  }

  // ---------------------------------------------------------------- running clocks
  function lasted(seconds) {
    var whole = Math.round(Math.abs(seconds));
    return whole < 60 ? whole + "초" : Math.floor(whole / 60) + "분 " + whole % 60 + "초";
  }

  function tick() {
    if (cut) { return; }
    var since = (Date.now() - drawnAt) / 1000;
    each(document.querySelectorAll(".row"), function (row) {
      var elapsed = +row.getAttribute("data-elapsed") + since, expected = +row.getAttribute("data-expected");
      var run = row.querySelector(".run"), how = row.querySelector(".how"), left = expected - elapsed;
      var tone = elapsed >= 120 ? "late" : left < 0 ? "near" : "calm";
      run.setAttribute("class", "run " + tone);
      run.setAttribute("stroke-dasharray", Math.min(elapsed / 120, 1) * 163.36 + " 164");
      row.querySelector(".ring text").textContent = elapsed < 3600
        ? Math.floor(elapsed / 60) + ":" + ("0" + Math.floor(elapsed % 60)).slice(-2) : Math.floor(elapsed / 3600) + "시간";
      if (how.textContent.indexOf("보시는") < 0) {
        how.textContent = left >= 0 ? lasted(left) + " 뒤 도착" : "예상 " + lasted(left) + " 지남";
        how.className = "how " + (left >= 0 ? "plain" : tone);
      }
    });
  }

  // The server's clock, not this machine's, which may stand in another zone or run wrong.
  function clock() {
    var parts = byId("known").textContent.split(":");
    var whole = +parts[0] * 3600 + +parts[1] * 60 + +parts[2] + Math.floor((Date.now() - drawnAt) / 1000);
    return [Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60, whole % 60].map(function (one) {
      return ("0" + one).slice(-2);
    }).join(":");
  }

  function beat() {
    if (Date.now() - heardAt > CUT_MS + (streamAt ? 0 : ASK_MS)) { if (!cut) { setCut(true); } }
    if (!cut) { byId("clock").textContent = clock(); }
    if (waiting && Date.now() - touchedAt >= REST_MS) { show(waiting); }
    tick();
  }

  // ---------------------------------------------------------------- hands
  function touched() { touchedAt = Date.now(); }

  function key(event) {
    var code = byId("code");
    if (!code) { return; }
    if (event.key === "/" && document.activeElement !== code) {
      event.preventDefault();
      code.focus();
    } else if (event.key === "z" && event.ctrlKey && !(document.activeElement === code && code.value)) {
      var undo = document.querySelector(".told button, .ended button");
      if (undo) { event.preventDefault(); undo.click(); }
    }
  }

  // A second press of a finger that trembles is none; the name of the button still goes along with the first.
  function once(event) {
    if (cut) {  // the browser would leave the page for one that says nothing
      event.preventDefault();
      byId("unsent").hidden = false;
      return;
    }
    if (event.target.getAttribute("data-sent")) { event.preventDefault(); }
    event.target.setAttribute("data-sent", "1");
  }

  // What one press cannot take back is done by the second: the first arms it for four seconds.
  function arm(event) {
    var button = event.target, was = button.textContent;
    if (!/danger/.test(button.className) || button.getAttribute("data-ready")) { return; }
    event.preventDefault();
    button.setAttribute("data-ready", "1");
    button.textContent = button.form.getAttribute("data-armed");
    setTimeout(function () {
      button.removeAttribute("data-ready");
      button.textContent = was;
    }, 4000);
  }

  document.addEventListener("click", arm);
  document.addEventListener("keydown", key);
  document.addEventListener("submit", once);
  if (!live) { return; }
  each(["mousemove", "mousedown", "touchstart"], function (kind) {
    document.querySelector("[data-part]").addEventListener(kind, touched);
  });
  listen();
  setInterval(beat, 500);
  setInterval(function () { if (Date.now() - streamAt > STREAM_MS) { ask(); } }, ASK_MS);
  if (!window.EventSource) { ask(); }
}());
