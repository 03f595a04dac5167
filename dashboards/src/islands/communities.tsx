import { useState } from "preact/hooks";
import type { OwnCommunity, OwnPoint } from "../backend/types.ts";
import { useText } from "../i18n/text.ts";
import { useAct } from "./hooks.ts";
import { useBackend } from "./mount.tsx";
import { Sentence } from "./parts.tsx";
import { PointForm } from "./point-form.tsx";

export type CommunitiesProps = { communities: OwnCommunity[] };
type Open = { community: OwnCommunity | null; point: OwnPoint | null };

/** The leader's own communities with their points; one form at a time. */
export function Communities({ communities: first }: CommunitiesProps) {
  const backend = useBackend();
  const { t } = useText();
  const [communities, setCommunities] = useState(first);
  const [open, setOpen] = useState<Open | null>(null);
  const put = (changed: OwnCommunity) => {
    const known = communities.some((it) => it.communityId === changed.communityId);
    setCommunities(known ? communities.map((it) => (it.communityId === changed.communityId ? changed : it)) : [...communities, changed]);
    setOpen(null);
  };
  if (open) {
    const { community, point } = open;
    return (
      <PointForm
        point={point} named={community === null} onLeave={() => setOpen(null)}
        onSave={async (wish, name) => {
          if (!community) put(await backend.addCommunity(name, wish));
          else put(point ? await backend.changePoint(community, point, wish) : await backend.addPoint(community, wish));
        }}
      />
    );
  }
  return (
    <div class="stack">
      <button type="button" class="btn btn--primary" onClick={() => setOpen({ community: null, point: null })}>+ {t("community.new")}</button>
      {communities.length === 0 && <p class="empty">{t("communities.none")}</p>}
      {communities.map((it) => (
        <One key={it.communityId} community={it} onChanged={put} onPoint={(point) => setOpen({ community: it, point })} />
      ))}
    </div>
  );
}

type OneProps = { community: OwnCommunity; onChanged(community: OwnCommunity): void; onPoint(point: OwnPoint | null): void };

function One({ community, onChanged, onPoint }: OneProps) {
  const backend = useBackend();
  const { t } = useText();
  const act = useAct();
  const [name, setName] = useState(community.name);
  const rename = (event: Event) => {
    event.preventDefault();
    void act.run(async () => onChanged(await backend.renameCommunity(community, name.trim())));
  };
  return (
    <section class="card" aria-label={community.name} data-community={community.communityId}>
      <div class="row row--between">
        <h2 class="subtitle">{community.name}</h2>
        <a class="btn btn--small btn--quiet" href={`/c/${community.communityId}`}>{t("community.home")}</a>
      </div>
      <form class="row" onSubmit={rename}>
        <div class="field">
          <input name="name" aria-label={t("community.name")} value={name} maxLength={60} onInput={(event) => setName(event.currentTarget.value)} />
        </div>
        <button type="submit" class="btn btn--small" disabled={act.busy || name.trim() === "" || name.trim() === community.name}>{t("community.rename")}</button>
      </form>
      <Sentence problem={act.problem} />
      <ul class="offerings">
        {community.pickupPoints.map((it) => (
          <li key={it.pickupPointId} class="offering">
            <div class="offering__text">
              <strong class="offering__title">{it.name}</strong>
              <span class="offering__facts"><span>{it.address}</span> <span>{it.hours}</span></span>
              {it.closed && <span class="badge badge--warn">{t("point.closed")}</span>}
            </div>
            <div class="offering__end">
              <button type="button" class="btn btn--small" aria-label={t("point.edit.one", { name: it.name })} onClick={() => onPoint(it)}>{t("product.edit")}</button>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" class="btn" onClick={() => onPoint(null)}>+ {t("point.new")}</button>
    </section>
  );
}
