// Shows reports as they come into the ledger, each with what it claims.

const news = document.getElementById("news");
const source = new EventSource("/api/v1/events");
const most = 20;

function claimLine(claim, address, number) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${address}#c${number}`;
  link.textContent = claim.act === null ? "graphic words" : `“${claim.act}”`;
  item.dir = "auto";
  item.append(`${claim.actors} `, link, ` ${claim.recipients}`);
  if (claim.place) {
    item.append(`, ${claim.place}`);
  }

  item.append(` (${claim.type}, ${claim.status})`);
  return item;
}

source.addEventListener("report", (event) => {
  const report = JSON.parse(event.data);
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `/reports/${encodeURIComponent(report.article)}`;
  link.textContent = report.title;
  item.append("New: ", link, ` (${report.claims} ${report.claims === 1 ? "claim" : "claims"})`);
  if (report.first.length > 0) {
    const claims = document.createElement("ul");
    claims.append(...report.first.map((claim, i) => claimLine(claim, link.getAttribute("href"), i + 1)));
    item.append(claims);
  }

  news.prepend(item);
  while (news.children.length > most) {
    news.lastElementChild.remove();
  }
});
window.addEventListener("pagehide", () => source.close());
