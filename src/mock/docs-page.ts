/** Where the page's parts stand. All of them on the mock's own origin: the page works without a network. */
export const DOCS_PATHS = {
  page: '/docs',
  script: '/docs/rapidoc-min.js',
  style: '/docs/docs.css',
  document: '/v1/openapi.json',
} as const;

/** RapiDoc writes style attributes; beyond them the page may run and ask for nothing that is not ours. */
export const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const DOCS_STYLE = `html, body { margin: 0; block-size: 100%; }
body { font: 1rem/1.5 system-ui, sans-serif; }
`;

export const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Servicedrop API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${DOCS_PATHS.style}">
    <script type="module" src="${DOCS_PATHS.script}"></script>
  </head>
  <body>
    <rapi-doc
      spec-url="${DOCS_PATHS.document}"
      render-style="read"
      schema-style="table"
      theme="light"
      show-header="false"
      load-fonts="false"
      regular-font="system-ui, sans-serif"
      mono-font="ui-monospace, monospace"
      allow-spec-url-load="false"
      allow-spec-file-load="false"
      persist-auth="false"
    ></rapi-doc>
    <noscript>This page needs JavaScript. The document it shows is <a href="${DOCS_PATHS.document}">openapi.json</a>.</noscript>
  </body>
</html>
`;
