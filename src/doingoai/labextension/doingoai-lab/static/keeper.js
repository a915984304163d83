// Keeps one notebook of ours alive: its `auto` cells run when it opens and again whenever a new
// kernel process stands behind it, whoever started that process.

import { makeBar } from "./bar.js";
import { closeNotices } from "./dialogs.js";
import { dress } from "./dress.js";
import { askServer, newKernel, pause, plainComms, processOf, within } from "./kernel.js";
import { catchKeys, focusedField, holdHeights, refocus } from "./place.js";
import { allow, mayRun } from "./trust.js";

const ANSWER_MS = 3000;
const POLL_MS = 1000;
const BUTTON_AFTER_MS = 12000;
const LOOK_APART_MS = 5000;

export class Keeper {
  #panel; #words; #lab; #bar;
  #process = null; // the kernel process we know
  #prepared = false; // whether it has run our cells
  #noKernelSince = null;
  #lastLook = 0;
  #troubleSince = null;
  #focus = null; // the field that had the cursor before its widget was replaced
  #catcher = null; // has the keys typed since then
  #otherVoices = new Set(); // ids on the line that are no kernel process (the server's own)
  #looking = null; // the one look that is going on
  #lookAgain = false;
  #stopRun = () => {}; // ends waiting for a run whose kernel has gone
  #watched = new WeakSet();
  #openedClean = false; // before the kernel came: its coming alone marks the file changed

  constructor(panel, words, lab) {
    this.#panel = panel;
    this.#words = words;
    this.#lab = lab;
    this.#bar = makeBar(panel, words);
  }

  async begin() {
    const panel = this.#panel;
    this.#openedClean = !panel.model.dirty;
    if (!(await mayRun(this.#sources(), this.#lab.PageConfig))) {
      await new Promise((agreed) => this.#bar.ask(agreed));
      await allow(this.#sources());
    }
    dress(panel, this.#words, this.#lab);
    this.#bar.preparing();
    panel.addClass("doingoai-first");
    const session = panel.sessionContext;
    await session.ready; // JupyterLab starts the first kernel
    session.kernelChanged.connect((_s, { newValue }) => { this.#stopRun(); this.#watch(newValue); this.look(); });
    session.statusChanged.connect((_s, status) => this.#onStatus(status));
    panel.node.addEventListener("doingoai:stale", () => this.look());
    panel.node.addEventListener("doingoai:live", () => { if (!this.#stale() && !this.#looking) this.#bar.quiet(); });
    this.#watch(session.session?.kernel);
    await this.look();
    // A restart by another client may pass without a sound: look when the learner comes back.
    panel.node.addEventListener("focusin", ({ target }) => { if (target.closest?.("[data-question]")) this.#lookNowAndThen(); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.#lookNowAndThen(); });
  }

  /** Looks whether something has to be done, and does it; one look at a time. */
  look() {
    this.#lookAgain = this.#looking !== null;
    if (this.#process !== null) this.#troubleSince ??= performance.now();
    this.#looking ??= this.#lookUntilDone()
      .catch((error) => { console.error("doingoai", error); this.#stuck("stuck"); })
      .finally(() => { this.#looking = null; });
    return this.#looking;
  }

  #lookNowAndThen() {
    const now = performance.now();
    if (this.#panel.isDisposed || this.#looking || now - this.#lastLook < LOOK_APART_MS) return;
    this.#lastLook = now;
    this.look();
  }

  async #lookUntilDone() {
    const since = performance.now();
    do {
      this.#lookAgain = false;
      while (!this.#panel.isDisposed && (await this.#lookOnce(since)) === "wait") await pause(POLL_MS);
    } while (this.#lookAgain && !this.#panel.isDisposed);
  }

  /** "done", or "wait" when it is worth looking again in a moment. */
  async #lookOnce(since) {
    const session = this.#panel.sessionContext;
    const kernel = session.session?.kernel;
    if (session.isRestarting || kernel?.status === "autorestarting") return "wait";
    if (kernel && this.#process === null && kernel.connectionStatus !== "disconnected") return this.#run(kernel, null);

    const process = await processOf(kernel, ANSWER_MS);
    if (process !== null) {
      if (process !== this.#process || !this.#prepared) return this.#run(kernel, process);
      if (!this.#stale()) { this.#settle(); return "done"; }
      // The same process answers: a save that was only late is confirmed by now.
      await pause(300);
      return this.#stale() ? this.#run(kernel, process) : this.#settle();
    }
    return this.#revive(kernel, session, since);
  }

  /** No kernel answers: it is busy, or gone, or its server is. */
  async #revive(kernel, session, since) {
    const state = await askServer(kernel, session, this.#lab.ServerConnection);
    if (state === "gone") {
      // JupyterLab itself may be about to bring a kernel: only a lasting lack is ours to end.
      this.#noKernelSince ??= performance.now();
      if (performance.now() - this.#noKernelSince < 2 * POLL_MS) return "wait";
      this.#noKernelSince = null;
      this.#bar.preparing();
      await newKernel(session);
      return "wait";
    }
    if (state === "closed") { this.#stuck("closed"); return "done"; }
    if (state === "alive" && kernel.connectionStatus === "disconnected") await within(ANSWER_MS, kernel.reconnect());
    const onlyBusy = state === "alive" && kernel.connectionStatus === "connected" && !this.#stale();
    if (onlyBusy && this.#prepared) return this.#settle();
    if (state === "alive" && performance.now() - since > BUTTON_AFTER_MS) this.#stuck("stuck");
    else if (this.#bar.mood() !== "stuck") this.#bar.waiting();
    return "wait";
  }

  /** Runs the `auto` cells one after another, so that answers typed meanwhile get their turn. */
  async #run(kernel, process) {
    const { content, model, sessionContext } = this.#panel;
    const cells = this.#cells();
    const clean = this.#openedClean || !model.dirty;
    this.#openedClean = false;
    const release = holdHeights(cells);
    const stopped = new Promise((resolve) => { this.#stopRun = () => resolve("stopped"); });
    this.#bar.preparing();
    this.#process = process;
    this.#prepared = false;
    this.#noKernelSince = null;
    plainComms(kernel);
    let reply = null;
    for (const cell of cells) {
      this.#keepPlace(cell);
      const run = this.#lab.CodeCell.execute(cell, sessionContext, { deletedCells: [] });
      reply = await Promise.race([run.catch((error) => error), stopped]);
      this.#process ??= reply?.header?.session ?? null;
      if (reply?.content?.status !== "ok") break;
      this.#panel.removeClass("doingoai-first");
    }
    const ok = cells.length === 0 || reply?.content?.status === "ok";
    this.#prepared = ok;
    await release();
    if (content.isDisposed) return "done";
    // Preparing is no change of the learner's: two tabs must not fight over the file for it.
    await within(ANSWER_MS, Promise.all([kernel.info, kernel.spec])); // JupyterLab notes them in the file
    if (clean) model.dirty = false;
    if (reply === "stopped") return "wait";
    if (ok) return this.#settle();
    this.#panel.removeClass("doingoai-first");
    this.#stuck("stuck");
    return "done";
  }

  /** Notes where the cursor is, at the last moment: `cell` is about to lose its fields. */
  #keepPlace(cell) {
    const place = focusedField(this.#panel);
    this.#focus = place ?? this.#focus;
    if (place?.from !== undefined && place?.from !== null && cell.node.contains(document.activeElement)) {
      this.#catcher ??= catchKeys(this.#panel, place, this.#words("preparing"));
    }
  }

  #settle() {
    if (this.#focus) refocus(this.#panel, this.#focus, this.#catcher);
    this.#focus = this.#catcher = null;
    if (this.#troubleSince !== null) closeNotices(this.#lab.Dialog, this.#troubleSince);
    this.#troubleSince = null;
    this.#bar.quiet();
    return "done";
  }

  #stuck(key) {
    this.#bar.stuck(key, () => this.#runAgain());
  }

  /** The button: once more, with a new kernel when the present one does not answer. */
  async #runAgain() {
    this.#bar.preparing();
    const session = this.#panel.sessionContext;
    const answers = await processOf(session.session?.kernel, ANSWER_MS);
    this.#prepared = false;
    this.#stopRun();
    if (answers === null && session.session?.kernel) {
      await within(15000, session.restartKernel());
    }
    await this.look();
  }

  #onStatus(status) {
    if (status === "autorestarting" || status === "restarting" || status === "dead") {
      this.#stopRun();
      this.#prepared = false;
      this.#bar.preparing();
      this.look();
    }
  }

  #watch(kernel) {
    if (!kernel || this.#watched.has(kernel)) return;
    this.#watched.add(kernel);
    plainComms(kernel);
    kernel.iopubMessage.connect((_k, message) => {
      const { session } = message.header;
      if (this.#process && session !== this.#process && session !== kernel.clientId) this.#hear(session, kernel);
    });
    kernel.connectionStatusChanged.connect((_k, status) => {
      if (status !== "connected" || this.#prepared) this.look();
    });
  }

  /** A voice that we don't know: a new kernel process, or only the server's own. */
  async #hear(session, kernel) {
    if (this.#otherVoices.has(session)) return;
    this.#otherVoices.add(session);
    const process = await processOf(kernel, ANSWER_MS);
    if (process === this.#process) return;
    this.#otherVoices.delete(session);
    this.#stopRun();
    this.look();
  }

  #cells() {
    return this.#panel.content.widgets.filter((cell) =>
      cell.model.type === "code" && (cell.model.getMetadata("tags") ?? []).includes("auto"));
  }

  #sources() {
    return this.#cells().map((cell) => cell.model.sharedModel.getSource());
  }

  #stale() {
    return this.#panel.node.querySelector('[data-state="stale"]') !== null;
  }
}
