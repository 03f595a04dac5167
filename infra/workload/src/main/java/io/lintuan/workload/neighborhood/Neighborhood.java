package io.lintuan.workload.neighborhood;

import io.lintuan.workload.api.Platform.PickupPlace;
import java.util.List;

/** A community with its pickup point and the leader who runs its deals. */
public record Neighborhood(String name, PickupPlace pickupPlace, String leader) {

    public static final List<Neighborhood> ALL = List.of(
            new Neighborhood("阳光花园", new PickupPlace("3号楼王姐便利店", "阳光路 8 号 3 号楼底商", "每天 16–20 点"), "王姐"),
            new Neighborhood("梧桐里", new PickupPlace("梧桐里驿站", "梧桐路 120 弄 2 号", "每天 10–21 点"), "陈师傅"),
            new Neighborhood("滨江一号院", new PickupPlace("南门物业服务点", "滨江大道 1 号南门", "工作日 17–21 点"), "赵敏"),
            new Neighborhood("槐树街坊", new PickupPlace("槐树下菜站", "槐树街 36 号", "每天 7–19 点"), "孙老师"));

    /** Runs the deals of the ring, and no others: whoever looks at signals by leader finds one name. */
    public static final String RING_LEADER = "钱多多";
}
