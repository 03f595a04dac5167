// Writes src/backend/api.gen.ts from the OpenAPI file that the service's compiler writes; with --check it only compares.
// Committed, so that a page builds without Maven. The browser tests compare it with what the running service serves.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { TYPES, typesOfApi } from "./types-of-api.mjs";

const FOLDER = new URL("../../platform-api/target/classes/META-INF/swagger/", import.meta.url);
// Another file may be named, to compare with a service that is built elsewhere.
const named = process.argv.slice(2).find((it) => !it.startsWith("--"));

const file = existsSync(FOLDER) ? readdirSync(FOLDER).find((it) => /\.ya?ml$/.test(it)) : undefined;
if (!file && !named) {
  console.error("No OpenAPI file: build the service first (mvn -pl platform-api -am package -DskipTests).");
  process.exit(1);
}
const text = await typesOfApi(readFileSync(named ?? new URL(file ?? "", FOLDER), "utf8"));
if (process.argv.includes("--check")) {
  if (!existsSync(TYPES) || readFileSync(TYPES, "utf8") !== text) {
    console.error("src/backend/api.gen.ts is not what the service says: run npm run api-types.");
    process.exit(1);
  }
} else writeFileSync(TYPES, text);
