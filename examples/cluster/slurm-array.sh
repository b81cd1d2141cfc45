#!/bin/sh
# 64 parts of a run as a Slurm job array. Afterwards: levy merge shards
#SBATCH --job-name=levy
#SBATCH --array=0-63
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=01:00:00
set -eu
exec npx levy shard scenario.json --seed paper --replicates 1000000 --of 64 --index "$SLURM_ARRAY_TASK_ID" --out shards
