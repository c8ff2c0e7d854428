// The reference in Node: a room a group, a message to everyone in it, nothing kept.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false });

io.on('connection', (socket) => {
  socket.on('join', (room, joined) => { void socket.join(room); joined(); });
  socket.on('post', (room, text) => { io.to(room).emit('happened', room, text); });
});

http.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${http.address().port}`));
createInterface({ input: process.stdin })
  .on('line', () => { globalThis.gc?.(); console.log(`heap ${process.memoryUsage().heapUsed}`); })
  .on('close', () => process.exit(0));
