import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { type Wallet, WalletList } from '../src/index.js';
import { LinkingProvider, WalletActions } from '../src/linking.js';
import { anatomyParts } from './anatomy-parts.js';
import { useLinkingWords } from './use-linking-words.js';
import '../src/linking/linking.css';
import './anatomy.css';

const Offer = ({ wallet }: { wallet: Wallet }): ReactNode =>
  wallet.provider === 'PHONEPE' ? <span>5% cashback</span> : null;

interface Pin {
  number: number;
  left: number;
  top: number;
}

/** Renders a list with a numbered pin at each of its parts. */
export function Anatomy(): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const [pins, setPins] = useState<readonly Pin[]>([]);

  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const place = () => setPins(pinsIn(current));
    const changes = new MutationObserver(place);
    const sizes = new ResizeObserver(place);
    changes.observe(current.querySelector('.anatomy-list') ?? current, { childList: true, subtree: true });
    sizes.observe(current);
    return () => {
      changes.disconnect();
      sizes.disconnect();
    };
  }, []);

  return (
    <div ref={frame} className="anatomy">
      <div className="anatomy-list">
        <LinkingProvider messages={useLinkingWords()}>
          <WalletList amount={400} defaultValue="wlt_phonepe" rowActions={WalletActions} rowContent={Offer} />
        </LinkingProvider>
      </div>
      {pins.map(({ number, left, top }) => (
        <span key={number} className="anatomy-pin" style={{ left, top }} aria-hidden="true">
          {number}
        </span>
      ))}
    </div>
  );
}

/** Renders what each pin points at: part, component, class and the prop that fills it. */
export function AnatomyTable(): ReactNode {
  return (
    <div className="docs-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Pin</th>
            <th scope="col">Part</th>
            <th scope="col">Component</th>
            <th scope="col">Class</th>
            <th scope="col">Slot</th>
          </tr>
        </thead>
        <tbody>
          {anatomyParts.map(({ name, component, className, slot }, index) => (
            <tr key={name}>
              <td>{index + 1}</td>
              <td>{name}</td>
              <td>{component ? <code>{component}</code> : '–'}</td>
              <td>
                <code>{className}</code>
              </td>
              <td>{slot ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Returns a pin for the first element of each part that is on screen, at its start. Pins on one spot move apart. */
function pinsIn(frame: HTMLElement): Pin[] {
  const origin = frame.getBoundingClientRect();
  const pins: Pin[] = [];
  for (const [index, { className }] of anatomyParts.entries()) {
    const element = [...frame.querySelectorAll(`.${className}`)].find(isShown);
    if (!element) continue;
    const box = shownBox(element);
    const left = box.left - origin.left;
    let top = box.top - origin.top;
    while (pins.some((pin) => Math.abs(pin.left - left) < 20 && Math.abs(pin.top - top) < 20)) top += 20;
    pins.push({ number: index + 1, left, top });
  }
  return pins;
}

/** The box of an element. One with `display: contents` has that of its first child. */
const shownBox = (element: Element): DOMRect =>
  (element.firstElementChild && getComputedStyle(element).display === 'contents'
    ? element.firstElementChild
    : element
  ).getBoundingClientRect();

const isShown = (element: Element): boolean =>
  shownBox(element).width > 0 &&
  element.textContent !== null &&
  (element.className !== 'batua-row-content' || element.textContent !== '');
