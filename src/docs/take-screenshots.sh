#!/usr/bin/env bash
# Takes pictures of the main screens while the browser test works a return, as src/docs/pictures/<screen>.png; needs chromium and chromedriver.
set -euo pipefail
cd "$(dirname "$0")/../.."
rm -rf target/screens
CI=true ./mvnw -q -B verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ReturnOnScreenIT

for picture in target/screens/english/*.png; do
  cp "$picture" src/docs/pictures/
  echo "src/docs/pictures/$(basename "$picture")"
done
cp target/screens/chinese/review-return.png src/docs/pictures/review-return-zh.png
echo src/docs/pictures/review-return-zh.png
