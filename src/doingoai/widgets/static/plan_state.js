// The plan as the browser holds it: plain data, its places by name ("objectives/1/metric", rows
// counted from 1), and the way back from the last changes.

const UNDO_STEPS = 40;
const ONE_CHANGE_MS = 30000; // what is typed into one field within this is undone at once

const copyOf = (data) => (data === undefined ? null : JSON.parse(JSON.stringify(data)));
const sameData = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const isRow = (step) => /^\d+$/.test(step);

/** What stands at a place, or undefined. */
function planGet(plan, place) {
  return place.split("/").reduce((here, step) => (isRow(step) ? here?.[step - 1] : here?.[step]), plan);
}

/** Puts `value` at a place; rows and the house that are not there yet are made from `blanks`. */
function planSet(plan, place, value, blanks) {
  const steps = place.split("/");
  const last = steps.pop();
  let here = plan;
  let list = "";
  for (const step of steps) {
    if (isRow(step)) {
      while (here.length < step) here.push(copyOf(blanks[list]));
      here = here[step - 1];
    } else {
      here[step] ??= copyOf(blanks[step]);
      here = here[step];
      list = step;
    }
  }
  if (isRow(last)) here[last - 1] = value;
  else here[last] = value;
}

/** The last changes of one plan in this browser tab; they outlive a restart of the kernel. */
function planHistory(slot) {
  const key = storageKey("undo", slot);
  let steps = [];
  try { steps = JSON.parse(sessionStorage.getItem(key)) ?? []; } catch { /* none kept */ }
  const keep = () => {
    try { sessionStorage.setItem(key, JSON.stringify(steps)); } catch { /* they live as long as the view */ }
  };
  return {
    /** Remembers what stood at `place`; typing on in one field is one change. */
    note(place, before, what, typed) {
      const last = steps.at(-1);
      const on = typed && last?.typed && last.place === place && Date.now() - last.at < ONE_CHANGE_MS;
      if (!on) steps.push({ place, before: copyOf(before), what, typed, at: Date.now() });
      steps = steps.slice(-UNDO_STEPS);
      keep();
    },
    take() {
      const step = steps.pop();
      keep();
      return step;
    },
    /** Rows that somebody else moved are no longer at the places we remember. */
    forget(list) {
      steps = steps.filter(({ place }) => place !== list && !place.startsWith(`${list}/`));
      keep();
    },
    any: () => steps.length > 0,
  };
}
