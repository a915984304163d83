// JupyterLab opens a dialog when a kernel dies or the server is away, and leaves it open over the
// page when all is well again. Ours said so in the bar, so such a dialog goes by itself.

const REACTION_MS = 1000; // it may open a moment before we notice the trouble

const openedAt = new WeakMap();

/** Notes when dialogs open; call once. */
export function watchDialogs(Dialog) {
  Dialog.tracker.widgetAdded.connect((_tracker, dialog) => openedAt.set(dialog, performance.now()));
}

/** Closes the dialogs opened since `since` that only tell something (one button, no choice). */
export function closeNotices(Dialog, since) {
  const told = Dialog.tracker.filter((dialog) =>
    (openedAt.get(dialog) ?? 0) >= since - REACTION_MS &&
    dialog.node.querySelectorAll(".jp-Dialog-footer .jp-Dialog-button").length === 1);
  for (const dialog of told) dialog.reject();
}
