// Shows reports as they come into the ledger.

const news = document.getElementById("news");
const source = new EventSource("/api/v1/events");

source.addEventListener("report", (event) => {
  const report = JSON.parse(event.data);
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `/reports/${encodeURIComponent(report.article)}`;
  link.textContent = report.title;
  item.append("New: ", link, ` (${report.claims} ${report.claims === 1 ? "claim" : "claims"})`);
  news.prepend(item);
});
window.addEventListener("pagehide", () => source.close());
