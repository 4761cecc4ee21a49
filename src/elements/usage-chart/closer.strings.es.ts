/** What stands out in the usage, in Spanish. */
export const texts = () => ({
  leak: ({ date, quantity }: { date: string; quantity: string }) =>
    `El agua no para desde el ${date}. Salen al menos ${quantity} por hora. Puede ser una fuga: revise llaves y baños.`,
  unusual: ({ date, quantity, usual }: { date: string; quantity: string; usual: string }) =>
    `El ${date} usó ${quantity}. Un día así suele ser de ${usual}.`,
  peak: ({ from, to, percent }: { from: string; to: string; percent: string }) =>
    `Usa más entre las ${from} y las ${to}: el ${percent} del total.`,
  alwaysOn: ({ power, percent }: { power: string; percent: string }) =>
    `Siempre hay ${power} prendidos. Son el ${percent} de lo que usa.`,
  touShare: ({ label, percent }: { label: string; percent: string }) => `${label}: ${percent}.`,
});

/** What stands out in the usage, in one language. */
export type CloserStrings = ReturnType<typeof texts>;
