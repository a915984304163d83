// Files that leave the page, made without a network.

/** Hands `blob` to the browser's downloads. */
function download(blob, file) {
  const address = URL.createObjectURL(blob);
  const link = el("a", { href: address, download: file, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
