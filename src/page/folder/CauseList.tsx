import type { Cause } from "../../core/units-sent/causes";
import { unitWordsOf } from "../../locales/units";
import { causeText, causeUnits } from "../../minutes/cause-line";
import { useLanguage } from "../../views/Language";

/** Mistakes that several units share: one word to all of them may do. */
export function CauseList({ causes }: { readonly causes: readonly Cause[] }) {
  const { locale } = useLanguage();
  if (causes.length === 0) return null;
  return (
    <section aria-labelledby="causes">
      <h3 id="causes">{unitWordsOf(locale).causesHeading}</h3>
      <ul className="causes">
        {causes.map((cause) => {
          const text = causeText(cause, locale);
          return (
            <li key={`${text} ${causeUnits(cause).join()}`}>
              <p className="cause">{text}</p>
              <p className="quiet">{causeUnits(cause).join("; ")}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
