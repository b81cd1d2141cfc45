// The vitest file that users copy is itself run here.
import '../../examples/assumptions/founding-case.test.js';
