import './elements/arena-agenda.js';
import './elements/arena-announcer.js';
import './elements/arena-case.js';
import './elements/arena-composer.js';
import './elements/arena-connection.js';
import './elements/arena-declaration.js';
import './elements/arena-discussion.js';
import './elements/arena-floor.js';
import './elements/arena-groups.js';
import './elements/arena-guard.js';
import './elements/arena-held.js';
import './elements/arena-help.js';
import './elements/arena-holds.js';
import './elements/arena-lead.js';
import './elements/arena-meeting-bar.js';
import './elements/arena-method.js';
import './elements/arena-moderation.js';
import './elements/arena-moderation-queue.js';
import './elements/arena-people.js';
import './elements/arena-questions.js';
import './elements/arena-locks.js';
import './elements/arena-video.js';
import { ArenaRoom } from './elements/arena-room.js';

// Last, so that its parts are known when it draws them.
customElements.define('arena-room', ArenaRoom);
