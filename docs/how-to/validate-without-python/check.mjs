import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, validateFormats: false });
ajv.addVocabulary(["x-kimcore-privacy", "x-kimcore-refers-to"]);
const validate = ajv.compile(read("kimcore.schema.json"));

const { vectors } = read("vectors/index.json");
let wrong = 0;
for (const { file, schema } of vectors) {
  if (schema !== "cannot say" && validate(read(`vectors/${file}`)) !== (schema === "accepts")) {
    console.log(file, validate.errors);
    wrong += 1;
  }
}
console.log(`${vectors.length} documents, ${wrong} judged otherwise`);
