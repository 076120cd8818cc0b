// Loaded before the program (`node --import`): it keeps the event loop from turning for 200 ms after every 170.
const block = () => {
  const end = performance.now() + 200;
  while (performance.now() < end);
  setTimeout(block, 170).unref();
};
setTimeout(block, 170).unref();
