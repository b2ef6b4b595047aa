// The slider goes over the days on which a hold begins or ends, and shows the chosen one.

const slider = document.getElementById("slide");
const days = slider.dataset.days.split(" ").filter(Boolean);

if (days.length > 1) {
  const day = document.getElementById("on");
  const output = document.querySelector("output[for=slide]");
  slider.closest("[hidden]").hidden = false;
  slider.value = String(day.value ? days.filter((known) => known <= day.value).length - 1 : days.length - 1);
  output.textContent = day.value || "all days";
  slider.addEventListener("input", () => {
    day.value = days[Number(slider.value)];
    output.textContent = day.value;
  });
  slider.addEventListener("change", () => slider.form.requestSubmit());
}
