// Loaded before the program (`node --import`): it keeps the event loop from turning for 200 ms after every 170. It sleeps for them:
// the loop is as late as next to a busy processor, and other tests have the processor.
const never = new Int32Array(new SharedArrayBuffer(4));
const block = () => {
  Atomics.wait(never, 0, 0, 200);
  setTimeout(block, 170).unref();
};
setTimeout(block, 170).unref();
