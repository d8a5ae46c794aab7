#!/usr/bin/env bash
# Draws every process as src/docs/pictures/<process>.svg with bpmn-js, the library inside Modeler; needs npm and chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=target/diagrams
mkdir -p "$work" src/docs/pictures
npm install --silent --no-save --prefix "$work" bpmn-js@18

for file in processes/*/*.bpmn; do
  name=$(basename "$file" .bpmn)
  {
    echo '<!doctype html><meta charset="utf-8"><div id="canvas" style="width:2400px;height:1200px"></div><pre id="drawn"></pre>'
    echo '<script>'; cat "$work/node_modules/bpmn-js/dist/bpmn-viewer.production.min.js"; echo '</script>'
    echo '<script type="text/plain" id="xml">'; cat "$file"; echo '</script>'
    echo '<script>
      const viewer = new BpmnJS({ container: "#canvas" });
      viewer.importXML(document.getElementById("xml").textContent)
        .then(() => viewer.saveSVG())
        .then(({ svg }) => { document.getElementById("drawn").textContent = btoa(unescape(encodeURIComponent(svg))); });
    </script>'
  } > "$work/$name.html"
  chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
    --disable-sync --user-data-dir="$(mktemp -d)" --virtual-time-budget=20000 --dump-dom "file://$PWD/$work/$name.html" 2>/dev/null \
    | sed -n 's/.*<pre id="drawn">\([^<]*\)<.*/\1/p' | base64 -d > "src/docs/pictures/$name.svg"
  test -s "src/docs/pictures/$name.svg"
  echo "src/docs/pictures/$name.svg"
done
