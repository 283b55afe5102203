import { report } from "./report";

// What a node process costs that does nothing.
report(0, 0);
