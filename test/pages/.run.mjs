import { after } from 'node:test';
import { endAll } from '/work/wt/lead/test/pages/support.mjs';
import '/work/wt/lead/test/pages/ahead.mjs';
import '/work/wt/lead/test/pages/live.mjs';
import '/work/wt/lead/test/pages/provider.mjs';
import '/work/wt/lead/test/pages/shift.mjs';
after(endAll);
