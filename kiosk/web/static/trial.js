/* SPDX-License-Identifier: GPL-3.0-or-later
   A tester's walk on the phone. The server says how long it has gone on; this page only counts on from there,
   by a clock that nobody can set. A press that finds no server is kept and told later, with how long it lay. */
(function () {
  "use strict";
  var KEY = "kiosk-trial", LIVE_MS = 60 * 60 * 1000, ASK_MS = 3000, BEAT_MS = 1000, SURE_MS = 4000, PROMISE_S = 120, MINUTE_S = 60;
  var found = /^#([A-Za-z0-9_-]{22})(?:\.([A-Za-z0-9_-]+))?$/.exec(location.hash);
  var walk = found ? fresh(found) : kept(), now = { state: "waiting" }, heardAt = 0;
  var unsent = walk && walk.unsent || null, busy = null, cut = false, armed = 0, why = false, askedAt = 0;
  var KEYS = { waiting: "첫 터치를 기다립니다", walking: "문에 닿았습니다", seat: "담당자 자리를 찾았습니다" };

  function mono() { return performance.now(); }
  function all(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  function one(selector) { return document.querySelector(selector); }
  function say(name, text) { all("[data-say=" + name + "]", function (it) { it.textContent = text; }); }

  function fresh(parts) {
    return { secret: parts[1], lines: read(parts[2] || "").split("\n"), until: Date.now() + LIVE_MS, unsent: null };
  }

  function read(letters) {
    try { return decodeURIComponent(escape(atob(letters.replace(/-/g, "+").replace(/_/g, "/")))); }
    catch (error) { return ""; }
  }

  function kept() {
    try {
      var it = JSON.parse(localStorage.getItem(KEY));
      if (it && it.until > Date.now() && it.until <= Date.now() + LIVE_MS) { return it; }
      localStorage.removeItem(KEY);
    } catch (error) { /* a phone that keeps nothing still has this page */ }
    return null;
  }

  function keep() {
    walk.unsent = unsent && { step: unsent.step, reason: unsent.reason };
    try { localStorage.setItem(KEY, JSON.stringify(walk)); } catch (error) { /* as above */ }
  }

  function passed() { return now.passed + (now.state === "walking" ? (mono() - heardAt) / 1000 : 0); }

  function clock(seconds) {
    var whole = Math.floor(seconds);
    return Math.floor(whole / 60) + ":" + ("0" + whole % 60).slice(-2);
  }

  function stage(name, text, late, first) {
    var row = one("[data-stage=" + name + "]"), done = text !== "";
    row.className = done ? (late ? "late" : "passed") : (name === first ? "now" : "");
    row.querySelector("b").textContent = text;
  }

  function draw() {
    var going = now.state === "walking" || now.state === "seat", over = now.state === "over";
    var told = { began: now.began || "" }, first = "";
    ["knew", "door", "seat"].forEach(function (name) {
      told[name] = typeof now[name] === "number" ? clock(now[name]) : "";
    });
    ["began", "knew", "door", "seat"].forEach(function (name) { first = first || (told[name] ? "" : name); });
    ["began", "knew", "door", "seat"].forEach(function (name) {
      stage(name, told[name], name !== "began" && now[name] > (name === "seat" ? MINUTE_S : PROMISE_S), over ? "" : first);
    });
    one("[data-press=next]").textContent = over ? now.over : KEYS[now.state];
    one("[data-press=next]").disabled = !going || !!unsent;
    one(".going").hidden = !going || why || !!unsent;
    one("[data-press=lost]").hidden = now.state !== "walking";
    one(".why").hidden = !why || !going;
    one("[data-press=next]").hidden = why && going;
    one(".well").hidden = cut;
    one(".cut").hidden = !cut;
    say("unsent", unsent ? " · 보낼 것 1" : "");
    tick();
  }

  function tick() {
    var seconds = now.state === "waiting" ? 0 : typeof now.door === "number" ? now.door : passed();
    if (now.state === "over" && typeof now.door !== "number") { seconds = 0; }
    one("#clock").textContent = clock(seconds);
    one(".gone").setAttribute("stroke-dasharray", Math.min(seconds, PROMISE_S) + " 120");
    one(".ring").setAttribute("class", seconds > PROMISE_S ? "ring late" : "ring");
    var expected = typeof now.expected === "number" && now.expected <= 1;
    one(".tick").setAttribute("visibility", expected ? "visible" : "hidden");
    if (expected) { one(".tick").setAttribute("transform", "rotate(" + 360 * now.expected + " 110 110)"); }
    if (armed && mono() - armed > SURE_MS) { disarm(); }
  }

  function disarm() {
    armed = 0;
    one("[data-press=lost]").className = "";
    one("[data-press=lost]").textContent = "못 찾겠습니다";
  }

  function post(path, fields, came) {
    var asked = new XMLHttpRequest(), body = [];
    fields.tester = walk.secret;
    Object.keys(fields).forEach(function (name) { body.push(name + "=" + encodeURIComponent(fields[name])); });
    asked.open("POST", path);
    asked.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    asked.timeout = 10000;
    asked.onloadend = function () {
      if (busy !== asked) { return; }
      busy = null;
      cut = asked.status !== 200;
      if (!cut) { came(JSON.parse(asked.responseText)); }
      draw();
    };
    busy = asked;
    asked.send(body.join("&"));
  }

  function take(answer) {
    now = answer;
    heardAt = mono();
    if (answer.told !== undefined) {
      one(".told").textContent = answer.told;
      one(".told").hidden = !answer.told;
    }
  }

  function send() {
    // A page that was closed meanwhile does not know for how long.
    var lay = unsent.at === undefined ? "" : ((mono() - unsent.at) / 1000).toFixed(2);
    post("/w/trial/press", { step: unsent.step, reason: unsent.reason, kept: lay === "" ? "none" : lay }, function (answer) {
      unsent = null;
      keep();
      take(answer);
    });
  }

  function press(step, reason) {
    if (unsent) { return; }
    unsent = { step: step, reason: reason, at: mono() };
    why = false;
    keep();
    draw();
    // A press waits for no question that is under way.
    if (busy) { var idle = busy; busy = null; idle.abort(); }
    send();
  }

  function pressed(button) {
    var step = button.getAttribute("data-press");
    if (step === "ask") { why = !why; draw(); return; }
    if (step === "next") { press(now.state === "seat" ? "seat" : "door", ""); return; }
    if (step === "lost" && !armed) {
      armed = mono();
      button.className = "armed";
      button.textContent = "한 번 더 누르면 적습니다";
      return;
    }
    disarm();
    press(step, button.getAttribute("data-reason") || "");
  }

  function ask() {
    if (busy || (now.state === "over" && !unsent)) { return; }
    if (unsent) { send(); } else if (!askedAt || mono() - askedAt >= ASK_MS) { askedAt = mono(); post("/w/trial/now", {}, take); }
  }

  if (found) { history.replaceState(null, "", location.pathname); }
  if (!walk) { return; }
  keep();
  one(".no-walk").hidden = true;
  one(".walk").hidden = false;
  say("number", walk.lines[0] || "");
  say("task", walk.lines[1] || "");
  say("how", walk.lines[2] || "");
  all("[data-press]", function (button) { button.addEventListener("click", function () { pressed(button); }); });
  draw();
  ask();
  setInterval(ask, BEAT_MS);
  setInterval(tick, 250);
}());
