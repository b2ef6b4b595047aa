// Chosen and dropped files and pasted texts are sent one by one, with a line for each that says how it stands.

const form = document.querySelector("form.add");
const area = document.getElementById("drop");
const list = document.getElementById("taken");
const types = {
  csv: "text/csv",
  eml: "message/rfc822",
  htm: "text/html",
  html: "text/html",
  jsonl: "application/x-ndjson",
  mbox: "application/mbox",
  md: "text/plain",
  txt: "text/plain",
  warc: "application/warc",
  xml: "application/xml",
};

function line(name) {
  const item = document.createElement("li");
  const title = document.createElement("strong");
  const bar = document.createElement("progress");
  const state = document.createElement("span");
  title.textContent = name;
  bar.setAttribute("aria-label", `Sending ${name}`);
  item.append(title, " ", bar, " ", state);
  list.prepend(item);
  return { item, bar, state };
}

function show(item, taken) {
  const row = document.createElement("p");
  row.append(taken.problem ?? taken.outcome.replaceAll("-", " "));
  if (taken.article) {
    const link = document.createElement("a");
    link.href = `/reports/${encodeURIComponent(taken.article)}`;
    link.textContent = `${taken.claims} ${taken.claims === 1 ? "claim" : "claims"}`;
    row.append(": ", link);
  }

  item.append(row);
}

// The answer comes line by line: each report is shown as soon as it is kept.
function send(name, type, fields, body) {
  const { item, bar, state } = line(name);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    let shown = 0;
    const follow = () => {
      const lines = request.responseText.split("\n");
      for (; shown < lines.length - 1; shown++) {
        show(item, JSON.parse(lines[shown]));
      }

      state.textContent = `is read: ${shown}`;
    };
    request.open("POST", `/api/v1/reports?${new URLSearchParams({ name, ...fields })}`);
    request.setRequestHeader("Accept", "application/x-ndjson");
    request.setRequestHeader("Content-Type", type);
    request.upload.addEventListener("progress", (event) => {
      bar.max = event.total;
      bar.value = event.loaded;
      state.textContent = `${Math.round((100 * event.loaded) / event.total)} % sent`;
    });
    request.upload.addEventListener("load", () => {
      bar.removeAttribute("value");
      state.textContent = "is read …";
    });
    request.addEventListener("progress", () => request.status === 200 && follow());
    request.addEventListener("loadend", () => {
      if (request.status === 200) {
        follow();
        state.textContent = `${shown} read`;
      } else {
        state.textContent = request.status === 0 ? "could not be sent: the desk does not answer" : `was refused (${request.status})`;
      }

      bar.remove();
      item.dataset.done = String(request.status);
      done(request.status === 200);
    });
    request.send(body);
  });
}

async function sendFiles(files) {
  for (const file of [...files]) {
    await send(file.name, types[file.name.split(".").pop().toLowerCase()] ?? "application/octet-stream", {}, file);
  }
}

async function sendText(fields) {
  const { text, ...rest } = fields;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value));
  return send(given.title ?? "pasted", "text/plain", given, text.replaceAll("\r\n", "\n"));
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const files = form.elements.files;
  await sendFiles(files.files);
  files.value = "";
  const names = ["text", "title", "outlet", "url", "published"];
  const fields = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
  if (fields.text.trim() && (await sendText(fields))) {
    names.forEach((name) => (form.elements[name].value = ""));
  }
});

area.addEventListener("dragover", (event) => {
  event.preventDefault();
  area.classList.add("over");
});
area.addEventListener("dragleave", () => area.classList.remove("over"));
area.addEventListener("drop", async (event) => {
  event.preventDefault();
  area.classList.remove("over");
  const text = event.dataTransfer.getData("text/plain");
  await (event.dataTransfer.files.length > 0 ? sendFiles(event.dataTransfer.files) : text.trim() && sendText({ text }));
});
form.dataset.ready = "yes";
