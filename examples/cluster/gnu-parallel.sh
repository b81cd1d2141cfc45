#!/bin/sh
# N parts of a run, as many at a time as there are processors; then all of them. ./gnu-parallel.sh 64
set -eu
of=${1:-64}
shards=${SHARDS:-shards}
# Of an installed package `npx levy`; quoted as parallel needs it, since names may hold spaces.
levy=${LEVY:-npx levy}
seq 0 $((of - 1)) | parallel --halt soon,fail=1 --retries 2 \
  "$levy" shard '"${SCENARIO:-scenario.yaml}"' --seed '"${SEED:-paper}"' --replicates '"${REPLICATES:-1000000}"' \
  --of "$of" --index '{}' --into '"${SHARDS:-shards}"'
# shellcheck disable=SC2086 -- a command and its words
exec $levy merge "$shards"
