interface Props<T extends string> {
  name: string;
  legend: string;
  note?: string;
  options: readonly T[];
  labels: Record<T, string>;
  chosen: T;
  choose: (one: T) => void;
}

/** One of a few, side by side where there is room. */
export function Choice<T extends string>({ name, legend, note, options, labels, chosen, choose }: Props<T>) {
  const noteId = note === undefined ? undefined : `${name}-note`;
  return (
    <fieldset class="choice" aria-describedby={noteId}>
      <legend>{legend}</legend>
      <div class="choice-options">
        {options.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={chosen === one} onChange={() => choose(one)} />
            <span>{labels[one]}</span>
          </label>
        ))}
      </div>
      {note !== undefined && (
        <p class="choice-note" id={noteId}>
          {note}
        </p>
      )}
    </fieldset>
  );
}
