// What JupyterLab loads: a module container written by hand, so that there is no build step.
// The extension itself is in the modules beside this file.
(() => {
  const here = new URL(".", document.currentScript.src);
  let scope;

  /** A library that JupyterLab shares with its extensions. */
  const shared = async (name) => {
    const [version] = Object.values(scope[name]);
    return (await version.get())();
  };

  (window._JUPYTERLAB ??= {})["doingoai-lab"] = {
    init: (given) => { scope = given; },
    get: async () => {
      document.head.append(Object.assign(document.createElement("link"),
        { rel: "stylesheet", href: new URL("style.css", here).href }));
      const [{ makePlugin }, notebook, cells, coreutils, services, apputils] = await Promise.all([
        import(new URL("plugin.js", here).href),
        shared("@jupyterlab/notebook"), shared("@jupyterlab/cells"),
        shared("@jupyterlab/coreutils"), shared("@jupyterlab/services"), shared("@jupyterlab/apputils"),
      ]);
      const plugin = makePlugin({
        INotebookTracker: notebook.INotebookTracker,
        CodeCell: cells.CodeCell,
        PageConfig: coreutils.PageConfig,
        ServerConnection: services.ServerConnection,
        Dialog: apputils.Dialog,
      });
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
