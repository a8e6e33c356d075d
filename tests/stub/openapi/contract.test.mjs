// The contract by itself: it is lint-free, its examples fit their schemas and are exported.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { examples, file, problems } from './contract.mjs';
import { folder, text } from './export-examples.mjs';

test('the linter is content', () => {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const cli = fileURLToPath(new URL('./node_modules/@redocly/cli/bin/cli.js', import.meta.url));
  const run = spawnSync(process.execPath, [cli, 'lint', '--max-problems=50', fileURLToPath(file)], {
    cwd: here, encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});

for (const { name, schema, value } of examples()) {
  test(`example ${name} fits its schema`, () => {
    assert.deepEqual(problems(schema, value), []);
  });
}

test('the exported examples are those of the contract', () => {
  const expected = Object.fromEntries([...examples()].map(e => [`${e.name}.json`, text(e.value)]));
  const found = Object.fromEntries(
    readdirSync(folder).map(name => [name, readFileSync(new URL(name, folder), 'utf8')]));
  assert.deepEqual(found, expected, 'run: npm run export-examples');
});
