// An empty script: what Node itself needs to start.
export {};
