/** The version of this package. A page never mixes two: they do not see each other's providers. */
export const VERSION = '0.1.0';
