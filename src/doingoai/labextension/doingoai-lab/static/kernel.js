// What can be known of a kernel from here. A kernel process signs all it sends with a session id
// of its own, so a new id means a new process, whoever restarted it.

/** A promise with an end: resolves to null when `promise` takes longer or fails. */
export function within(milliseconds, promise) {
  return Promise.race([
    promise.catch(() => null),
    new Promise((resolve) => setTimeout(() => resolve(null), milliseconds)),
  ]);
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The id of the process that answers now, or null when none does in time. */
export async function processOf(kernel, milliseconds) {
  if (!kernel || kernel.isDisposed || kernel.connectionStatus !== "connected") return null;
  const reply = await within(milliseconds, kernel.requestKernelInfo());
  return reply?.header.session ?? null;
}

/**
 * What the server says of the kernel: "alive", "gone" (it knows no such kernel), "away" (the
 * server does not answer) or "closed" (it does, but not to us).
 */
export async function askServer(kernel, sessionContext, ServerConnection) {
  const settings = sessionContext.sessionManager.serverSettings;
  const path = kernel && !kernel.isDisposed ? `api/kernels/${encodeURIComponent(kernel.id)}` : "api/kernels";
  try {
    const response = await ServerConnection.makeRequest(new URL(path, settings.baseUrl).href, {}, settings);
    if (response.status === 404) return "gone";
    if (response.status === 401 || response.status === 403) return "closed";
    if (!response.ok) return "away";
    return path === "api/kernels" ? "gone" : "alive";
  } catch {
    return "away";
  }
}

/** Gives the notebook a new kernel after its old one has gone with its server. */
export async function newKernel(sessionContext) {
  const { sessionManager } = sessionContext;
  const name = sessionContext.session?.kernel?.name || sessionContext.kernelPreference.name || "python3";
  await sessionManager.refreshRunning(); // lets go of sessions that the server does not know
  if (sessionContext.session?.kernel?.status === "dead") sessionContext.session.dispose();
  await sessionContext.changeKernel({ name });
}

/**
 * Comm messages by the main shell. JupyterLab sends them to a subshell that it opens once a
 * kernel; after a restart by another client that subshell is gone and the messages are lost.
 */
export function plainComms(kernel) {
  if (kernel && "commsOverSubshells" in kernel) kernel.commsOverSubshells = "disabled";
}
