#!/bin/sh
# GraphQL Mesh composes our Luma contract, Hive Gateway serves it. Nothing is stored.
set -e
cd "$(dirname "$0")"
export PATH="$PWD/node_modules/.bin:$PATH"
mesh-compose --config-path mesh.config.js --output "$FOLDER/supergraph.graphql" >/dev/null
exec hive-gateway supergraph "$FOLDER/supergraph.graphql" --port "$PORT" --host 127.0.0.1 --fork 1
