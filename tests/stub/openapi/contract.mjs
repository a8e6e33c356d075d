// The contract, read once: its operations, its examples and a validator for each schema.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

export const file = new URL('../../../backend-stub/openapi.yaml', import.meta.url);
export const document = parse(readFileSync(file, 'utf8'), { maxAliasCount: 1000 });

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'contract');

const resolve = node => node?.$ref
  ? node.$ref.slice(2).split('/').reduce((at, key) => at[key], document) : node;

/** The JSON schema of an answer, or undefined where the contract has none. */
export function answerSchema(path, method, status) {
  const response = resolve(document.paths[path]?.[method.toLowerCase()]?.responses?.[String(status)]);
  return { documented: Boolean(response), schema: response?.content?.['application/json']?.schema };
}

/** Messages about what in `value` is not as `schema` says; empty when all is well. */
export function problems(schema, value) {
  const validate = ajv.compile(rebased(schema));
  return validate(value) ? [] : validate.errors.map(e => `${e.instancePath || '/'} ${e.message}`);
}

// '#/components/…' means the contract, wherever the schema is compiled.
function rebased(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'));
}

/** Every JSON example of an answer: {name, schema, value}. */
export function* examples() {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      for (const [status, node] of Object.entries(operation.responses ?? {})) {
        const content = resolve(node).content?.['application/json'];
        for (const [name, example] of Object.entries(content?.examples ?? {})) {
          yield {
            name: `${operation.operationId}.${status}.${name}`,
            path, method, schema: content.schema, value: example.value,
          };
        }
      }
    }
  }
}
