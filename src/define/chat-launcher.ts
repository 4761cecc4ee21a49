/** Registers `<utility-chat-launcher>`, and the provider that it needs. */
import { UtilityChatLauncher } from '../elements/chat-launcher/chat-launcher.js';
import { define } from './define.js';
import './provider.js';

define('chat-launcher', UtilityChatLauncher);
