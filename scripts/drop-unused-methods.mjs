// Removes methods of classes that no code in a bundle names. Bundlers keep them all, and TanStack Query's classes have
// many that batua does not use.
import { parseSync } from 'vite';

/**
 * Returns the code without them. A method counts as used when its name occurs anywhere else as a property or a text.
 * The browser and the page call the methods of a custom element, so it keeps all of them.
 *
 * @param {string} code One module that contains the whole program.
 */
export function dropUnusedMethods(code) {
  const { methods, names } = survey(parseSync('bundle.js', code).program);
  const unused = methods.filter(({ key }) => !names.has(nameOf(key)));
  if (unused.length === 0) return code;
  let kept = '';
  let end = 0;
  for (const method of unused) {
    kept += code.slice(end, method.start);
    end = method.end;
  }
  // A removed method can have been the only one that named another.
  return dropUnusedMethods(kept + code.slice(end));
}

const nameOf = (key) => (key.type === 'PrivateIdentifier' ? `#${key.name}` : (key.name ?? String(key.value)));

/** Returns the methods of all classes, in the order of the code, and every name that the code can call. */
function survey(program) {
  const methods = [];
  const names = new Set();
  visit(program);
  return { methods, names };

  function visit(node) {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!node || typeof node.type !== 'string') return undefined;
    if (node.type === 'ClassBody' && node.body.some(({ key }) => key && nameOf(key).endsWith('Callback'))) {
      for (const { key } of node.body) if (key) names.add(nameOf(key));
    }
    if (/^(Method|Property)Definition$/.test(node.type) && !node.computed) {
      const removable = node.type === 'MethodDefinition' && node.kind !== 'constructor';
      // Its own name is no use of it. A method in a removed one is removed with it.
      if (removable) methods.push(node);
      return visit(node.value);
    }
    if (node.type === 'PrivateIdentifier') names.add(`#${node.name}`);
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier')
      names.add(node.property.name);
    if (node.type === 'Property' && !node.computed) names.add(nameOf(node.key));
    if (node.type === 'Literal' && typeof node.value === 'string') names.add(node.value);
    if (node.type === 'TemplateElement') names.add(node.value.cooked);
    Object.values(node).forEach(visit);
    return undefined;
  }
}
