import { ownTheDocument } from './own-nodes.js';
import { countForeignNodes } from './testing/foreign-nodes.js';
import './editor/attribute-edit.js';
import { readPath } from './address.js';
import { showLegacyIssue } from './detail/show.js';
import { startRouter } from './shell/router.js';
import { startShortcuts } from './shell/shortcuts.js';
import { standIn } from './testing/stand-in.js';

ownTheDocument();
countForeignNodes();
window.standIn = standIn;
startShortcuts();

const legacy = document.querySelector('#js-issuable-app');
if (legacy) showLegacyIssue(legacy, readPath(location.pathname));
startRouter();
