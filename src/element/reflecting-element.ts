import { attributeOf, attributes, readAttribute, writeAttribute } from './attributes.js';
import type { WalletListAttributes, WalletListObjects } from './wallet-list-attributes.js';

/** Properties that no attribute can hold. */
export const objects = ['messages', 'linkingMessages', 'providerNames', 'headers'] as const;

// A server has no elements. It can still import the module.
const Native = ((globalThis as { HTMLElement?: unknown }).HTMLElement ?? Object) as typeof HTMLElement;

class Reflecting extends Native {
  readonly given: Partial<Record<string, unknown>> = {};

  update(): void {}
}

function define(property: string, accessors: ThisType<Reflecting> & PropertyDescriptor): void {
  Object.defineProperty(Reflecting.prototype, property, {
    configurable: true,
    enumerable: true,
    ...accessors,
  });
}

for (const [property, kind] of Object.entries(attributes)) {
  const attribute = attributeOf(property);
  define(property, {
    get() {
      return readAttribute(kind, this.getAttribute(attribute));
    },
    set(value) {
      const text = writeAttribute(kind, value);
      if (text === null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, text);
    },
  });
}

for (const property of objects) {
  define(property, {
    get() {
      return this.given[property];
    },
    set(value) {
      this.given[property] = value;
      this.update();
    },
  });
}

/** An element with a property for each attribute, and calls `update` after each change of a property. */
export const ReflectingElement = Reflecting as unknown as new () => HTMLElement &
  WalletListAttributes &
  WalletListObjects &
  Updating;

interface Updating {
  /** @internal */
  update(): void;
}
