// What src/backend/api.gen.ts must say for an OpenAPI file: one place for the script that writes it and the test that compares.
import openapi, { astToString } from "openapi-typescript";

export const TYPES = new URL("../src/backend/api.gen.ts", import.meta.url);

/** @param {string} yaml @returns {Promise<string>} */
export async function typesOfApi(yaml) {
  const types = astToString(await openapi(yaml, { alphabetize: true, exportType: true }));
  return `/** Made by \`npm run api-types\` from the service's OpenAPI file; do not edit. */\n${types}`;
}
