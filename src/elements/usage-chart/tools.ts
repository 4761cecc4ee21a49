/** What a customer does with a stretch of usage: fetched with the first tap on any of it. */
export { channelsList } from '../parts/channels.js';
export { saveUsage } from './save-usage.js';
export { playTones } from './tones.js';
export { channels as styles } from '../../styles/channels.js';
