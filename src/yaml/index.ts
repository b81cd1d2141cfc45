export { lineFinder } from './line-finder.js';
export { readYaml } from './read-yaml.js';
export { scenarioFromYAML } from './scenario-from-yaml.js';
