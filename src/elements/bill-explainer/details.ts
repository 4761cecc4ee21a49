/** What a customer opens in a bill: fetched with the first tap, or before it when the page is at rest. */
export { fetchDocument } from './fetch-document.js';
export { printOpened } from './print-opened.js';
export { channelsView, lineDetails, readsView } from './details.view.js';
export { detailStyles as styles } from './details.styles.js';
