/** `levy/yaml`: scenarios from YAML, whose reader comes with this entry only. */
export { scenarioFromYAML } from './yaml/index.js';
