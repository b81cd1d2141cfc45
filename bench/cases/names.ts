export const fullModelReplicates = 2_000;
export const fullModelName = `full model, ${String(fullModelReplicates)} replicates`;
