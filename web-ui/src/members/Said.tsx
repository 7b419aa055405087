/** What went wrong, where it went wrong. */
export function Problem({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <p class="problem" role="alert">
      {text}
    </p>
  );
}
