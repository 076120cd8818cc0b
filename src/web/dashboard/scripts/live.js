// Fills in how far running sweeps are. Without it a page shows the state in which it was made, and has a link for the present one.
const shown = [...document.querySelectorAll('[data-sweep]')];
if (shown.length > 0) follow(new EventSource('/events'));

function follow(events) {
  events.addEventListener('sweeps', ({ data }) => {
    const running = new Map(JSON.parse(data).map((sweep) => [String(sweep.id), sweep]));
    for (const place of shown) {
      const sweep = running.get(place.dataset.sweep);
      // It has ended: the page has more to show about it.
      if (sweep === undefined) {
        events.close();
        location.reload();
        return;
      }
      for (const part of place.querySelectorAll('[data-fill]')) fill(part, sweep[part.dataset.fill]);
    }
  });
}

function fill(part, value) {
  if (part instanceof HTMLProgressElement) part.value = value;
  else part.textContent = value.toLocaleString('en-GB');
}
