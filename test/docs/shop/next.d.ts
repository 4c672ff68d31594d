declare module 'next/headers' {
  export const headers: () => Promise<Headers>;
}
declare module 'next/navigation' {
  export const redirect: (url: string) => never;
}
