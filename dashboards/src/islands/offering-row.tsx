import type { Offering } from "../backend/types.ts";
import { amount } from "../format/money.ts";
import { useText } from "../i18n/text.ts";
import { most } from "./basket.ts";
import { Stepper } from "./parts.tsx";
import { photoAt } from "./photo.ts";
import { Tiers } from "./tiers.tsx";

type RowProps = {
  offering: Offering; photo: string | undefined; quantity: number; extra: number; already: number; open: boolean; closed: boolean;
  onStep(by: 1 | -1): void; onExtra(by: 1 | -1): void;
};

/** One thing on sale: what it costs, alone and together, and how many of it are wished for. */
export function OfferingRow({ offering, photo, quantity, extra, already, open, closed, onStep, onExtra }: RowProps) {
  const { t, lang } = useText();
  const { title, unit, left, perPersonLimit, unitPriceMinor } = offering;
  const gone = left <= 0;
  const more = most(offering, already);
  return (
    <li class={gone ? "offering offering--gone" : "offering"} data-offering={offering.offeringId}>
      {photo
        ? <a href={photoAt(photo, "large")} aria-label={t("join.photo", { title })}><img class="photo photo--tile" src={photoAt(photo, "small")} width="64" height="64" alt="" /></a>
        : <span class="offering__tile" aria-hidden="true">{[...title][0]}</span>}
      <div class="offering__text">
        <strong class="offering__title">{title}</strong>
        <span>
          <span class="price"><small>¥</small>{amount(unitPriceMinor, lang)}</span>
          {offering.listPriceMinor && <> <s class="small muted">¥{amount(offering.listPriceMinor, lang)}</s></>}
        </span>
        <Tiers offering={offering} closed={closed} />
        <span class="offering__facts">
          <span>{unit}</span> {!closed && <span>{gone ? t("join.soldOut") : t("join.left", { n: left })}</span>} <span>{t("join.limit", { n: perPersonLimit })}</span>
          {offering.caseSize > 1 && <span>{t("join.case", { n: offering.caseSize })}</span>}
          {offering.weighedGrams > 0 && <span>{t("join.weighed", { n: offering.weighedGrams })}</span>}
          {already > 0 && <span data-testid="already">{t(!closed && more === 0 && !gone ? "join.already.all" : "join.already", { n: already })}</span>}
        </span>
      </div>
      <div class="offering__end">
        {open && (more > 0 || quantity > 0) && (
          <Stepper label={t("join.quantity", { title })} less={t("join.less", { title })} more={t("join.more", { title })} value={quantity} most={more} onStep={onStep} />
        )}
        {open && offering.caseSize > 1 && quantity > 0 && more > quantity && (
          <>
            <span class="small muted">{t("join.extra")}</span>
            <Stepper
              label={t("join.extra.quantity", { title })} less={t("join.extra.less", { title })} more={t("join.extra.more", { title })}
              value={extra} most={Math.min(offering.caseSize - 1, more - quantity)} onStep={onExtra}
            />
            <span class="small muted">{t("join.extra.back")}</span>
          </>
        )}
      </div>
    </li>
  );
}
