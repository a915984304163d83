// Feedback comes as HTML of our own making; even so, only its plain structure is shown.

/** Our own feedback markup, reduced to plain structure: no attribute but the language, no script, no style. */
function safeMarkup(html) {
  const allowed = new Set(["P", "STRONG", "EM", "B", "I", "UL", "OL", "LI", "BR", "CODE", "DIV", "SPAN", "DETAILS", "SUMMARY", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD"]);
  const copy = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || ["SCRIPT", "STYLE"].includes(node.nodeName)) return "";
    const children = [...node.childNodes].map(copy);
    if (allowed.has(node.nodeName)) return el(node.nodeName.toLowerCase(), { lang: /^[a-z]{2}$/.test(node.lang) ? node.lang : null }, children);
    const plain = document.createDocumentFragment();
    plain.append(...children);
    return plain;
  };
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return [...body.childNodes].map(copy);
}
