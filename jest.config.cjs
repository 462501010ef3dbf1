/** Sources are ES modules that Node runs by stripping types; jest reads them in the same way. tsc has checked them just before. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/bench/peers/'],
  // Set-up unpacks whole packages under .data: their manifests are none of ours.
  modulePathIgnorePatterns: ['<rootDir>/.data/'],
  transform: { '\\.ts$': '<rootDir>/test/harness/stripTypes.cjs' },
  extensionsToTreatAsEsm: ['.ts'],
  maxWorkers: '100%',
  // Modules loaded through the vm API are not given back between files: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 90000
}
