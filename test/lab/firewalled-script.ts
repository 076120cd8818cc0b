// Run inside a namespace: a web page at each of these ports of an address, as `ADDRESS PORT…`. Prints `ready` when all are open.
import { once } from 'node:events';
import { createServer } from 'node:http';
import process from 'node:process';

const [address = '', ...ports] = process.argv.slice(2);
for (const port of ports) {
  const server = createServer((_, response) => {
    response.setHeader('Server', 'App-webs/').end('<html><title>A page</title></html>');
  });
  await once(server.listen(Number(port), address), 'listening');
}
process.stdout.write('ready\n');
