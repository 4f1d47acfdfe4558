#!/bin/sh
# Prepares with whatever Node there is, then becomes the server: no launcher stays behind to take memory or signals.
cd "$(dirname "$0")/.." || exit 1
node=$(node bin/start.mjs --prepare) || exit 1
NODE_COMPILE_CACHE="${NODE_COMPILE_CACHE:-$PWD/.cache/node}"
export NODE_COMPILE_CACHE
exec "$node" --import ./bin/lib/end-with-npm.mjs src/server/main.ts
