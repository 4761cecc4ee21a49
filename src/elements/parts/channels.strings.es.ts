/** The utility's ways to reach a person and their hours, in Spanish. */
export const channels = {
  channelsTitle: 'Hable con una persona',
  channelsNone: 'La empresa aún no nos dio sus teléfonos ni horarios.',
  alwaysOpen: 'Abierto a toda hora',
  openUntil: ({ time }: { time: string }) => `Abierto ahora, hasta las ${time}`,
  opensAt: ({ time }: { time: string }) => `Cerrado. Abre hoy a las ${time}`,
  opensTomorrow: ({ time }: { time: string }) => `Cerrado. Abre mañana a las ${time}`,
  opensOn: ({ day, time }: { day: string; time: string }) => `Cerrado. Abre el ${day} a las ${time}`,
  closed: 'Cerrado por ahora',
};

/** The texts of channels in one language. */
export type ChannelStrings = typeof channels;
