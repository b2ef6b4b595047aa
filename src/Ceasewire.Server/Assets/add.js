// Dropped files are sent one by one, with a line for each that says how it stands.

const area = document.getElementById("drop");
const list = document.getElementById("taken");
const types = { html: "text/html", htm: "text/html", eml: "message/rfc822", jsonl: "application/x-ndjson", csv: "text/csv" };

function line(name) {
  const item = document.createElement("li");
  const title = document.createElement("strong");
  title.textContent = name;
  const state = document.createElement("span");
  item.append(title, " ", state);
  list.append(item);
  return { item, state };
}

async function send(file) {
  const { item, state } = line(file.name);
  state.textContent = "is read …";
  const type = types[file.name.split(".").pop().toLowerCase()] ?? "text/plain";
  const answer = await fetch(`/api/v1/reports?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "Content-Type": type },
    body: file,
  });
  if (!answer.ok) {
    state.textContent = `could not be sent (${answer.status})`;
    return;
  }

  const taken = await answer.json();
  state.textContent = taken.map((one) => one.problem ?? one.outcome).join("; ");
  taken.filter((one) => one.article).forEach((one) => {
    const link = document.createElement("a");
    link.href = `/reports/${encodeURIComponent(one.article)}`;
    link.textContent = `${one.claims} claims`;
    item.append(" ", link);
  });
}

area.addEventListener("dragover", (event) => {
  event.preventDefault();
  area.classList.add("over");
});
area.addEventListener("dragleave", () => area.classList.remove("over"));
area.addEventListener("drop", async (event) => {
  event.preventDefault();
  area.classList.remove("over");
  for (const file of event.dataTransfer.files) {
    await send(file);
  }
});
