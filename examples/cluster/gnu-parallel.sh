#!/bin/sh
# N parts of a run, as many at a time as there are processors; then all of them. ./gnu-parallel.sh 64
set -eu
of=${1:-64}
seq 0 $((of - 1)) | parallel --halt soon,fail=1 --retries 2 \
  npx levy shard scenario.json --seed paper --replicates 1000000 --of "$of" --index {} --out shards
npx levy merge shards
