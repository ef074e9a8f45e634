import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { control, type Orders } from './control.ts';
import { sendEnvelope, takeAck, watchGap } from './deliver.ts';
import { newState, type OpenSocket } from './state.ts';
import { answerApi, answerRespond, answerUpload, bodyOf } from './web-api.ts';
import { acceptSocket } from './web-socket.ts';

/**
 * A strict Slack in a process of its own: the Web API under /api/, uploads, response addresses, Socket Mode, and orders
 * for tests under /control/. Sends its port to the process that forked it.
 */
const MOST_SOCKETS = 10;
const state = newState();
let origin = '';

const server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
  const path = request.url ?? '';
  try {
    if (path.startsWith('/api/')) await answerApi(state, request, response, origin);
    else if (path.startsWith('/upload/')) await answerUpload(state, request, response);
    else if (path.startsWith('/respond/')) await answerRespond(state, request, response);
    else if (path.startsWith('/control/')) {
      const name = path.slice('/control/'.length) as keyof Orders;
      const order = JSON.parse((await bodyOf(request)).toString('utf8') || '{}');
      const answer = await control(state, origin, name, order);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    } else response.writeHead(404).end();
  } catch (error) {
    state.violations.push(`${path}: ${error}`);
    if (!response.headersSent) response.writeHead(500).end(String(error));
  }
});

server.on('upgrade', (request, line) => {
  const ticket = new URL(request.url ?? '', origin).searchParams.get('ticket') ?? '';
  // Good for one connection.
  if (!state.tickets.delete(ticket)) {
    state.violations.push(`a ticket was used twice: ${ticket}`);
    line.end('HTTP/1.1 408 Request Timeout\r\n\r\n');
    return;
  }
  const socket = acceptSocket(request, line, {
    onText: (text) => takeAck(state, text),
    onClose: () => {
      state.sockets.splice(state.sockets.indexOf(open), 1);
      watchGap(state);
    },
  });
  const open: OpenSocket = { socket, leaving: false };
  state.sockets.push(open);
  if (state.sockets.length > MOST_SOCKETS) {
    state.violations.push('too many sockets');
    socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
  }
  socket.send(
    JSON.stringify({ type: 'hello', num_connections: state.sockets.length, debug_info: { host: 'applink' } }),
  );
  watchGap(state);
  for (const envelope of state.waiting.splice(0)) sendEnvelope(state, envelope);
});

process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  process.send?.({ origin });
});
