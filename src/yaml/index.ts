export { scenarioFromYAML } from './scenario-from-yaml.js';
