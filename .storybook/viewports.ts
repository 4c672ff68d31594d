const of = (name: string, width: number, height: number, type: 'mobile' | 'tablet' | 'desktop') => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
  type,
});

/** The widths that every state must fit. */
export const viewports = {
  narrow: of('Narrow phone, 320', 320, 640, 'mobile'),
  phone: of('Phone, 390', 390, 844, 'mobile'),
  tablet: of('Tablet, 768', 768, 1024, 'tablet'),
  desktop: of('Desktop, 1280', 1280, 800, 'desktop'),
};
