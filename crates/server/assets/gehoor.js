// What betters pages that already work without it: a draft kept on this device, questions that follow from answers
// shown at once, and the first mistake brought into view.
const form = document.querySelector("form.tell, form.hear");
const summary = document.querySelector(".summary");
if (summary) summary.focus();

const keep = (work) => { try { return work(window.localStorage); } catch { return null; } };
const drafts = "gehoor:";

if (document.querySelector("[data-draft-done]")) {
  keep((box) => Object.keys(box).filter((key) => key.startsWith(drafts)).forEach((key) => box.removeItem(key)));
}

if (form) {
  const key = drafts + form.dataset.draft;
  const kept = (name) => name.startsWith("f.") || name === "getoond" || name === "anoniem";
  const filled = () => [...new FormData(form)].filter(([name, value]) => kept(name) && typeof value === "string");
  const words = (pairs) => pairs.filter(([name, value]) => name.startsWith("f.") && value !== "").length;
  const save = () => form.dataset.draft && keep((box) => {
    const pairs = filled();
    if (words(pairs)) box.setItem(key, JSON.stringify({ pairs, step: form.querySelector("[name=stap]")?.value }));
  });

  const offer = form.dataset.draft && document.querySelector("[data-draft-offer]");
  const draft = keep((box) => JSON.parse(box.getItem(key) || "null"));
  if (offer && draft && !words(filled())) {
    form.before(offer);
    offer.hidden = false;
    offer.querySelector("[data-draft-drop]").addEventListener("click", () => {
      keep((box) => box.removeItem(key));
      offer.hidden = true;
      document.querySelector("#inhoud").focus();
    });
    offer.querySelector("[data-draft-restore]").addEventListener("click", () => {
      form.querySelectorAll("#vragen [name^='f.'], #vragen [name=getoond], #vragen [name=anoniem]").forEach((field) => {
        field.disabled = true;
      });
      const add = (name, value) => {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name, value });
        form.append(field);
      };
      draft.pairs.forEach(([name, value]) => add(name, value));
      if (draft.step && !form.querySelector("[name=alles]")) add("doe", "naar:" + draft.step);
      else add("doe", "ververs");
      form.submit();
    });
  }

  let waiting = 0;
  const refresh = async () => {
    const turn = ++waiting;
    const body = new FormData(form);
    for (const name of ["bestanden", "doe"]) body.delete(name);
    body.set("doe", "ververs");
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      if (!answer.ok || turn !== waiting) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("#vragen");
      const old = form.querySelector("#vragen");
      if (!fresh || fields(fresh) === fields(old)) return;
      const files = old.querySelector("input[type=file]");
      const here = document.activeElement?.id;
      fresh.querySelector("input[type=file]")?.replaceWith(files ?? "");
      // What was typed while the answer was under way is newer than the answer.
      fresh.querySelectorAll("input[id], textarea[id], select[id]").forEach((field) => {
        const typed = old.querySelector("#" + CSS.escape(field.id));
        if (!typed || field.type === "file") return;
        if (["radio", "checkbox"].includes(field.type)) field.checked = typed.checked;
        else field.value = typed.value;
      });
      const place = document.activeElement?.selectionStart;
      old.replaceWith(fresh);
      if (!here) return;
      const again = document.getElementById(here);
      again?.focus();
      if (place != null && again?.setSelectionRange) try { again.setSelectionRange(place, place); } catch { /* Not a field with a place. */ }
    } catch { /* Without the network the page works as it is. */ }
  };
  const fields = (part) => [...part.querySelectorAll("[name=getoond], .alert, [data-again]")]
    .map((one) => one.dataset.again ?? one.value ?? "!").join();

  form.addEventListener("input", save);
  form.addEventListener("change", (event) => {
    save();
    const who = form.matches(".hear") && event.target.matches("input[autocomplete=off]");
    if (who || ["radio", "checkbox", "select-one"].includes(event.target.type)) refresh();
  });
}
