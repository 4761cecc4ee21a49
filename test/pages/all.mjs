// The built package on pages as its users have them. One process: the browser and the servers are shared.
import { after } from 'node:test';
import { endAll } from './support.mjs';
import './portal.mjs';
import './utility.mjs';
import './keyboard.mjs';
import './layout.mjs';
import './shift.mjs';
import './modes.mjs';
import './live.mjs';
import './ahead.mjs';
import './pay.mjs';
import './provider.mjs';
import './chat.mjs';
import './two-windows.mjs';
import './readme.mjs';
import './usage.mjs';

after(endAll);
