import { z } from 'zod';

interface Report {
  readonly issues: { readonly path: readonly PropertyKey[]; readonly message: string }[];
  readonly most: number;
  readonly error?: z.core.$ZodErrorMap;
}

/** A function that reports the issues of the value at a path. */
type Check = (value: unknown, path: readonly PropertyKey[], report: Report) => void;

/**
 * Returns the first issues of a value, in the order of the schema; an empty list for a valid value. Zod makes all of
 * them before it returns, and those of a file with millions of wrong records fill the memory. So the parts of lists are
 * checked one by one, up to the last issue that is asked for.
 */
export function firstIssues(
  schema: z.core.$ZodType,
  value: unknown,
  most: number,
  error?: z.core.$ZodErrorMap,
): Report['issues'] {
  const report: Report = { issues: [], most, ...(error ? { error } : {}) };
  checkOf(schema)(value, [], report);
  return report.issues;
}

const MAX_SHORT_LIST = 20;
/** The most items that are checked together, which is six times as fast as one by one. */
const MAX_RUN = 500;

const checks = new WeakMap<z.core.$ZodType, Check>();

function checkOf(schema: z.core.$ZodType): Check {
  const check = checks.get(schema) ?? (hasLists(schema) ? checkOfParts(schema) : checkOfWhole(schema));
  checks.set(schema, check);
  return check;
}

const hasListsCache = new WeakMap<z.core.$ZodType, boolean>();

/** Returns whether a value of a schema can have any number of parts, and so of issues; cached. */
function hasLists(schema: z.core.$ZodType): boolean {
  const known = hasListsCache.get(schema) ?? isOrHasList(schema);
  hasListsCache.set(schema, known);
  return known;
}

function isOrHasList(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return hasLists(schema.def.innerType);
  if (schema instanceof z.ZodObject) return Object.values(schema.def.shape).some(hasLists);
  if (schema instanceof z.ZodTuple) return schema.def.items.some(hasLists);
  if (schema instanceof z.ZodUnion) return schema.def.options.some(hasLists);
  return schema instanceof z.ZodArray || schema instanceof z.ZodRecord;
}

/** Returns true for a list of few parts, which an object is checked with as a whole: that is three times as fast. */
function isShortList(schema: z.core.$ZodType, value: unknown): boolean {
  if (schema instanceof z.ZodOptional) return value === undefined || isShortList(schema.def.innerType, value);
  const isFlat = schema instanceof z.ZodArray && !hasLists(schema.def.element);
  return isFlat && (!Array.isArray(value) || value.length <= MAX_SHORT_LIST);
}

/** Returns true for a value that has few issues whatever is wrong with it, so that it can be checked as a whole. */
function isSmall(schema: z.core.$ZodType, value: unknown): boolean {
  if (!hasLists(schema)) return true;
  if (!(schema instanceof z.ZodObject) || !isObject(value)) return false;
  return listsOf(schema).every(([key, part]) => isShortList(part, value[key]));
}

const objectLists = new WeakMap<z.core.$ZodType, [string, z.core.$ZodType][]>();

/** Returns the keys of an object that have lists, with their schemas; cached. */
function listsOf(schema: z.ZodObject): [string, z.core.$ZodType][] {
  const lists = objectLists.get(schema) ?? Object.entries(schema.def.shape).filter(([, part]) => hasLists(part));
  objectLists.set(schema, lists);
  return lists;
}

function checkOfWhole(schema: z.core.$ZodType): Check {
  return (value, path, { issues, most, error }) => {
    const { error: found } = z.safeParse(schema, value, error ? { error } : undefined);
    for (const issue of found?.issues.slice(0, most - issues.length) ?? [])
      issues.push({ path: [...path, ...issue.path], message: issue.message });
  };
}

function checkOfParts(schema: z.core.$ZodType): Check {
  const whole = checkOfWhole(schema);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const inner = checkOf(schema.def.innerType);
    const none = schema instanceof z.ZodOptional ? undefined : null;
    return (value, path, report) => value !== none && inner(value, path, report);
  }
  if (schema instanceof z.ZodObject && !(schema.def.catchall instanceof z.ZodNever)) {
    const parts = Object.entries(schema.def.shape).map(([key, part]) => [key, checkOf(part)] as const);
    return (value, path, report) => {
      if (!isObject(value) || isSmall(schema, value)) return whole(value, path, report);
      for (const [key, check] of parts) if (!isFull(report)) check(value[key], [...path, key], report);
    };
  }
  if (schema instanceof z.ZodArray) {
    const { element } = schema.def;
    const check = checkOf(element);
    const rest = checkOfWhole(z.clone(schema, { ...schema.def, element: z.unknown() }));
    const run = z.array(element);
    return (value, path, report) => {
      const before = report.issues.length;
      rest(value, path, report);
      if (report.issues.length > before || !Array.isArray(value)) return;
      for (let at = 0; at < value.length && !isFull(report); ) {
        let end = at;
        while (end < value.length && end < at + MAX_RUN && isSmall(element, value[end])) end++;
        const isValid = end > at && z.safeParse(run, value.slice(at, end)).success;
        if (isValid) at = end;
        else
          for (end = Math.max(end, at + 1); at < end && !isFull(report); at++) check(value[at], [...path, at], report);
      }
    };
  }
  if (schema instanceof z.ZodTuple && schema.def.rest === null) {
    const items = schema.def.items.map(checkOf);
    return (value, path, report) => {
      if (!Array.isArray(value) || value.length !== items.length) return whole(value, path, report);
      for (const [at, check] of items.entries()) if (!isFull(report)) check(value[at], [...path, at], report);
    };
  }
  if (schema instanceof z.ZodUnion) {
    const simple = checkOfWhole(z.union([...schema.def.options.filter((option) => !hasLists(option)), z.never()]));
    return (value, path, report) => {
      if (schema.def.options.every((option) => firstIssues(option, value, 1).length > 0)) simple(value, path, report);
    };
  }
  if (schema instanceof z.ZodRecord && schema.def.keyType instanceof z.ZodString) {
    const { keyType } = schema.def;
    const check = checkOf(schema.def.valueType);
    return (value, path, report) => {
      if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return whole(value, path, report);
      for (const key of Object.keys(value)) {
        if (isFull(report)) return;
        if (z.safeParse(keyType, key).success) check(value[key], [...path, key], report);
        else whole({ [key]: value[key] }, path, report);
      }
    };
  }
  throw new Error(`no way to check a list of type ${schema._zod.def.type} part by part`);
}

function isFull({ issues, most }: Report): boolean {
  return issues.length >= most;
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
