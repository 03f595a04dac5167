import { useRef } from "preact/hooks";
import { useText } from "../i18n/text.ts";
import { useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Sentence } from "./parts.tsx";
import { photoAt, shrunk } from "./photo.ts";

const MOST = 6;

type Props = { title: string; photos: string[]; onChange(photos: string[]): void };

/** Photos of one product: added from the camera or the album, the first one is shown first. */
export function PhotoField({ title, photos, onChange }: Props) {
  const backend = useBackend();
  const { t } = useText();
  const act = useAct();
  const chosen = useRef<HTMLInputElement>(null);
  const take = async (files: FileList | null) => {
    let all = photos;
    for (const file of [...(files ?? [])].slice(0, MOST - photos.length)) {
      const { name } = await backend.takePhoto(await shrunk(file));
      if (!all.includes(name)) onChange((all = [...all, name]));
    }
    if (chosen.current) chosen.current.value = "";
  };
  return (
    <div class="field" role="group" aria-label={t("product.photos")}>
      <span class="field__label" aria-hidden="true">{t("product.photos")}</span>
      <ul class="photos">
        {photos.map((name, index) => (
          <li key={name} class="photos__one">
            <img class="photo" src={photoAt(name, "small")} width="88" height="88" alt={t("product.photo.alt", { title, n: index + 1 })} />
            <button type="button" class="btn btn--quiet btn--small" aria-label={t("product.photo.remove", { n: index + 1 })} onClick={() => onChange(photos.filter((it) => it !== name))}>✕</button>
          </li>
        ))}
        {photos.length < MOST && (
          <li>
            <label class="photos__add">
              <input ref={chosen} class="visually-hidden" type="file" name="photo" accept="image/*" multiple disabled={act.busy} onChange={(event) => { const { files } = event.currentTarget; void act.run(() => take(files)); }} />
              <span>{t(act.busy ? "product.photo.busy" : "product.photo.add")}</span>
            </label>
          </li>
        )}
      </ul>
      <span class="field__hint">{t("product.photos.hint")}</span>
      <Sentence problem={act.problem} />
    </div>
  );
}
