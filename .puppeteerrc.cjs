// No install step of this project downloads a browser; scripts/browser.mjs finds or provisions one.
module.exports = { skipDownload: true };
