// Writes every example of the contract to examples/<operationId>.<status>.<name>.json, for tests that
// have no YAML parser. contract.test.mjs fails while they are out of date.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { examples } from './contract.mjs';

export const folder = new URL('./examples/', import.meta.url);
export const text = value => JSON.stringify(value, null, 2) + '\n';

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const name of readdirSync(folder)) rmSync(new URL(name, folder));
  for (const { name, value } of examples()) writeFileSync(new URL(`${name}.json`, folder), text(value));
}
