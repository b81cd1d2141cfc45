#!/bin/sh
# 64 parts of a run as a Slurm job array: sbatch slurm-array.sh. Afterwards: npx levy merge shards
# Another number of parts: PARTS=8 sbatch --array=0-7 slurm-array.sh
#SBATCH --job-name=levy
#SBATCH --array=0-63
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=01:00:00
set -eu
# shellcheck disable=SC2086 -- a command and its words
exec ${LEVY:-npx levy} shard "${SCENARIO:-scenario.yaml}" --seed "${SEED:-paper}" --replicates "${REPLICATES:-1000000}" \
  --of "${PARTS:-64}" --index "$SLURM_ARRAY_TASK_ID" --into "${SHARDS:-shards}"
