import type { ComponentProps } from 'react';

const Part = (props: ComponentProps<'div'>) => <div {...props} />;

/** The parts of shadcn's card. */
export { Part as Card, Part as CardContent, Part as CardFooter, Part as CardHeader, Part as CardTitle };
