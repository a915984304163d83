// One keeper a notebook of ours; every other notebook is left alone.

import { Keeper } from "./keeper.js";
import { watchDialogs } from "./dialogs.js";
import { dress } from "./dress.js";

export function makePlugin(lab) {
  const kept = new WeakMap(); // a second view of the same notebook must not run it again

  async function adopt(panel) {
    await panel.context.ready;
    const ours = panel.model?.getMetadata("doingoai");
    if (!ours) return;
    const words = wordsOf(ours, lab.PageConfig);
    keepCellsOnPage(panel.content);
    if (kept.has(panel.context)) {
      dress(panel, words, lab);
      return;
    }
    const keeper = new Keeper(panel, words, lab);
    kept.set(panel.context, keeper);
    await keeper.begin();
  }

  return {
    id: "doingoai-lab:keeper",
    autoStart: true,
    requires: [lab.INotebookTracker],
    activate(_app, tracker) {
      const start = (panel) => adopt(panel).catch((error) => console.error("doingoai", error));
      watchDialogs(lab.Dialog);
      tracker.forEach(start);
      tracker.widgetAdded.connect((_tracker, panel) => start(panel));
    },
  };
}

/** In some modes cells that are scrolled away leave the page, and their widgets with them. */
function keepCellsOnPage(notebook) {
  const config = notebook.notebookConfig;
  if (["full", "defer"].includes(config.windowingMode)) notebook.notebookConfig = { ...config, windowingMode: "none" };
}

/** The learner's words travel in the notebook; those of the workspace, if any, come first. */
function wordsOf(ours, PageConfig) {
  let workspace = {};
  try {
    workspace = JSON.parse(PageConfig.getOption("doingoaiWords") || "{}")[ours.language] ?? {};
  } catch { /* none */ }
  const words = { ...ours.words, ...workspace };
  return (key) => words[key] ?? key;
}
