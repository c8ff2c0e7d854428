export { RoomConnection } from './rooms/connection.js';
export { fold } from './rooms/fold.js';
