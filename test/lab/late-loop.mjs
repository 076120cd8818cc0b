// Loaded before the program (`node --import`): it keeps the event loop from turning for 200 of every 370 milliseconds.
setInterval(() => {
  const end = performance.now() + 200;
  while (performance.now() < end);
}, 370).unref();
