import { find } from "mingo";
import { typedOf, viewOf } from "./values.mjs";

const isFlag = (value) => typeof value === "boolean" || value === 0 || value === 1;

/** Plain lists of fields keep every type; the finer projections are mingo's and keep the value, not the width, of a number. */
export function projected(typed, projection) {
  const wanted = viewOf(projection ?? {});
  const fields = Object.entries(wanted);
  if (fields.length === 0) return typed;
  if (!fields.every(([field, value]) => isFlag(value) && !field.includes(".")))
    return typedOf(find([viewOf(typed)], {}, wanted).all()[0]);
  const including = fields.some(([field, value]) => value && (field !== "_id" || fields.length === 1));
  const kept = (field) => (field in wanted ? Boolean(wanted[field]) : field === "_id" || !including);
  return Object.fromEntries(Object.entries(typed).filter(([field]) => kept(field)));
}
