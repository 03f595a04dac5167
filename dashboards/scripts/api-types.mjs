// Writes src/backend/api.gen.ts from the OpenAPI file that the service's compiler writes. Committed, so that a page builds without Maven.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const FOLDER = new URL("../../platform-api/target/classes/META-INF/swagger/", import.meta.url);
// Another file may be named, to compare with a service that is built elsewhere.
const named = process.argv.slice(2).find((it) => !it.startsWith("--"));
const OUT = new URL("../src/backend/api.gen.ts", import.meta.url);

const file = existsSync(FOLDER) ? readdirSync(FOLDER).find((it) => /\.ya?ml$/.test(it)) : undefined;
if (!file && !named) {
  console.error("No OpenAPI file: build the service first (mvn -pl platform-api -am package -DskipTests).");
  process.exit(1);
}
const types = astToString(await openapi(readFileSync(named ?? new URL(file ?? "", FOLDER), "utf8"), { alphabetize: true, exportType: true }));
const text = `/** Made by \`npm run api-types\` from the service's OpenAPI file; do not edit. */\n${types}`;
if (process.argv.includes("--check")) {
  if (!existsSync(OUT) || readFileSync(OUT, "utf8") !== text) {
    console.error("src/backend/api.gen.ts is not what the service says: run npm run api-types.");
    process.exit(1);
  }
} else writeFileSync(OUT, text);
